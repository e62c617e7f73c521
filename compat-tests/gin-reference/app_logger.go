package main

import (
	"errors"
	"fmt"

	"github.com/gin-gonic/gin"
)

// logged serves some routes under a logger; GET /log takes what was logged.
func logged(logger func(log *buffer) gin.HandlerFunc) func() *gin.Engine {
	return func() *gin.Engine {
		log := &buffer{}
		r := gin.New()
		check(r.SetTrustedProxies([]string{"127.0.0.1"}))
		r.GET("/log", func(c *gin.Context) { c.String(200, "%s", log.take()) })
		r.Use(logger(log))
		r.Any("/ok", func(c *gin.Context) { c.String(200, "ok") })
		r.GET("/status/:code", func(c *gin.Context) { c.Status(number(c.Param("code"))) })
		r.GET("/error", func(c *gin.Context) {
			_ = c.Error(errors.New("first"))
			_ = c.Error(errors.New("second")).SetMeta("some meta")
			_ = c.Error(errors.New("hidden")).SetType(gin.ErrorTypePublic)
			c.Status(500)
		})
		r.GET("/skipped", func(c *gin.Context) { c.Status(204) })
		r.GET("/keys", func(c *gin.Context) { c.Set("user", "ada"); c.String(200, "ok") })
		r.GET("/rewritten", func(c *gin.Context) { c.Request.URL.Path = "/elsewhere"; c.Status(200) })
		return r
	}
}

// logger: the default line.
var logger = logged(func(log *buffer) gin.HandlerFunc { return gin.LoggerWithWriter(log) })

// logger-skip: paths that are not logged.
var loggerSkip = logged(func(log *buffer) gin.HandlerFunc { return gin.LoggerWithWriter(log, "/skipped", "/status/204") })

// logger-config: no query strings, and a function that decides after the chain.
var loggerConfig = logged(func(log *buffer) gin.HandlerFunc {
	return gin.LoggerWithConfig(gin.LoggerConfig{
		Output: log, SkipQueryString: true, Skip: func(c *gin.Context) bool { return c.Writer.Status() == 204 },
	})
})

// logger-format: a line of one's own.
var loggerFormat = logged(func(log *buffer) gin.HandlerFunc {
	return gin.LoggerWithConfig(gin.LoggerConfig{Output: log, Formatter: func(p gin.LogFormatterParams) string {
		return fmt.Sprintf("%s %s %d %d %s %v [%s]\n", p.Method, p.Path, p.StatusCode, p.BodySize, p.ClientIP, p.Keys["user"], p.ErrorMessage)
	}})
})

// logger-colours: the escape codes of a line of one's own.
var loggerColours = logged(func(log *buffer) gin.HandlerFunc {
	return gin.LoggerWithConfig(gin.LoggerConfig{Output: log, Formatter: func(p gin.LogFormatterParams) string {
		return fmt.Sprintf("%q %q %q %t\n", p.StatusCodeColor(), p.MethodColor(), p.ResetColor(), p.IsOutputColor())
	}})
})
