// Package jwt has the reference apps of contrib-jwt.
package jwt

import "jenever.dev/compat-tests/gin-reference/internal/apps"

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"jwt-tokens", tokens},
}

// Hertz are the apps on Hertz.
var Hertz = []apps.Hertz{}
