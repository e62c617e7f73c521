package main

import (
	"bytes"
	"strings"

	"github.com/gin-gonic/gin"
)

// shoutingWriter keeps the body back.
type shoutingWriter struct {
	gin.ResponseWriter
	kept bytes.Buffer
}

func (w *shoutingWriter) Write(p []byte) (int, error)       { return w.kept.Write(p) }
func (w *shoutingWriter) WriteString(s string) (int, error) { return w.kept.WriteString(s) }

// wrapped-writer: a middleware that replaces the writer and changes the body.
func wrappedWriter() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) {
		original := c.Writer
		w := &shoutingWriter{ResponseWriter: original}
		c.Writer = w
		c.Next()
		c.Writer = original
		_, _ = original.WriteString(strings.ToUpper(w.kept.String()))
	})
	r.GET("/string", func(c *gin.Context) { c.String(201, "quiet") })
	r.GET("/json", func(c *gin.Context) { c.JSON(200, gin.H{"a": "b"}) })
	r.GET("/nothing", func(c *gin.Context) {})
	r.GET("/abort", func(c *gin.Context) { c.AbortWithStatusJSON(403, gin.H{"no": "entry"}) })
	r.GET("/late-status", func(c *gin.Context) { c.String(200, "quiet"); c.Status(202); c.Header("X-Late", "1") })
	r.GET("/abort-status", func(c *gin.Context) { c.AbortWithStatus(403); c.Header("X-Late", "1") })
	return r
}
