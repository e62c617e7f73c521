package main

import (
	"fmt"
	"strings"

	"github.com/gin-gonic/gin"
)

// state is what the writer says of itself.
func state(c *gin.Context) string {
	return fmt.Sprintf("%d %d %t;", c.Writer.Status(), c.Writer.Size(), c.Writer.Written())
}

// writer: when the head of an answer is sent, and what the server adds to it.
func writer() *gin.Engine {
	r := gin.New()
	r.Any("/nothing", func(c *gin.Context) {})
	r.Any("/status/:code", func(c *gin.Context) { c.Status(number(c.Param("code"))) })
	r.GET("/status-now/:code", func(c *gin.Context) { c.Status(number(c.Param("code"))); c.Writer.WriteHeaderNow() })
	r.GET("/status-body/:code", func(c *gin.Context) {
		c.Status(number(c.Param("code")))
		_, err := c.Writer.WriteString("body")
		if err != nil {
			_ = c.Error(err)
		}
	})
	r.GET("/states", func(c *gin.Context) {
		var b strings.Builder
		b.WriteString(state(c))
		c.Status(201)
		b.WriteString(state(c))
		c.Writer.WriteHeaderNow()
		b.WriteString(state(c))
		c.Status(202)
		_, _ = c.Writer.WriteString("ab")
		b.WriteString(state(c))
		_, _ = c.Writer.Write([]byte("é"))
		b.WriteString(state(c))
		_, _ = c.Writer.WriteString(b.String())
	})
	r.HEAD("/head-states", func(c *gin.Context) {
		_, _ = c.Writer.WriteString("abc")
		c.Header("X-Late", state(c))
	})
	r.GET("/late-header", func(c *gin.Context) {
		c.Header("X-Early", "1")
		_, _ = c.Writer.WriteString("body")
		c.Header("X-Late", "1")
		c.Header("X-Early", "2")
	})
	r.GET("/header-after-next", func(c *gin.Context) { c.Next(); c.Header("X-After", "1") }, func(c *gin.Context) {
		if c.Query("write") == "1" {
			_, _ = c.Writer.WriteString("body")
		}
	})
	r.GET("/size/:bytes", func(c *gin.Context) {
		_, _ = c.Writer.WriteString(strings.Repeat("x", number(c.Param("bytes"))))
	})
	r.HEAD("/size/:bytes", func(c *gin.Context) {
		_, _ = c.Writer.WriteString(strings.Repeat("x", number(c.Param("bytes"))))
	})
	r.GET("/pieces/:count", func(c *gin.Context) {
		for range number(c.Param("count")) {
			_, _ = c.Writer.WriteString(strings.Repeat("x", 1000))
		}
	})
	r.GET("/flush", func(c *gin.Context) {
		_, _ = c.Writer.WriteString("before ")
		c.Writer.Flush()
		_, _ = c.Writer.WriteString("after")
	})
	r.GET("/flush-nothing", func(c *gin.Context) { c.Header("X-Early", "1"); c.Writer.Flush(); c.Header("X-Late", "1") })
	r.POST("/sniff", func(c *gin.Context) {
		data, _ := c.GetRawData()
		_, _ = c.Writer.Write(data)
	})
	r.GET("/sniff-pieces", func(c *gin.Context) {
		_, _ = c.Writer.WriteString("<ht")
		_, _ = c.Writer.WriteString("ml>")
	})
	r.GET("/sniff-empty-first", func(c *gin.Context) {
		_, _ = c.Writer.WriteString("")
		_, _ = c.Writer.WriteString("<html>")
	})
	r.GET("/sniff-encoded", func(c *gin.Context) {
		c.Header("Content-Encoding", "own")
		_, _ = c.Writer.WriteString("<html>")
	})
	r.GET("/length/:announced", func(c *gin.Context) {
		c.Header("Content-Length", c.Param("announced"))
		n, err := c.Writer.WriteString("hello")
		if err != nil {
			n, _ = c.Writer.WriteString(fmt.Sprint("-", n))
		}
	})
	r.Any("/header", func(c *gin.Context) {
		c.Header(c.Query("name"), c.Query("value"))
		c.String(200, "ok")
	})
	r.GET("/header-twice", func(c *gin.Context) {
		c.Header("X-A", "1")
		c.Header("x-a", "2")
		c.Writer.Header().Add("X-B", "1")
		c.Writer.Header().Add("x-b", "2")
		c.Header("X-C", "1")
		c.Header("X-C", "")
	})
	r.GET("/content-type-only", func(c *gin.Context) { c.Header("Content-Type", "text/x-own") })
	r.GET("/twice", func(c *gin.Context) { c.String(201, "one "); c.JSON(400, gin.H{"two": 2}) })
	r.GET("/panic-before", func(c *gin.Context) { panic("before") })
	r.GET("/panic-after", func(c *gin.Context) { _, _ = c.Writer.WriteString("half"); panic("after") })
	r.GET("/panic-after-flush", func(c *gin.Context) {
		_, _ = c.Writer.WriteString("half")
		c.Writer.Flush()
		panic("after")
	})
	r.GET("/hijack-after-body", func(c *gin.Context) {
		_, _ = c.Writer.WriteString("body ")
		_, _, err := c.Writer.Hijack()
		_, _ = c.Writer.WriteString(err.Error())
	})
	return r
}
