package main

import (
	"errors"
	"io"

	"github.com/gin-contrib/sse"
	"github.com/gin-gonic/gin"
)

var events = map[string]any{
	"string": "hello", "empty": "", "lines": "a\nb\r\nc\rd", "number": 42, "float": 1.5, "big-float": 1e6, "boolean": true,
	"null": nil, "map": gin.H{"b": "<&>", "a": 1}, "list": []int{1, 2}, "empty-list": []string{}, "bytes": []byte("raw\nbytes"),
	"struct": inner{1}, "struct-pointer": &inner{2}, "unicode": "é你😀", "leading-space": " x", "only-newline": "\n",
}

// sse: server-sent events.
func serverSentEvents() *gin.Engine {
	r := gin.New()
	r.GET("/data/:kind", func(c *gin.Context) { c.SSEvent("message", events[c.Param("kind")]) })
	r.GET("/name", func(c *gin.Context) { c.SSEvent(c.Query("name"), "x") })
	r.GET("/full", func(c *gin.Context) {
		c.Render(-1, sse.Event{Id: c.Query("id"), Event: c.Query("event"), Retry: uint(number(c.DefaultQuery("retry", "0"))), Data: "x"})
	})
	r.GET("/two", func(c *gin.Context) {
		c.SSEvent("one", 1)
		c.SSEvent("two", 2)
	})
	r.GET("/headers", func(c *gin.Context) {
		c.Header("Content-Type", "text/plain")
		c.Header("Cache-Control", "no-store")
		c.Status(202)
		c.SSEvent("message", "x")
	})
	r.GET("/unsupported", func(c *gin.Context) {
		c.SSEvent("message", gin.H{"x": nan})
		_, _ = c.Writer.WriteString(c.Errors.String())
	})
	r.GET("/stream", func(c *gin.Context) {
		n := 0
		gone := c.Stream(func(io.Writer) bool {
			n++
			c.SSEvent("tick", n)
			return n < 3
		})
		_, _ = c.Writer.WriteString(":gone " + yes(gone) + "\n")
	})
	return r
}

// stream: bodies in pieces.
func stream() *gin.Engine {
	r := gin.New()
	r.Any("/pieces", func(c *gin.Context) {
		n := 0
		c.Stream(func(w io.Writer) bool {
			n++
			_, _ = io.WriteString(w, "piece\n")
			return n < 3
		})
	})
	r.GET("/nothing", func(c *gin.Context) { c.Stream(func(io.Writer) bool { return false }) })
	r.GET("/typed", func(c *gin.Context) {
		c.Header("Content-Type", "text/x-own")
		c.Stream(func(w io.Writer) bool { _, _ = io.WriteString(w, "x"); return false })
		c.Header("X-Late", "1")
	})
	r.GET("/length", func(c *gin.Context) {
		c.Header("Content-Length", "6")
		n := 0
		c.Stream(func(w io.Writer) bool { n++; _, _ = io.WriteString(w, "abc"); return n < 2 })
	})
	r.GET("/reader", func(c *gin.Context) {
		c.DataFromReader(200, int64(number(c.Query("length"))), c.Query("type"), io.LimitReader(letters{}, int64(number(c.Query("size")))),
			map[string]string{"X-Extra": "1", "Content-Type": "text/ignored"})
	})
	r.GET("/reader-own-length", func(c *gin.Context) {
		c.Header("Content-Length", "3")
		c.DataFromReader(200, 3, "text/plain", io.LimitReader(letters{}, 3), nil)
	})
	r.GET("/trailer", func(c *gin.Context) {
		c.Header("Trailer", "X-Sum")
		c.Stream(func(w io.Writer) bool { _, _ = io.WriteString(w, "body"); return false })
		c.Header("X-Sum", "4")
	})
	r.GET("/panic", gin.RecoveryWithWriter(nil), func(c *gin.Context) {
		c.Stream(func(w io.Writer) bool { _, _ = io.WriteString(w, "half"); return false })
		panic(errors.New("after the first half"))
	})
	return r
}

// letters is an endless text.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}
