// Package gobtext shows what is in a session, so that another language can show the same.
package gobtext

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Show tells the type of a value and its JSON, in which maps and structs are sorted.
func Show(v interface{}) string {
	if v == nil {
		return "nil"
	}
	first, _ := json.Marshal(plain(v))
	var generic interface{}
	decoder := json.NewDecoder(bytes.NewReader(first))
	decoder.UseNumber()
	_ = decoder.Decode(&generic)
	sorted, _ := json.Marshal(generic)
	return strings.ReplaceAll(fmt.Sprintf("%T", v), "session.", "main.") + " " + string(sorted)
}

// plain takes empty lists for what they are: gob reads them as nil, which JSON shows as null.
func plain(v interface{}) interface{} {
	switch value := reflect.ValueOf(v); value.Kind() {
	case reflect.Slice:
		if bytes, ok := v.([]byte); ok {
			return append([]byte{}, bytes...)
		}
		all := []interface{}{}
		for i := range value.Len() {
			all = append(all, plain(value.Index(i).Interface()))
		}
		return all
	case reflect.Map:
		all := map[string]interface{}{}
		for _, key := range value.MapKeys() {
			all[fmt.Sprint(key.Interface())] = plain(value.MapIndex(key).Interface())
		}
		return all
	}
	return v
}

// Decode shows what is in a gob: an id, or the values of a session.
func Decode(payload []byte) (string, error) {
	var id string
	if gob.NewDecoder(bytes.NewReader(payload)).Decode(&id) == nil {
		if len(id) == 52 {
			id = "52 digits"
		}
		return "id of " + id, nil
	}
	values := map[interface{}]interface{}{}
	if err := gob.NewDecoder(bytes.NewReader(payload)).Decode(&values); err != nil {
		return "", err
	}
	var shown []string
	for key, value := range values {
		shown = append(shown, Show(key)+": "+Show(value))
	}
	slices.Sort(shown)
	return "{" + strings.Join(shown, ", ") + "}", nil
}
