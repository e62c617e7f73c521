package main

import (
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
)

// bind: c.Bind and its kin, which answer 400 on their own. What a handler writes afterwards comes too
// late for the status: GET /query?then=json.
func bind() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) {
		c.Next()
		if c.Query("report") == "1" {
			_, _ = c.Writer.WriteString("errors: " + strings.Join(c.Errors.Errors(), ", ") +
				" bind: " + yes(len(c.Errors.ByType(gin.ErrorTypeBind)) > 0) + "aborted: " + yes(c.IsAborted()))
		}
	})
	how := map[string]func(c *gin.Context, target any) error{
		"/auto":   (*gin.Context).Bind,
		"/json":   (*gin.Context).BindJSON,
		"/xml":    (*gin.Context).BindXML,
		"/query":  (*gin.Context).BindQuery,
		"/yaml":   (*gin.Context).BindYAML,
		"/toml":   (*gin.Context).BindTOML,
		"/header": (*gin.Context).BindHeader,
		"/with":   func(c *gin.Context, target any) error { return c.MustBindWith(target, binding.FormPost) },
	}
	for path, bind := range how {
		r.Any(path, bound(bind), unreached)
	}
	r.GET("/uri/:name/:age", bound((*gin.Context).BindUri), unreached)
	r.POST("/middleware", gin.Bind(Wanted{}), func(c *gin.Context) {
		c.JSON(200, c.MustGet(gin.BindKey))
	})
	r.POST("/should", func(c *gin.Context) {
		var target Wanted
		if err := c.ShouldBind(&target); err != nil {
			c.JSON(422, gin.H{"error": err.Error()})
			return
		}
		c.JSON(200, target)
	})
	return r
}

func bound(how func(c *gin.Context, target any) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		var target Wanted
		if err := how(c, &target); err == nil {
			c.JSON(200, target)
			return
		}
		switch c.Query("then") {
		case "json":
			c.JSON(422, gin.H{"error": "too late"})
		case "header":
			c.Header("X-Too-Late", "1")
		}
	}
}

func unreached(c *gin.Context) { _, _ = c.Writer.WriteString(" next") }
