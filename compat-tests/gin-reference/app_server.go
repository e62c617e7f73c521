package main

import (
	"io"
	"strings"

	"github.com/gin-gonic/gin"
)

// server: for bytes that are hardly a request, and for what happens to the connection.
func server() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Header("X-Middleware", "ran") })
	r.Any("/echo", func(c *gin.Context) {
		body, err := io.ReadAll(c.Request.Body)
		c.String(200, "%s", c.Request.Method+" "+string(body)+" failed: "+yes(err != nil))
	})
	r.Any("/ignore", func(c *gin.Context) { c.String(200, "%s", "ignored by "+c.Request.Method) })
	r.Any("/headers", func(c *gin.Context) {
		var b strings.Builder
		for _, name := range []string{"X-A", "X-B", "X-Folded", "Content-Length", "Transfer-Encoding", "Connection", "Expect", "Host"} {
			if values := c.Request.Header.Values(name); len(values) > 0 {
				b.WriteString(name + "=" + strings.Join(values, "|") + "\n")
			}
		}
		c.String(200, "%s", "host="+c.Request.Host+" proto="+c.Request.Proto+"\n"+b.String())
	})
	r.Any("/trailers", func(c *gin.Context) {
		_, _ = io.ReadAll(c.Request.Body)
		c.String(200, "%s", "trailer="+c.Request.Trailer.Get("X-Sum"))
	})
	r.POST("/reject", func(c *gin.Context) { c.AbortWithStatus(413) })
	return r
}
