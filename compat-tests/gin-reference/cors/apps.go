// Package cors has the reference apps of contrib-cors.
package cors

import "jenever.dev/compat-tests/gin-reference/internal/apps"

// Apps are the apps on Gin.
var Apps = []apps.App{}
