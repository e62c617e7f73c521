package main

import (
	"bytes"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"net/url"
	"os"
	"strings"
	"time"
)

// Role is a named text.
type Role string

// Level is a named number.
type Level int

// Flag is a named boolean.
type Flag bool

// Ratio is a named float.
type Ratio float32

// Tags is a named list.
type Tags []string

// Blob is named bytes.
type Blob []byte

// Prices is a named map.
type Prices map[string]float64

// User is a struct with an unexported field, which is not sent.
type User struct {
	ID    int
	Name  string
	Admin bool
	Tags  []string
	Score float64
	note  string
}

// Account is registered as a pointer.
type Account struct {
	ID    int64
	Owner string
}

// Address is part of Customer.
type Address struct {
	Street string
	Zip    uint32
}

// Customer nests everything.
type Customer struct {
	Home   Address
	Work   *Address
	Others []Address
	ByName map[string]Address
	Since  time.Time
	Any    interface{}
	Keys   [2]int8
	Raw    []byte
	Z      complex128
	Role   Role
}

// Node is recursive.
type Node struct {
	Value int
	Next  *Node
	Kids  []*Node
	Named map[string]*Node
}

// Left and Right contain each other.
type Left struct{ Rights []Right }

// Right is the other half of Left.
type Right struct {
	Lefts []Left
	N     int
}

// Zeros has a field of each kind.
type Zeros struct {
	B  bool
	I  int
	U  uint64
	F  float64
	C  complex128
	S  string
	Y  []byte
	L  []int
	M  map[string]int
	P  *int
	A  [2]int
	X  interface{}
	T  time.Time
	St Address
}

// Point encodes itself as a text would.
type Point struct{ X, Y int }

// MarshalBinary makes Point a BinaryMarshaler.
func (p Point) MarshalBinary() ([]byte, error) { return []byte(fmt.Sprintf("%d/%d", p.X, p.Y)), nil }

// UnmarshalBinary reads it back.
func (p *Point) UnmarshalBinary(b []byte) error {
	_, err := fmt.Sscanf(string(b), "%d/%d", &p.X, &p.Y)
	return err
}

type m = map[interface{}]interface{}

type vector struct {
	name   string
	values m
}

func one(v interface{}) m { return m{"v": v} }

func zone(hours, minutes, seconds int) *time.Location {
	return time.FixedZone("", hours*3600+minutes*60+seconds)
}

func at(loc *time.Location) time.Time { return time.Date(2024, 2, 29, 12, 34, 56, 789012345, loc) }

var five = 5

