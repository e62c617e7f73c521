package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/gorilla/securecookie"
)

// cookie is one call of securecookie and what came of it.
type cookie struct {
	ID        string   `json:"id"`
	Call      string   `json:"call"` // encode, decode
	Name      string   `json:"name"`
	Keys      []string `json:"keys"` // hex, in pairs; "" for none
	Now       int64    `json:"now"`
	MaxAge    int      `json:"maxAge"`
	MinAge    int      `json:"minAge"`
	MaxLength int      `json:"maxLength"`
	Value     string   `json:"value"`
	Payload   string   `json:"payload,omitempty"` // hex
	Error     string   `json:"error,omitempty"`
}

var out = json.NewEncoder(os.Stdout)

func key(length int, first byte) []byte {
	k := make([]byte, length)
	for i := range k {
		k[i] = first + byte(i)
	}
	return k
}

func codecs(c cookie, keys [][]byte) []securecookie.Codec {
	all := securecookie.CodecsFromPairs(keys...)
	for _, codec := range all {
		sc := codec.(*securecookie.SecureCookie)
		sc.SetSerializer(securecookie.NopEncoder{}).MaxAge(c.MaxAge).MinAge(c.MinAge).MaxLength(c.MaxLength)
	}
	return all
}

func (c cookie) print(keys [][]byte) {
	c.Now = time.Now().Unix()
	for _, k := range keys {
		c.Keys = append(c.Keys, hex.EncodeToString(k))
	}
	var err error
	if c.Call == "encode" {
		payload, _ := hex.DecodeString(c.Payload)
		c.Value, err = securecookie.EncodeMulti(c.Name, payload, codecs(c, keys)...)
	} else {
		var payload []byte
		err = securecookie.DecodeMulti(c.Name, c.Value, &payload, codecs(c, keys)...)
		c.Payload = hex.EncodeToString(payload)
	}
	if err != nil {
		c.Error = err.Error()
	}
	_ = out.Encode(c)
}

func usual(id, call string) cookie {
	return cookie{ID: id, Call: call, Name: "mysession", MaxAge: 86400 * 30, MaxLength: 4096}
}

func printCookies() error {
	encodes()
	ages()
	damages()
	rotations()
	return nil
}

func encodes() {
	for _, hash := range []int{1, 6, 32, 63, 64, 65, 100} {
		for _, block := range []int{0, 16, 24, 32} {
			keys := [][]byte{key(hash, 1)}
			if block > 0 {
				keys = append(keys, key(block, 64))
			}
			c := usual(fmt.Sprintf("hash-%d-block-%d", hash, block), "encode")
			c.Payload = hex.EncodeToString([]byte("some payload"))
			c.print(keys)
		}
	}
	for _, size := range []int{0, 1, 2, 3, 46, 1000, 2271, 2272, 3000} {
		c := usual(fmt.Sprintf("payload-%d", size), "encode")
		c.Payload = strings.Repeat("ab", size)
		c.print([][]byte{[]byte("secret")})
	}
	for _, name := range []string{"a", "my_session", "with|pipe", "ünïcode", ""} {
		c := usual("name-"+name, "encode")
		c.Name, c.Payload = name, "00ff"
		c.print([][]byte{[]byte("secret")})
	}
	long := usual("two-codecs-too-long", "encode")
	long.Payload = strings.Repeat("ab", 3000)
	long.print([][]byte{[]byte("one"), nil, []byte("two"), nil})
	long.ID = "three-codecs-too-long"
	long.print([][]byte{[]byte("one"), nil, []byte("two"), nil, []byte("three")})
	long.ID, long.MaxLength = "any-length", 0
	long.print([][]byte{[]byte("one")})
}

// signed makes a value of parts that no codec would make.
func signed(name, timestamp, inner string) string {
	mac := hmac.New(sha256.New, []byte("secret"))
	mac.Write([]byte(name + "|" + timestamp + "|" + inner))
	return base64.URLEncoding.EncodeToString(append([]byte(timestamp+"|"+inner+"|"), mac.Sum(nil)...))
}

func decode(id, value string) { withAge(id, value, 86400*30, 0) }

func withAge(id, value string, maxAge, minAge int) {
	c := usual(id, "decode")
	c.Value, c.MaxAge, c.MinAge = value, maxAge, minAge
	c.print([][]byte{[]byte("secret")})
}

