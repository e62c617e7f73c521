package main

import (
	"fmt"
	"strings"

	"github.com/gin-gonic/gin"
)

func nothing(*gin.Context) {}

// conflicts: registrations that Gin refuses, tried once at start. GET / lists what each one said.
func conflicts() *gin.Engine {
	texts := map[string]string{}
	try := func(name string, register func(r *gin.Engine)) {
		defer func() { texts[name] = fmt.Sprint(recover()) }()
		register(gin.New())
	}
	try("no-handler", func(r *gin.Engine) { r.GET("/a") })
	try("62-handlers", func(r *gin.Engine) { r.GET("/a", many(62)...) })
	try("63-handlers", func(r *gin.Engine) { r.GET("/a", many(63)...) })
	try("middleware-counts", func(r *gin.Engine) { r.Use(many(40)...); r.GET("/a", many(23)...) })
	try("groups-count", func(r *gin.Engine) { r.Use(many(40)...); r.Group("/g", many(23)...) })
	try("method-lower-case", func(r *gin.Engine) { r.Handle("get", "/a", nothing) })
	try("method-empty", func(r *gin.Engine) { r.Handle("", "/a", nothing) })
	try("method-dash", func(r *gin.Engine) { r.Handle("M-SEARCH", "/a", nothing) })
	try("method-unknown", func(r *gin.Engine) { r.Handle("PROPFIND", "/a", nothing) })
	try("static-param", func(r *gin.Engine) { r.Static("/s/:x", ".") })
	try("static-catch-all", func(r *gin.Engine) { r.Static("/s/*x", ".") })
	try("static-fs-param", func(r *gin.Engine) { r.StaticFS("/s/:x", gin.Dir(".", true)) })
	try("static-file-param", func(r *gin.Engine) { r.StaticFile("/f/:x", "x.txt") })
	try("static-file-fs-param", func(r *gin.Engine) { r.StaticFileFS("/f/*x", "x.txt", gin.Dir(".", true)) })
	try("static-twice", func(r *gin.Engine) { r.Static("/s", "."); r.Static("/s", ".") })
	try("static-over-route", func(r *gin.Engine) { r.GET("/s/x", nothing); r.Static("/s", ".") })
	try("after-a-conflict", func(r *gin.Engine) {
		func() {
			defer func() { _ = recover() }()
			r.GET("/x/:a", nothing)
			r.GET("/x/:b", nothing)
		}()
		r.GET("/x/:a", nothing)
	})
	try("trusted-proxy-bad-ip", func(r *gin.Engine) { panicOn(r.SetTrustedProxies([]string{"10.0.0.1", "nope"})) })
	try("trusted-proxy-bad-cidr", func(r *gin.Engine) { panicOn(r.SetTrustedProxies([]string{"10.0.0.0/99"})) })
	try("trusted-proxy-bad-v6", func(r *gin.Engine) { panicOn(r.SetTrustedProxies([]string{"fe80::zz"})) })
	try("basic-auth-empty", func(*gin.Engine) { gin.BasicAuth(gin.Accounts{}) })
	try("basic-auth-no-user", func(*gin.Engine) { gin.BasicAuth(gin.Accounts{"": "x"}) })
	try("mode-unknown", func(*gin.Engine) { gin.SetMode("nope") })
	try("glob-matches-nothing", func(r *gin.Engine) { r.LoadHTMLGlob("no-such-directory/*.tmpl") })

	r := gin.New()
	r.GET("/:name", func(c *gin.Context) {
		text, known := texts[c.Param("name")]
		if !known {
			c.AbortWithStatus(404)
			return
		}
		c.String(200, "%s", strings.TrimSpace(text))
	})
	return r
}

func many(n int) []gin.HandlerFunc {
	handlers := make([]gin.HandlerFunc, n)
	for i := range handlers {
		handlers[i] = nothing
	}
	return handlers
}

func panicOn(err error) {
	if err != nil {
		panic(err)
	}
}
