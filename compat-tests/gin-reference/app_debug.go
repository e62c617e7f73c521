package main

import (
	"bytes"
	"fmt"

	"github.com/gin-gonic/gin"
)

// debug: what is printed while an engine is set up in debug mode. It is set up once, at start.
func debug() *gin.Engine {
	printed := map[string]string{
		"new":     printedBy(func() { gin.New() }),
		"default": printedBy(func() { gin.Default() }),
		"routes": printedBy(func() {
			gin.DebugPrintRouteFunc = func(method, path, _ string, handlers int) {
				_, _ = fmt.Fprintf(gin.DefaultWriter, "%s %s %d\n", method, path, handlers)
			}
			defer func() { gin.DebugPrintRouteFunc = nil }()
			r := gin.New()
			r.Use(nothing)
			r.GET("/users/:id", nothing, nothing)
			r.Group("/v1", nothing).POST("/items/", nothing)
			r.Static("/s", ".")
		}),
		"print-func": printedBy(func() {
			gin.DebugPrintFunc = func(format string, values ...any) {
				_, _ = fmt.Fprintf(gin.DefaultWriter, "<%s>\n", fmt.Sprintf(format, values...))
			}
			defer func() { gin.DebugPrintFunc = nil }()
			gin.New()
		}),
		"release": printedBy(func() { gin.SetMode(gin.ReleaseMode); gin.Default().GET("/x", nothing) }),
	}
	r := gin.New()
	r.GET("/mode", func(c *gin.Context) { c.String(200, "%s", gin.Mode()+" "+yes(gin.IsDebugging())) })
	r.GET("/printed/:what", func(c *gin.Context) { c.String(200, "%s", printed[c.Param("what")]) })
	return r
}

func printedBy(setUp func()) string {
	var out bytes.Buffer
	writer, mode := gin.DefaultWriter, gin.Mode()
	defer func() { gin.DefaultWriter = writer; gin.SetMode(mode) }()
	gin.DefaultWriter = &out
	gin.SetMode(gin.DebugMode)
	setUp()
	return out.String()
}
