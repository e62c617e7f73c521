package main

import (
	"crypto/rand"
	"encoding/hex"

	"github.com/gin-gonic/gin"
)

func requestID(c *gin.Context) {
	id := c.GetHeader("X-Request-Id")
	if id == "" {
		var random [16]byte
		rand.Read(random[:])
		id = hex.EncodeToString(random[:])
	}
	c.Header("X-Request-Id", id)
	c.Next()
}

func allowOrigin(c *gin.Context) {
	if origin := c.GetHeader("Origin"); origin == "https://app.example" {
		c.Header("Access-Control-Allow-Origin", origin)
		c.Header("Access-Control-Allow-Credentials", "true")
		c.Header("Vary", "Origin")
	}
	c.Next()
}

func secure(c *gin.Context) {
	c.Header("X-Frame-Options", "DENY")
	c.Header("X-Content-Type-Options", "nosniff")
	c.Header("Referrer-Policy", "no-referrer")
	c.Header("Strict-Transport-Security", "max-age=31536000")
	c.Next()
}