var gobs = []vector{
	{"empty", m{}},
	{"nil", one(nil)},
	{"string", one("ok")},
	{"string-empty", one("")},
	{"string-long", one(strings.Repeat("long ", 100))},
	{"string-127", one(strings.Repeat("x", 127))},
	{"string-128", one(strings.Repeat("x", 128))},
	{"string-unicode", one("Jenever äöü 酒 😀")},
	{"string-replacement-character", one("a\uFFFDb")},
	{"string-not-utf8", one("a\xff\xfeb")},
	{"string-surrogate", one("\xed\xa0\x80")},
	{"string-nul", one("a\x00b")},
	{"bool-true", one(true)},
	{"bool-false", one(false)},
	{"int-0", one(0)},
	{"int-1", one(1)},
	{"int-minus-1", one(-1)},
	{"int-63", one(63)},
	{"int-64", one(64)},
	{"int-minus-64", one(-64)},
	{"int-minus-65", one(-65)},
	{"int-300", one(300)},
	{"int-12345678", one(12345678)},
	{"int-max-32", one(math.MaxInt32)},
	{"int-min-32", one(math.MinInt32)},
	{"int-beyond-32", one(math.MaxInt32 + 1)},
	{"int-below-32", one(math.MinInt32 - 1)},
	{"int-max", one(math.MaxInt)},
	{"int-min", one(math.MinInt)},
	{"int8", one(int8(-5))},
	{"int8-min", one(int8(math.MinInt8))},
	{"int16", one(int16(30000))},
	{"int32", one(int32(-70000))},
	{"int32-rune", one('酒')},
	{"int64", one(int64(42))},
	{"int64-max", one(int64(math.MaxInt64))},
	{"int64-min", one(int64(math.MinInt64))},
	{"uint", one(uint(7))},
	{"uint-max", one(uint(math.MaxUint))},
	{"uint8", one(uint8(200))},
	{"uint16", one(uint16(65535))},
	{"uint32", one(uint32(math.MaxUint32))},
	{"uint64", one(uint64(1))},
	{"uint64-max", one(uint64(math.MaxUint64))},
	{"uint64-half", one(uint64(1) << 63)},
	{"uintptr", one(uintptr(4096))},
	{"float64", one(3.14159)},
	{"float64-0", one(0.0)},
	{"float64-minus-0", one(math.Copysign(0, -1))},
	{"float64-17", one(17.0)},
	{"float64-minus-half", one(-0.5)},
	{"float64-max", one(math.MaxFloat64)},
	{"float64-smallest", one(math.SmallestNonzeroFloat64)},
	{"float64-nan", one(math.NaN())},
	{"float64-inf", one(math.Inf(1))},
	{"float64-minus-inf", one(math.Inf(-1))},
	{"float32", one(float32(1.5))},
	{"float32-third", one(float32(1) / 3)},
	{"float32-max", one(float32(math.MaxFloat32))},
	{"float32-inf", one(float32(math.Inf(1)))},
	{"complex64", one(complex64(1 - 2i))},
	{"complex128", one(3.5 + 4i)},
	{"complex128-0", one(complex128(0))},
	{"bytes", one([]byte{0, 1, 254, 255})},
	{"bytes-empty", one([]byte{})},
	{"bytes-named", one(Blob("blob"))},
	{"time-utc", one(at(time.UTC))},
	{"time-greenwich", one(at(zone(0, 0, 0)))},
	{"time-plus-8", one(at(zone(8, 0, 0)))},
	{"time-minus-3-30", one(at(zone(-3, -30, 0)))},
	{"time-with-seconds", one(time.Date(1890, 1, 1, 0, 0, 0, 0, zone(0, 9, 21)))},
	{"time-with-seconds-west", one(time.Date(1890, 1, 1, 0, 0, 0, 0, zone(0, -9, -21)))},
	{"time-zero", one(time.Time{})},
	{"time-before-1970", one(time.Date(1969, 12, 31, 23, 59, 59, 999999999, time.UTC))},
	{"time-year-1-before", one(time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC))},
	{"time-far", one(time.Unix(1<<60, 0).UTC())},
	{"time-offset-23h", one(at(zone(23, 0, 0)))},
	{"time-year-9999", one(time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC))},
	{"duration", one(90 * time.Second)},
	{"duration-min", one(time.Duration(math.MinInt64))},
	{"month", one(time.March)},
	{"role", one(Role("admin"))},
	{"level", one(Level(-3))},
	{"flag", one(Flag(true))},
	{"ratio", one(Ratio(0.1))},
	{"tags", one(Tags{"a", "b"})},
	{"prices", one(Prices{"beer": 2.5})},
	{"list-any", one([]interface{}{"hello"})},
	{"list-any-empty", one([]interface{}{})},
	{"list-any-mixed", one([]interface{}{1, "two", 3.0, nil, true, []byte("x"), int64(9)})},
	{"list-any-of-lists", one([]interface{}{[]interface{}{1, []interface{}{2}}, []interface{}{}})},
	{"list-any-of-strings", one([]interface{}{[]string{"a"}})},
	{"list-any-of-times", one([]interface{}{at(time.UTC), at(zone(1, 0, 0))})},
	{"list-any-of-structs", one([]interface{}{User{ID: 1}, "x", User{ID: 2}})},
	{"list-any-of-maps", one([]interface{}{map[string]interface{}{"a": 1}, map[string]string{"b": "c"}})},
	{"list-string", one([]string{"admin", "user"})},
	{"list-string-empty", one([]string{})},
	{"list-string-not-utf8", one([]string{"\xff", "ok"})},
	{"list-int", one([]int{1, -2, 300})},
	{"list-int-large", one([]int{1, math.MaxInt})},
	{"list-int8", one([]int8{-1, 127})},
	{"list-int16", one([]int16{-1, 32767})},
	{"list-int32", one([]int32{-1, math.MaxInt32})},
	{"list-int64", one([]int64{-1, math.MaxInt64})},
	{"list-uint", one([]uint{1, math.MaxUint})},
	{"list-uint16", one([]uint16{1, 65535})},
	{"list-uint32", one([]uint32{1, math.MaxUint32})},
	{"list-uint64", one([]uint64{1, math.MaxUint64})},
	{"list-uintptr", one([]uintptr{1})},
	{"list-float32", one([]float32{1.5, -2})},
	{"list-float64", one([]float64{0.1, math.Inf(-1)})},
	{"list-complex64", one([]complex64{1i})},
	{"list-complex128", one([]complex128{1 + 1i, 2})},
	{"list-bool", one([]bool{true, false})},
	{"list-bytes", one([][]byte{{1}, {2, 3}})},
	{"list-list-int", one([][]int{{1}, {2, 3}, nil})},
	{"list-struct", one([]User{{ID: 1}, {}, {Name: "x"}})},
	{"list-pointer", one([]*User{{ID: 1}})},
	{"list-map", one([]map[string]interface{}{{"a": 1}, {}})},
	{"list-time", one([]time.Time{at(time.UTC)})},
	{"array-int", one([3]int{1, 2, 3})},
	{"array-int-zero", one([3]int{})},
	{"array-any", one([2]interface{}{"a", nil})},
	{"array-byte", one([4]byte{1, 2, 3, 200})},
	{"map-string-any", one(map[string]interface{}{"a": 1})},
	{"map-string-any-empty", one(map[string]interface{}{})},
	{"map-string-any-nested", one(map[string]interface{}{"a": map[string]interface{}{"b": []interface{}{1, at(time.UTC)}}})},
	{"map-string-any-nil", one(map[string]interface{}{"a": nil})},
	{"map-string-string", one(map[string]string{"a": "b"})},
	{"map-string-int", one(map[string]int{"a": -1})},
	{"map-int-string", one(map[int]string{7: "seven"})},
	{"map-any-any", one(m{"a": 1})},
	{"map-any-any-nested", one(m{1: m{true: m{"x": nil}}})},
	{"map-string-list", one(map[string][]string{"a": {"b"}})},
	{"map-struct", one(map[Address]int{{"x", 1}: 2})},
	{"url-values", one(url.Values{"q": {"a", "b"}})},
	{"struct-user", one(User{42, "bob", true, []string{"x"}, 1.5, "hidden"})},
	{"struct-user-zero", one(User{})},
	{"struct-pointer", one(&Account{7, "p"})},
	{"struct-nested", one(Customer{
		Home: Address{"Main", 1}, Work: &Address{"Side", 2}, Others: []Address{{"A", 1}, {}},
		ByName: map[string]Address{"x": {"B", 3}}, Since: at(zone(2, 0, 0)), Any: Role("r"), Keys: [2]int8{1, -1},
		Raw: []byte{9}, Z: 1i, Role: "chief",
	})},
	{"struct-nested-zero", one(Customer{})},
	{"struct-any-struct", one(Customer{Any: User{ID: 3, Tags: []string{"t"}}})},
	{"struct-any-map", one(Customer{Any: map[string]interface{}{"a": []string{"b"}}})},
	{"struct-recursive", one(Node{1, &Node{2, nil, nil, nil}, []*Node{{Value: 3}}, map[string]*Node{"x": {Value: 4}}})},
	{"struct-mutual", one(Left{[]Right{{[]Left{{}}, 5}}})},
	{"struct-zeros", one(Zeros{})},
	{"struct-zeros-set", one(Zeros{
		true, -1, math.MaxUint64, -0.5, 1, "s", []byte{0}, []int{0}, map[string]int{}, &five, [2]int{1, 0}, 0, at(time.UTC), Address{"", 1},
	})},
	{"struct-url", one(&url.URL{Scheme: "https", Host: "example.com", Path: "/a b"})},
	{"struct-two-types", one([]interface{}{User{Tags: []string{"a"}}, []string{"b"}, Tags{"c"}})},
	{"binary-marshaler", one(Point{3, -4})},
	{"big-int-negative", one(big.NewInt(-12345678901234))},
	{"big-int-pointer", one(big.NewInt(77))},
	{"key-int", m{7: "seven"}},
	{"key-int64", m{int64(7): "seven"}},
	{"key-uint8", m{uint8(7): "seven"}},
	{"key-bool", m{true: "yes"}},
	{"key-float", m{1.5: "x"}},
	{"key-role", m{Role("r"): "x"}},
	{"key-empty", m{"": "x"}},
	{"key-not-utf8", m{"\xff": "x"}},
	{"key-struct", m{Address{"x", 1}: "y"}},
	{"key-array", m{[2]int{1, 2}: "y"}},
	{"key-time", m{at(time.UTC): "y"}},
	{"keys-of-three-types", m{1: "int", int64(1): "int64", "1": "string"}},
	{"flash-one", m{"_flash": []interface{}{"saved"}}},
	{"flash-of-strings", m{"_flash": []interface{}{[]string{"a"}}}},
	{"flash-two-boxes", m{"_flash": []interface{}{"a"}, "error": []interface{}{"b", "c"}}},
	{"typical", m{"user": "austin", "id": 42, "admin": true, "seen": int64(1700000000), "_flash": []interface{}{"hi"}}},
	{"many-entries", many(60)},
	{"many-types", m{
		"a": User{ID: 1}, "b": []string{"x"}, "c": map[string]interface{}{"u": User{ID: 2}}, "d": at(time.UTC),
		"e": Customer{Home: Address{"S", 1}}, "f": Role("r"), "g": []User{{ID: 3}},
	}},
	{"deep", one(nested(40))},
}

