package main

import (
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

//go:embed fixtures/templates
var templates embed.FS

// html: templates, and what is escaped in them.
func html() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", "panic: "+fmt.Sprint(panic))
	}))
	r.SetFuncMap(template.FuncMap{"shout": strings.ToUpper})
	r.LoadHTMLFS(http.FS(templates), "fixtures/templates/*.tmpl")
	r.Any("/:name", func(c *gin.Context) {
		c.HTML(number(c.DefaultQuery("code", "200")), c.Param("name"), gin.H{
			"title": c.Query("title"), "items": c.QueryArray("item"), "on": c.Query("on") == "1", "user": gin.H{"name": "Ada"},
		})
		if len(c.Errors) > 0 {
			c.Header("X-Too-Late", "1")
			_, _ = c.Writer.WriteString("failed: " + yes(c.IsAborted()))
		}
	})
	return r
}

// html-none: no templates were loaded.
func htmlNone() *gin.Engine {
	r := gin.New()
	r.Use(gin.RecoveryWithWriter(nil))
	r.GET("/", func(c *gin.Context) { c.HTML(200, "page.tmpl", nil) })
	return r
}
