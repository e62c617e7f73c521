package main

import (
	"errors"

	"github.com/gin-gonic/gin"
)

// keys-numbers: the getters of every number type; GET /wrong asks each for a value of another type.
func keysNumbers() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) {
		c.Set("int8", int8(-8))
		c.Set("int16", int16(-16))
		c.Set("int32", int32(-32))
		c.Set("int64", int64(-64))
		c.Set("float32", float32(0.1))
		c.Set("float64", 0.1)
		c.Set("int8s", []int8{1, -1})
		c.Set("int16s", []int16{2})
		c.Set("int32s", []int32{3})
		c.Set("int64s", []int64{4})
		c.Set("float32s", []float32{0.1})
		c.Set("float64s", []float64{0.1, 1e21})
		c.Set("errors", []error{errors.New("a"), errors.New("b")})
	})
	all := func(suffix string) gin.HandlerFunc {
		return func(c *gin.Context) {
			c.JSON(200, gin.H{
				"int8": c.GetInt8("int8" + suffix), "int16": c.GetInt16("int16" + suffix), "int32": c.GetInt32("int32" + suffix),
				"int64": c.GetInt64("int64" + suffix), "float32": c.GetFloat32("float32" + suffix), "float64": c.GetFloat64("float64" + suffix),
				"int8s": c.GetInt8Slice("int8s" + suffix), "int16s": c.GetInt16Slice("int16s" + suffix),
				"int32s": c.GetInt32Slice("int32s" + suffix), "int64s": c.GetInt64Slice("int64s" + suffix),
				"float32s": c.GetFloat32Slice("float32s" + suffix), "float64s": c.GetFloat64Slice("float64s" + suffix),
				"errors": len(c.GetErrorSlice("errors" + suffix)),
			})
		}
	}
	r.GET("/right", all(""))
	r.GET("/missing", all("?"))
	r.GET("/wrong", func(c *gin.Context) {
		c.JSON(200, gin.H{
			"int8": c.GetInt8("int16"), "int16": c.GetInt16("int8"), "int32": c.GetInt32("int64"), "int64": c.GetInt64("int32"),
			"float32": c.GetFloat32("float64"), "float64": c.GetFloat64("float32"), "int8s": c.GetInt8Slice("int16s"),
		})
	})
	return r
}
