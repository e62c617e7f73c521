// Package requestid has the reference apps of contrib-requestid.
package requestid

import "jenever.dev/compat-tests/gin-reference/internal/apps"

// Apps are the apps on Gin.
var Apps = []apps.App{}
