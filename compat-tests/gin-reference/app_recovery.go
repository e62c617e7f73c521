package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
)

// buffer is a writer that several requests may use.
type buffer struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.Write(p)
}

func (b *buffer) take() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	defer b.all.Reset()
	return b.all.String()
}

// recovery: what a client sees of a panic, and what is logged. GET /log takes what was logged, without
// the stack trace.
func recovery() *gin.Engine {
	log := &buffer{}
	r := gin.New()
	r.GET("/log", func(c *gin.Context) { c.String(200, "%s", withoutStack(log.take())) })
	r.Use(func(c *gin.Context) {
		c.Next()
		c.Header("X-Errors", strings.Join(c.Errors.Errors(), ", "))
		c.Header("X-Aborted", yes(c.IsAborted()))
	})
	r.Use(gin.RecoveryWithWriter(log))
	panics(r)
	return r
}

// recovery-custom: a handler of one's own.
func recoveryCustom() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.JSON(503, gin.H{"panic": fmt.Sprint(panic)})
	}))
	panics(r)
	return r
}

// recovery-none: nobody recovers.
func recoveryNone() *gin.Engine {
	r := gin.New()
	panics(r)
	return r
}

func panics(r *gin.Engine) {
	r.Any("/text", func(*gin.Context) { panic("oops") })
	r.GET("/error", func(*gin.Context) { panic(errors.New("an error")) })
	r.GET("/after-status", func(c *gin.Context) { c.Status(202); panic("oops") })
	r.GET("/after-headers", func(c *gin.Context) {
		c.Header("X-Kept", "1")
		c.Header("Content-Type", "text/x-own")
		panic("oops")
	})
	r.GET("/after-body", func(c *gin.Context) { c.String(200, "half"); panic("oops") })
	r.GET("/after-abort", func(c *gin.Context) { c.AbortWithStatus(403); panic("oops") })
	r.GET("/abort-handler", func(*gin.Context) { panic(http.ErrAbortHandler) })
	r.GET("/in-middleware", func(*gin.Context) { panic("early") }, func(c *gin.Context) { c.String(200, "not reached") })
	r.GET("/chain", func(c *gin.Context) { c.Next(); c.Header("X-After-Next", "not reached") }, func(*gin.Context) { panic("late") })
	r.GET("/fine", func(c *gin.Context) { c.String(200, "fine") })
}

// withoutStack keeps the lines up to and including the panic's own text.
func withoutStack(log string) string {
	lines := strings.SplitAfter(log, "\n")
	for i, line := range lines {
		if strings.Contains(line, "panic recovered:") && i+2 < len(lines) {
			return strings.Join(lines[:i+2], "")
		}
	}
	return log
}
