package main

import (
	"errors"
	"math"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

type format struct {
	text string
	args []any
}

func args(a ...any) []any { return a }

var formats = map[string]format{
	"no-args":        {"100% %d", nil},
	"strings":        {"%s|%10s|%-10s|%.2s|%q|%v", args("ab", "ab", "ab", "abc", "a\"b\n", "ab")},
	"integers":       {"%d|%5d|%-5d|%05d|%+d|%x|%X|%o|%b|%c|%U|%#x", args(42, 42, 42, 42, 42, 255, 255, 8, 5, 'A', 0x1F600, 255)},
	"negative":       {"%d|%5d|%05d|%x", args(-42, -42, -42, -255)},
	"booleans":       {"%t|%v", args(true, false)},
	"floats":         {"%f|%.2f|%8.3f|%e|%g|%v|%G|%-9.1f|", args(1.5, 1.005, 3.14159, 123456.789, 1e21, 0.1, 1e-7, 2.25)},
	"v-floats":       {"%v %v %v %v %v %v %v", args(1.0, 100000.0, 1e6, 123456789.0, 1e20, 1e21, 0.00001)},
	"v-floats-odd":   {"%v %v %v %v", args(math.NaN(), math.Inf(1), math.Inf(-1), 5e-324)},
	"percent":        {"100%% %d%%", args(5)},
	"wrong-type":     {"%d %s %t", args("a", 5, "x")},
	"missing":        {"%s %s", args("one")},
	"extra":          {"a", args("b", 2)},
	"extra-many":     {"%d", args(1, "b", nil, true)},
	"nil":            {"%v %s %d", args(nil, nil, nil)},
	"unknown-verb":   {"%z %!", args(1)},
	"no-verb":        {"100%", args(1)},
	"lists":          {"%v %d %s", args([]int{1, 2}, []int{3, 4}, []string{"a", "b"})},
	"map":            {"%v", args(map[string]int{"b": 1, "a": 2})},
	"bytes":          {"%s %x %v", args([]byte("hi"), []byte("hi"), []byte("hi"))},
	"error":          {"%v %s", args(errors.New("oops"), errors.New("oops"))},
	"time":           {"%v", args(time.Date(2024, 2, 29, 12, 34, 56, 0, time.UTC))},
	"duration":       {"%v %s", args(90*time.Second, 1500*time.Millisecond)},
	"width-star":     {"%*d|%-*d|", args(5, 42, 5, 42)},
	"indexed":        {"%[2]s %[1]s", args("world", "hello")},
	"unicode":        {"%s|%5s|%q|%x", args("é你", "é", "é你", "é")},
	"quoted":         {"%q %#v", args('x', "a\tb")},
	"type":           {"%T %T %T", args(1, "a", true)},
	"spaces":         {"% d|% x|%+.1f", args(42, "abc", 1.25)},
	"empty":          {"", nil},
	"empty-args":     {"", args("x")},
	"html-is-raw":    {"%s", args("<b>&</b>")},
	"long":           {"%s", args(strings.Repeat("0123456789", 205))},
	"newline":        {"a\nb%sc", args("\r\n")},
	"hex-upper":      {"%X|%08b|%o|%#o", args("hi", 5, 64, 64)},
	"char-and-runes": {"%c%c %v", args('é', 0x4F60, 'x')},
	"big-integers":   {"%d %d %x", args(int64(math.MaxInt64), int64(math.MinInt64), uint64(math.MaxUint64))},
}

// string-format: c.String with Go's verbs: GET /floats.
func stringFormat() *gin.Engine {
	r := gin.New()
	r.GET("/:name", func(c *gin.Context) {
		f, known := formats[c.Param("name")]
		if !known {
			c.AbortWithStatus(404)
			return
		}
		c.String(200, f.text, f.args...)
	})
	return r
}
