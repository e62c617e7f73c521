package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/gin-gonic/gin"
)

// errors: what a context collects, and how it is told.
func errorList() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", fmt.Sprint(panic))
	}))
	add := func(c *gin.Context) {
		_ = c.Error(errors.New("private"))
		_ = c.Error(errors.New("public")).SetType(gin.ErrorTypePublic).SetMeta(gin.H{"status": "bad", "<": ">"})
		_ = c.Error(errors.New("bind")).SetType(gin.ErrorTypeBind).SetMeta("just text")
	}
	r.GET("/string", add, func(c *gin.Context) { c.String(200, "%s", c.Errors.String()) })
	r.GET("/json", add, func(c *gin.Context) { c.JSON(200, c.Errors.JSON()) })
	r.GET("/list", add, func(c *gin.Context) { c.JSON(200, c.Errors.Errors()) })
	r.GET("/last", add, func(c *gin.Context) { c.JSON(200, c.Errors.Last().JSON()) })
	r.GET("/by-type", add, func(c *gin.Context) {
		c.JSON(200, gin.H{
			"private": c.Errors.ByType(gin.ErrorTypePrivate).Errors(), "public": c.Errors.ByType(gin.ErrorTypePublic).Errors(),
			"bind": c.Errors.ByType(gin.ErrorTypeBind).Errors(), "any": c.Errors.ByType(gin.ErrorTypeAny).Errors(),
			"either": c.Errors.ByType(gin.ErrorTypePublic | gin.ErrorTypeBind).Errors(), "render": c.Errors.ByType(gin.ErrorTypeRender).Errors(),
		})
	})
	r.GET("/none", func(c *gin.Context) {
		c.JSON(200, gin.H{"json": c.Errors.JSON(), "list": c.Errors.Errors(), "string": c.Errors.String(), "last": c.Errors.Last() == nil})
	})
	r.GET("/one", func(c *gin.Context) { _ = c.Error(errors.New("only")); c.JSON(200, c.Errors.JSON()) })
	r.GET("/meta-own-error", func(c *gin.Context) {
		_ = c.Error(errors.New("hidden")).SetMeta(gin.H{"error": "own"})
		c.JSON(200, c.Errors.JSON())
	})
	r.GET("/meta-struct", func(c *gin.Context) {
		_ = c.Error(errors.New("hidden")).SetMeta(inner{7})
		c.JSON(200, c.Errors.JSON())
	})
	r.GET("/wrapped", func(c *gin.Context) {
		first := c.Error(errors.New("cause")).SetType(gin.ErrorTypePublic)
		_ = c.Error(fmt.Errorf("around: %w", first))
		c.String(200, "%s", strings.Join(c.Errors.Errors(), ", "))
	})
	r.GET("/nil", func(c *gin.Context) { _ = c.Error(nil) })
	return r
}

// error-logger: ErrorLogger answers with the errors.
func errorLogger() *gin.Engine {
	r := gin.New()
	r.Use(gin.ErrorLogger())
	errorRoutes(r)
	return r
}

// error-logger-typed: ErrorLoggerT answers with the errors of one type.
func errorLoggerTyped() *gin.Engine {
	r := gin.New()
	r.Use(gin.ErrorLoggerT(gin.ErrorTypePublic))
	errorRoutes(r)
	return r
}

func errorRoutes(r *gin.Engine) {
	r.GET("/none", func(c *gin.Context) { c.Status(204) })
	r.GET("/one", func(c *gin.Context) { _ = c.Error(errors.New("one")) })
	r.GET("/two", func(c *gin.Context) {
		_ = c.Error(errors.New("one"))
		_ = c.Error(errors.New("two")).SetType(gin.ErrorTypePublic)
		c.Status(400)
	})
	r.GET("/after-body", func(c *gin.Context) {
		c.String(200, "body")
		_ = c.Error(errors.New("late")).SetType(gin.ErrorTypePublic)
	})
	r.GET("/abort", func(c *gin.Context) { _ = c.AbortWithError(401, errors.New("denied")).SetType(gin.ErrorTypePublic) })
}
