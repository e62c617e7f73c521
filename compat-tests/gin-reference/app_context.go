package main

import (
	"github.com/gin-gonic/gin"
)

// context: what else a context knows.
func context() *gin.Engine {
	r := gin.New()
	r.Use(nothing)
	r.PATCH("/patch", show)
	r.GET("/handlers", nothing, func(c *gin.Context) {
		c.JSON(200, gin.H{"names": len(c.HandlerNames()), "last": c.HandlerName() == c.HandlerNames()[len(c.HandlerNames())-1], "handler": c.Handler() != nil})
	})
	r.NoRoute(func(c *gin.Context) {
		c.JSON(404, gin.H{"names": len(c.HandlerNames()), "handler": c.Handler() != nil})
	})
	r.GET("/value", func(c *gin.Context) {
		c.Set("key", "value")
		_, deadline := c.Deadline()
		c.JSON(200, gin.H{
			"key": c.Value("key"), "missing": c.Value("missing"), "self": c.Value(gin.ContextKey) == c,
			"request": c.Value(gin.ContextRequestKey) == c.Request, "deadline": deadline, "error": text(c.Err()), "keys": len(c.Keys),
		})
	})
	return r
}

// client-ip-app-engine: the deprecated flag.
var clientIPAppEngine = clientIP(func(r *gin.Engine) error {
	r.AppEngine = true
	return r.SetTrustedProxies(nil)
})