func many(n int) m {
	values := m{}
	for i := 0; i < n; i++ {
		values[fmt.Sprintf("key-%d", i)] = i * 1000
	}
	return values
}

func nested(depth int) interface{} {
	if depth == 0 {
		return "bottom"
	}
	return []interface{}{nested(depth - 1)}
}

func init() {
	for _, v := range []interface{}{
		Role(""), Level(0), Flag(false), Ratio(0), Tags{}, Blob{}, Prices{}, User{}, &Account{}, Address{}, Customer{}, Node{}, Left{}, Zeros{},
		Point{}, &big.Int{}, time.Time{}, time.Duration(0), time.January, &url.URL{}, url.Values{}, []interface{}{},
		map[string]interface{}{}, map[string]string{}, map[string]int{}, map[int]string{}, m{}, map[string][]string{},
		map[Address]int{}, [][]byte{}, [][]int{}, []User{}, []*User{}, []map[string]interface{}{}, []time.Time{}, [3]int{},
		[2]int{}, [2]interface{}{}, [4]byte{},
	} {
		gob.Register(v)
	}
}

func printGob(name string) error {
	for _, v := range gobs {
		if v.name == name {
			var out bytes.Buffer
			if err := gob.NewEncoder(&out).Encode(v.values); err != nil {
				return err
			}
			return json.NewEncoder(os.Stdout).Encode(map[string]interface{}{
				"name": name, "gob": hex.EncodeToString(out.Bytes()), "values": dump(v.values),
			})
		}
	}
	return fmt.Errorf("no vector %s", name)
}
