package main

import "github.com/gin-gonic/gin"

func escapes(configure func(*gin.Engine)) func() *gin.Engine {
	return func() *gin.Engine {
		r := gin.New()
		configure(r)
		r.GET("/lit", show)
		r.GET("/p/:x", show)
		r.GET("/p/:x/y/:z", show)
		r.GET("/c/*rest", show)
		r.GET("/d/", show)
		r.GET("/s p/:x", show)
		return r
	}
}

// routing-escapes: the decoded path is matched.
var routingEscapes = escapes(func(*gin.Engine) {})

// routing-rawpath: UseRawPath on.
var routingRawPath = escapes(func(r *gin.Engine) { r.UseRawPath = true })

// routing-rawpath-noescape: UseRawPath on, UnescapePathValues off.
var routingRawPathNoEscape = escapes(func(r *gin.Engine) {
	r.UseRawPath = true
	r.UnescapePathValues = false
})

// routing-escapedpath: UseEscapedPath on.
var routingEscapedPath = escapes(func(r *gin.Engine) { r.UseEscapedPath = true })

// routing-escapedpath-noescape: UseEscapedPath on, UnescapePathValues off.
var routingEscapedPathNoEscape = escapes(func(r *gin.Engine) {
	r.UseEscapedPath = true
	r.UnescapePathValues = false
})
