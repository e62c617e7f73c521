package main

import (
	"encoding/hex"
	"errors"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
)

// Scalars has a field of every simple kind.
type Scalars struct {
	String   string        `form:"string" json:"string" header:"x-string" uri:"string"`
	Bool     bool          `form:"bool" json:"bool" header:"x-bool" uri:"bool"`
	Int8     int8          `form:"int8" json:"int8" header:"x-int8" uri:"int8"`
	Int16    int16         `form:"int16" json:"int16" header:"x-int16" uri:"int16"`
	Int32    int32         `form:"int32" json:"int32" header:"x-int32" uri:"int32"`
	Int64    int64         `form:"int64" json:"int64" header:"x-int64" uri:"int64"`
	Float32  float32       `form:"float32" json:"float32" header:"x-float32" uri:"float32"`
	Float64  float64       `form:"float64" json:"float64" header:"x-float64" uri:"float64"`
	Duration time.Duration `form:"duration" json:"duration" header:"x-duration" uri:"duration"`
	Time     time.Time     `form:"time" json:"time" header:"x-time" uri:"time"`
}

// Pointers tells an absent value from a zero one.
type Pointers struct {
	String *string    `form:"string" json:"string"`
	Bool   *bool      `form:"bool" json:"bool"`
	Int    *int       `form:"int" json:"int"`
	Float  *float64   `form:"float" json:"float"`
	Time   *time.Time `form:"time" json:"time"`
}

// Defaults has a default for every field.
type Defaults struct {
	String string   `form:"string,default=none" json:"string"`
	Int    int      `form:"int,default=7" json:"int"`
	Bool   bool     `form:"bool,default=true" json:"bool"`
	Ints   []int    `form:"ints,default=1;2;3" json:"ints"`
	CSV    []string `form:"csv,default=a;b" collection_format:"csv" json:"csv"`
}

// Lists shows how repeated and delimited values are taken.
type Lists struct {
	Strings []string    `form:"strings" json:"strings" header:"x-strings"`
	Ints    []int       `form:"ints" json:"ints" header:"x-ints"`
	Bools   []bool      `form:"bools" json:"bools"`
	Times   []time.Time `form:"times" json:"times"`
	CSV     []int       `form:"csv" collection_format:"csv" json:"csv"`
	SSV     []int       `form:"ssv" collection_format:"ssv" json:"ssv"`
	TSV     []int       `form:"tsv" collection_format:"tsv" json:"tsv"`
	Pipes   []string    `form:"pipes" collection_format:"pipes" json:"pipes"`
	Multi   []int       `form:"multi" collection_format:"multi" json:"multi"`
}

// BadFormat names a collection format that does not exist.
type BadFormat struct {
	List []int `form:"list" collection_format:"nope" json:"list"`
}

// Times shows every way to write a moment.
type Times struct {
	Date     time.Time `form:"date" time_format:"2006-01-02" json:"date"`
	UTC      time.Time `form:"utc" time_format:"2006-01-02 15:04:05" time_utc:"1" json:"utc"`
	Shanghai time.Time `form:"shanghai" time_format:"2006-01-02 15:04:05" time_location:"Asia/Shanghai" json:"shanghai"`
	Unix     time.Time `form:"unix" time_format:"unix" json:"unix"`
	Milli    time.Time `form:"milli" time_format:"unixMilli" json:"milli"`
	Micro    time.Time `form:"micro" time_format:"UNIXMICRO" json:"micro"`
	Nano     time.Time `form:"nano" time_format:"unixnano" json:"nano"`
}

// Point is filled from a JSON text, or field by field.
type Point struct {
	X int `form:"x" json:"x"`
	Y int `form:"y" json:"y"`
}

// Nested shows structs in structs.
type Nested struct {
	Point   Point          `form:"point" json:"point"`
	Pointer *Point         `form:"pointer" json:"pointer"`
	Map     map[string]int `form:"map" json:"map"`
}

// Wanted has a field that must be there.
type Wanted struct {
	Name string `form:"name" json:"name" uri:"name" header:"x-name" xml:"name" yaml:"name" toml:"name" codec:"name" binding:"required"`
	Age  int    `form:"age" json:"age" uri:"age" header:"x-age" xml:"age" yaml:"age" toml:"age" codec:"age" binding:"gte=0,lte=150"`
}

// Custom reads its own text.
type Custom struct {
	Hex   Hex      `form:"hex" json:"hex"`
	Upper Shouting `form:"upper,parser=encoding.TextUnmarshaler" json:"upper"`
	List  []Hex    `form:"list" json:"list"`
}

// Hex is written in hexadecimal digits.
type Hex string

// UnmarshalParam implements binding.BindUnmarshaler.
func (h *Hex) UnmarshalParam(param string) error {
	decoded, err := hex.DecodeString(param)
	if err != nil {
		return errors.New("not hexadecimal: " + param)
	}
	*h = Hex(decoded)
	return nil
}

// Shouting is kept in capitals.
type Shouting string

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Shouting) UnmarshalText(text []byte) error {
	*s = Shouting(strings.ToUpper(string(text)))
	return nil
}

var formTypes = map[string]any{
	"scalars": Scalars{}, "pointers": Pointers{}, "defaults": Defaults{}, "lists": Lists{}, "bad-format": BadFormat{}, "times": Times{},
	"nested": Nested{}, "wanted": Wanted{}, "custom": Custom{},
}

// binding-form: types filled from queries, forms, headers and path parameters.
func bindingForm() *gin.Engine {
	r := gin.New()
	bind := func(how func(c *gin.Context, target any) error) gin.HandlerFunc {
		return func(c *gin.Context) {
			target := fresh(formTypes[c.Param("type")])
			answer(c, target, how(c, target))
		}
	}
	r.GET("/query/:type", bind((*gin.Context).ShouldBindQuery))
	r.Any("/form/:type", bind(func(c *gin.Context, target any) error { return c.ShouldBindWith(target, binding.Form) }))
	r.Any("/post/:type", bind(func(c *gin.Context, target any) error { return c.ShouldBindWith(target, binding.FormPost) }))
	r.Any("/multipart/:type", bind(func(c *gin.Context, target any) error { return c.ShouldBindWith(target, binding.FormMultipart) }))
	r.GET("/header/:type", bind((*gin.Context).ShouldBindHeader))
	uri := func(example any) gin.HandlerFunc {
		return func(c *gin.Context) {
			target := fresh(example)
			answer(c, target, c.ShouldBindUri(target))
		}
	}
	r.GET("/map", func(c *gin.Context) {
		target := map[string]string{}
		answer(c, target, c.ShouldBindQuery(&target))
	})
	r.GET("/map-of-lists", func(c *gin.Context) {
		target := map[string][]string{}
		answer(c, target, c.ShouldBindQuery(&target))
	})
	r.GET("/uri/scalars/:string/:bool/:int64/:float64", uri(Scalars{}))
	r.GET("/uri/wanted/:name/:age", uri(Wanted{}))
	return r
}

// answer writes what was bound, or why it was not.
func answer(c *gin.Context, value any, err error) {
	if err != nil {
		c.JSON(400, gin.H{"error": err.Error()})
		return
	}
	c.JSON(200, value)
}
