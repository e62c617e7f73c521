package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
)

func requestID(ctx context.Context, c *app.RequestContext) {
	id := string(c.GetHeader("X-Request-Id"))
	if id == "" {
		var random [16]byte
		rand.Read(random[:])
		id = hex.EncodeToString(random[:])
	}
	c.Header("X-Request-Id", id)
	c.Next(ctx)
}

func allowOrigin(ctx context.Context, c *app.RequestContext) {
	if origin := string(c.GetHeader("Origin")); origin == "https://app.example" {
		c.Header("Access-Control-Allow-Origin", origin)
		c.Header("Access-Control-Allow-Credentials", "true")
		c.Header("Vary", "Origin")
	}
	c.Next(ctx)
}

// logger writes the line that Gin's logger writes.
func logger(out io.Writer) app.HandlerFunc {
	return func(ctx context.Context, c *app.RequestContext) {
		start := time.Now()
		c.Next(ctx)
		end := time.Now()
		fmt.Fprintf(out, "[HERTZ] %v | %3d | %13v | %15s | %-7s %#v\n",
			end.Format("2006/01/02 - 15:04:05"), c.Response.StatusCode(), end.Sub(start), c.ClientIP(), c.Method(), string(c.Path()))
	}
}

func secure(ctx context.Context, c *app.RequestContext) {
	c.Header("X-Frame-Options", "DENY")
	c.Header("X-Content-Type-Options", "nosniff")
	c.Header("Referrer-Policy", "no-referrer")
	c.Header("Strict-Transport-Security", "max-age=31536000")
	c.Next(ctx)
}
