package main

import (
	"encoding"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// dump shows values so that another language can show the same: what stands in an interface with its type, all else
// as its type demands.
func dump(values m) interface{} { return static(reflect.ValueOf(values)) }

func dynamic(v reflect.Value) interface{} {
	if v.IsNil() {
		return nil
	}
	concrete := v.Elem()
	for concrete.Kind() == reflect.Pointer {
		concrete = concrete.Elem()
	}
	return map[string]interface{}{"t": registered(v.Elem().Type()), "v": static(concrete)}
}

// registered is the name that gob.Register gives a type.
func registered(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Pointer, t.Name() == "", t.PkgPath() == "":
		return t.String()
	}
	return t.PkgPath() + "." + t.Name()
}

func static(v reflect.Value) interface{} {
	if v.Kind() != reflect.Interface && v.CanInterface() {
		if t, ok := v.Interface().(time.Time); ok {
			b, _ := t.MarshalBinary()
			return "bytes:" + hex.EncodeToString(b)
		}
		if b, ok := opaque(v); ok {
			return "bytes:" + hex.EncodeToString(b)
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		return fmt.Sprint(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return fmt.Sprint(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return fmt.Sprint(v.Uint())
	case reflect.Float32, reflect.Float64:
		return bits(v.Float())
	case reflect.Complex64, reflect.Complex128:
		return []interface{}{bits(real(v.Complex())), bits(imag(v.Complex()))}
	case reflect.String:
		return text(v.String())
	case reflect.Interface:
		return dynamic(v)
	case reflect.Pointer:
		if v.IsNil() {
			return zero(v.Type().Elem())
		}
		return static(v.Elem())
	case reflect.Slice, reflect.Array:
		return list(v)
	case reflect.Map:
		return entries(v)
	case reflect.Struct:
		return fields(v)
	}
	panic("dump of " + v.Type().String())
}

// zero is what is read for a pointer that was not sent.
func zero(t reflect.Type) interface{} {
	if t.Kind() == reflect.Struct {
		return nil
	}
	return static(reflect.Zero(t))
}

func opaque(v reflect.Value) ([]byte, bool) {
	if v.CanAddr() {
		v = v.Addr()
	} else {
		p := reflect.New(v.Type())
		p.Elem().Set(v)
		v = p
	}
	switch e := v.Interface().(type) {
	case interface{ GobEncode() ([]byte, error) }:
		b, _ := e.GobEncode()
		return b, true
	case encoding.BinaryMarshaler:
		b, _ := e.MarshalBinary()
		return b, true
	}
	return nil, false
}

func bits(f float64) string { return fmt.Sprintf("bits:%016x", math.Float64bits(f)) }

func text(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return "bytes:" + hex.EncodeToString([]byte(s))
}

func list(v reflect.Value) interface{} {
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		return "bytes:" + hex.EncodeToString(v.Bytes())
	}
	all := []interface{}{}
	for i := 0; i < v.Len(); i++ {
		all = append(all, static(v.Index(i)))
	}
	return all
}

func entries(v reflect.Value) interface{} {
	all := []interface{}{}
	for i := v.MapRange(); i.Next(); {
		all = append(all, []interface{}{static(i.Key()), static(i.Value())})
	}
	slices.SortFunc(all, func(a, b interface{}) int {
		x, _ := json.Marshal(a)
		y, _ := json.Marshal(b)
		return strings.Compare(string(x), string(y))
	})
	return all
}

// fields of a struct; what is not sent is absent, unless it cannot be told from a zero.
func fields(v reflect.Value) interface{} {
	all := map[string]interface{}{}
	for i := 0; i < v.NumField(); i++ {
		f := v.Field(i)
		if !v.Type().Field(i).IsExported() {
			continue
		}
		absent := f.Kind() == reflect.Slice && f.Len() == 0 || f.Kind() == reflect.Map && f.IsNil()
		if encodesItself := f.Type() == reflect.TypeFor[time.Time](); encodesItself && f.IsZero() {
			absent = true
		}
		if absent || isComplexZero(f) {
			all[v.Type().Field(i).Name] = nil
		} else {
			all[v.Type().Field(i).Name] = static(f)
		}
	}
	return all
}

func isComplexZero(f reflect.Value) bool {
	return (f.Kind() == reflect.Complex128 || f.Kind() == reflect.Complex64) && f.IsZero()
}
