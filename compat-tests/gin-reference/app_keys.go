package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/gin-gonic/gin"
)

// keys: values that travel with a request.
func keys() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", fmt.Sprint(panic))
	}))
	r.Use(func(c *gin.Context) {
		c.Set("string", "text")
		c.Set("bool", true)
		c.Set("int", 42)
		c.Set("int64", int64(1)<<40)
		c.Set("float64", 1.5)
		c.Set("time", time.Date(2024, 2, 29, 12, 34, 56, 0, time.UTC))
		c.Set("duration", 90*time.Second)
		c.Set("strings", []string{"a", "b"})
		c.Set("ints", []int{1, 2})
		c.Set("map", map[string]any{"k": 1})
		c.Set("stringMap", map[string]string{"k": "v"})
		c.Set("stringSliceMap", map[string][]string{"k": {"v", "w"}})
		c.Set("error", errors.New("oops"))
		c.Set("nil", nil)
	})
	r.GET("/typed", func(c *gin.Context) {
		c.JSON(200, gin.H{
			"string": c.GetString("string"), "bool": c.GetBool("bool"), "int": c.GetInt("int"), "int64": c.GetInt64("int64"),
			"float64": c.GetFloat64("float64"), "time": c.GetTime("time"), "duration": c.GetDuration("duration"),
			"strings": c.GetStringSlice("strings"), "ints": c.GetIntSlice("ints"), "map": c.GetStringMap("map"),
			"stringMap": c.GetStringMapString("stringMap"), "stringSliceMap": c.GetStringMapStringSlice("stringSliceMap"),
			"error": c.GetError("error").Error(),
		})
	})
	r.GET("/missing", func(c *gin.Context) {
		c.JSON(200, gin.H{
			"string": c.GetString("x"), "bool": c.GetBool("x"), "int": c.GetInt("x"), "int64": c.GetInt64("x"),
			"float64": c.GetFloat64("x"), "time": c.GetTime("x"), "duration": c.GetDuration("x"),
			"strings": c.GetStringSlice("x"), "map": c.GetStringMap("x"), "error": c.GetError("x") == nil,
		})
	})
	r.GET("/other-type", func(c *gin.Context) {
		c.JSON(200, gin.H{
			"string": c.GetString("int"), "bool": c.GetBool("string"), "int": c.GetInt("int64"), "int64": c.GetInt64("int"),
			"float64": c.GetFloat64("int"), "strings": c.GetStringSlice("ints"),
		})
	})
	r.GET("/get/:key", func(c *gin.Context) {
		_, exists := c.Get(c.Param("key"))
		c.JSON(200, gin.H{"exists": exists})
	})
	r.GET("/must/:key", func(c *gin.Context) {
		c.JSON(200, gin.H{"value": c.MustGet(c.Param("key"))})
	})
	r.GET("/delete/:key", func(c *gin.Context) {
		c.Delete(c.Param("key"))
		_, exists := c.Get(c.Param("key"))
		c.JSON(200, gin.H{"exists": exists})
	})
	r.GET("/overwrite", func(c *gin.Context) {
		c.Set("string", "new")
		c.JSON(200, gin.H{"value": c.GetString("string")})
	})
	r.GET("/not-kept", func(c *gin.Context) {
		_, exists := c.Get("left")
		c.Set("left", true)
		c.JSON(200, gin.H{"exists": exists})
	})
	r.GET("/copy/:id", func(c *gin.Context) {
		copied := c.Copy()
		copied.Set("string", "of the copy")
		c.Set("int", 43)
		c.JSON(200, gin.H{
			"param": copied.Param("id"), "fullPath": copied.FullPath(), "aborted": copied.IsAborted(),
			"original": c.GetString("string"), "copied": copied.GetString("string"), "int": copied.GetInt("int"),
			"path": copied.Request.URL.Path, "query": copied.Query("q"),
		})
	})
	return r
}
