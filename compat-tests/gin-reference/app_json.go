package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
)

var nan, infinity = math.NaN(), math.Inf(1)

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, errors.New("read failed") }

func number(text string) int {
	n, err := strconv.Atoi(text)
	check(err)
	return n
}

type inner struct {
	A int `json:"a"`
}

type names struct {
	Default   int
	Renamed   int     `json:"re_named"`
	Hidden    int     `json:"-"`
	Empty     string  `json:"empty,omitempty"`
	EmptyList []int   `json:"emptyList,omitempty"`
	Quoted    int     `json:"quoted,string"`
	Pointer   *int    `json:"pointer"`
	Inner     inner   `json:"inner"`
	InnerNil  *inner  `json:"innerNil"`
	List      []inner `json:"list"`
	NilList   []int   `json:"nilList"`
}

// zoo holds values of every kind, by name.
var zoo = map[string]any{
	"null":             nil,
	"true":             true,
	"string":           "text",
	"empty-string":     "",
	"quotes":           `"\/`,
	"controls":         "\x00\x01\b\t\n\v\f\r\x1b\x1f\x7f",
	"html":             "<script>&'\"</script>",
	"separators":       "\u2028\u2029",
	"unicode":          "é你😀\ufffd",
	"int":              42,
	"negative":         -7,
	"max-int64":        int64(math.MaxInt64),
	"min-int64":        int64(math.MinInt64),
	"floats":           []float64{0, 1, -1, 100, 1.5, 0.1, 1e20, 1e21, 1e22, 1e100, 123456789.125, 1e-5, 1e-6, 1e-7, 1.5e-10, 5e-324, 1.7976931348623157e308, math.Copysign(0, -1)},
	"float-digits":     []float64{1.0 / 3, 2.0 / 3, 0.30000000000000004, 9007199254740993, 4.35, 2.2250738585072014e-308, 1e23, 8.41e21, 2e-3, 9.5367431640625e-07},
	"float32s":         []float32{0.1, 1.0 / 3, 3.4e38, 16777216, 1e-7, 1e21},
	"empty-list":       []any{},
	"empty-map":        gin.H{},
	"list":             []any{1, "a", nil, true, []int{2, 3}, gin.H{"k": "v"}},
	"sorted-keys":      gin.H{"b": 1, "a": 2, "B": 3, "10": 4, "2": 5, "1": 6, "": 7, "é": 8, "<": 9, "z": 10, "ä": 11, "😀": 12, "\uffff": 13},
	"int-keys":         map[int]string{10: "ten", 2: "two", -1: "minus"},
	"escaped-keys":     gin.H{"a\"b": 1, "<&>": 2, "\n": 3},
	"nested":           gin.H{"a": gin.H{"b": gin.H{"c": []any{gin.H{"d": nil}}}}},
	"bytes":            []byte("any carnal pleasure?"),
	"bytes-empty":      []byte{},
	"time":             time.Date(2024, 2, 29, 12, 34, 56, 0, time.UTC),
	"time-nanos":       time.Date(2024, 2, 29, 12, 34, 56, 120_000_000, time.UTC),
	"time-zone":        time.Date(2024, 2, 29, 12, 34, 56, 1, time.FixedZone("", 8*3600)),
	"time-zero":        time.Time{},
	"duration":         1500 * time.Millisecond,
	"struct":           names{Quoted: 5, List: []inner{{1}, {2}}},
	"struct-pointer":   &inner{3},
	"raw-json":         json.RawMessage(` { "b" : 1 , "a" : [ 1, "<" ] } `),
	"long-string":      fmt.Sprintf("%03000d", 7),
	"deep":             deep(60),
	"list-of-lists":    [][]int{{1, 2}, {}, nil},
	"map-of-nil":       gin.H{"list": []int(nil), "map": map[string]int(nil)},
	"mixed-whitespace": " \t\r\n\u00a0\u3000",
	"surrogate-range":  "\ud7ff\ue000\U0001d11e",
}

func deep(n int) any {
	if n == 0 {
		return "bottom"
	}
	return []any{deep(n - 1)}
}

// json-zoo: values of every kind through every JSON renderer: GET /pure/html.
func jsonZoo() *gin.Engine {
	r := gin.New()
	r.GET("/:style/:name", func(c *gin.Context) {
		value, known := zoo[c.Param("name")]
		if !known {
			c.AbortWithStatus(404)
			return
		}
		switch c.Param("style") {
		case "json":
			c.JSON(200, value)
		case "indented":
			c.IndentedJSON(200, value)
		case "secure":
			c.SecureJSON(200, value)
		case "ascii":
			c.AsciiJSON(200, value)
		case "pure":
			c.PureJSON(200, value)
		case "jsonp":
			c.JSONP(200, value)
		}
	})
	return r
}

// json-echo: decodes any JSON and encodes it again: POST /json.
func jsonEcho() *gin.Engine {
	r := gin.New()
	r.SecureJsonPrefix(")]}',\n")
	r.POST("/:style", func(c *gin.Context) {
		var value any
		if err := c.ShouldBindJSON(&value); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
			return
		}
		switch c.Param("style") {
		case "json":
			c.JSON(200, value)
		case "indented":
			c.IndentedJSON(200, value)
		case "secure":
			c.SecureJSON(200, value)
		case "ascii":
			c.AsciiJSON(200, value)
		case "pure":
			c.PureJSON(200, value)
		case "jsonp":
			c.JSONP(200, value)
		case "yaml":
			c.YAML(200, value)
		}
	})
	r.POST("/string", func(c *gin.Context) {
		body, _ := io.ReadAll(c.Request.Body)
		c.JSON(200, string(body))
	})
	return r
}