func ages() {
	ago := func(seconds int64) string { return fmt.Sprint(time.Now().Unix() - seconds) }
	for _, days := range []int64{-3650, -1, 0, 1, 29, 31, 3650} {
		withAge(fmt.Sprintf("age-%d-days", days), signed("mysession", ago(days*86400), "YWJj"), 86400*30, 0)
		withAge(fmt.Sprintf("age-%d-days-forever", days), signed("mysession", ago(days*86400), "YWJj"), 0, 0)
		withAge(fmt.Sprintf("age-%d-days-at-least-one-hour", days), signed("mysession", ago(days*86400), "YWJj"), 0, 3600)
	}
	for _, t := range []string{"", "x", "1e9", " 1", "+9700000000", "-1", "09700000000", "9223372036854775807", "9223372036854775808", "9700000000.0", "9_700_000_000", "٩"} {
		decode("timestamp-"+t, signed("mysession", t, "YWJj"))
	}
}

func damages() {
	good := signed("mysession", "9700000000", "YWJj")
	raw, _ := base64.URLEncoding.DecodeString(good)
	decode("good", good)
	for i := range raw {
		damaged := bytes.Clone(raw)
		damaged[i] ^= 1
		decode(fmt.Sprintf("bit-of-byte-%d", i), base64.URLEncoding.EncodeToString(damaged))
	}
	for i := 0; i < len(raw); i += 3 {
		decode(fmt.Sprintf("first-%d-bytes", i), base64.URLEncoding.EncodeToString(raw[:i]))
	}
	for i := 0; i < len(good); i++ {
		decode(fmt.Sprintf("first-%d-characters", i), good[:i])
	}
	for i := 0; i < 12; i++ {
		for _, c := range []string{"*", "=", "+", "/", " ", "é"} {
			decode(fmt.Sprintf("character-%d-is-%s", i, c), good[:i]+c+good[i+1:])
		}
		decode(fmt.Sprintf("line-end-at-%d", i), good[:i]+"\r\n"+good[i:])
	}
	for _, tail := range []string{"=", "==", "A", "A=", "AA==", "AAA=", "AA=A", "A===", "====", "AA=", "AA", "AAA", "AA==AAAA", "AA=\n=", "AAA\n=\n"} {
		decode("tail-"+tail, good+tail)
	}
	for _, value := range []string{"", "=", "==", "A", "AA", "AAA", "AA=A", "A===", "====", "AA==", "AA=", "AA==AA", "AA=\n=", "AA\n", "AAA=\n", "AAAA\nA", "fHx8", "fHw=", "a|b|c"} {
		decode("value-"+value, value)
	}
	decode("other-name", signed("other", "9700000000", "YWJj"))
	decode("inner-not-base64", signed("mysession", "9700000000", "Y*Jj"))
	decode("inner-not-padded", signed("mysession", "9700000000", "YWJ"))
	decode("inner-empty", signed("mysession", "9700000000", ""))
	decode("inner-with-line-end", signed("mysession", "9700000000", "YW\nJj"))
	decode("trailing-bits", signed("mysession", "9700000000", "YR=="))
	decode("length-4096", strings.Repeat("A", 4096))
	decode("length-4097", strings.Repeat("A", 4097))
	decode("length-100000", strings.Repeat("A", 100000))
	for _, inner := range []int{0, 1, 15, 16, 17} {
		c := usual(fmt.Sprintf("encrypted-%d-bytes", inner), "decode")
		c.Value = signed("mysession", "9700000000", base64.URLEncoding.EncodeToString(make([]byte, inner)))
		c.print([][]byte{[]byte("secret"), key(16, 1)})
	}
}

func rotations() {
	one, two, three := []byte("one"), []byte("two"), []byte("three")
	enc, enc2 := key(32, 1), key(16, 9)
	makers := map[string][][]byte{"one": {one}, "two": {two}, "one-encrypted": {one, enc}, "two-encrypted": {two, enc2}}
	readers := map[string][][]byte{
		"one": {one}, "two-one": {two, nil, one}, "two-one-encrypted": {two, enc2, one, enc}, "three-two-one": {three, nil, two, nil, one, nil},
		"none-of-two": {three, nil, []byte("four")}, "none-of-three": {three, nil, []byte("four"), nil, []byte("five")},
		"old-signed-only": {two, enc2, one},
	}
	for made, keys := range makers {
		for reader, readKeys := range readers {
			c := usual(made+"-read-by-"+reader, "decode")
			c.Value, _ = securecookie.EncodeMulti(c.Name, []byte("payload"), codecs(c, keys)...)
			c.print(readKeys)
		}
	}
	expired := usual("expired-first-of-two", "decode")
	expired.Value = signed("mysession", "1", "YWJj")
	expired.print([][]byte{[]byte("secret"), nil, one})
	expired.ID = "expired-second-of-two"
	expired.print([][]byte{one, nil, []byte("secret")})
}
