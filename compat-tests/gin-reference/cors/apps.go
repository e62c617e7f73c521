// Package cors has the reference apps of contrib-cors.
package cors

import (
	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
	"jenever.dev/compat-tests/gin-reference/internal/apps"
)

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"cors-default", corsDefault},
	{"cors-list", corsList},
	{"cors-literal", corsLiteral},
	{"cors-credentials", corsCredentials},
	{"cors-credentials-all", corsCredentialsAll},
	{"cors-star-in-list", corsStarInList},
	{"cors-star-and-func", corsStarAndFunc},
	{"cors-edge-lists", corsEdgeLists},
	{"cors-added", corsAdded},
	{"cors-status-200", corsStatus200},
	{"cors-private-network", corsPrivateNetwork},
	{"cors-schemas", corsSchemas},
	{"cors-schema-flags", corsSchemaFlags},
	{"cors-wildcard", corsWildcard},
	{"cors-wildcard-off", corsWildcardOff},
	{"cors-regex", corsRegex},
	{"cors-functions", corsFunctions},
	{"cors-context-function", corsContextFunction},
	{"cors-function-aborts", corsFunctionAborts},
	{"cors-everything", corsEverything},
	{"cors-interplay", corsInterplay},
	{"cors-group", corsGroup},
	{"cors-405", cors405},
	{"cors-after-routes", corsAfterRoutes},
	{"cors-redirect", corsRedirect},
	{"cors-twice", corsTwice},
	{"cors-later", corsLater},
	{"cors-after-auth", corsAfterAuth},
	{"cors-noroute", corsNoRoute},
	{"cors-errors", corsErrors},
}

// serving puts the usual routes behind a configuration.
func serving(config cors.Config) *gin.Engine {
	r := gin.New()
	r.Use(cors.New(config))
	routes(r)
	return r
}

func routes(r *gin.Engine) {
	for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"} {
		r.Handle(method, "/", func(c *gin.Context) { c.String(200, "%s", method) })
	}
	r.GET("/users/:id", func(c *gin.Context) { c.JSON(200, gin.H{"id": c.Param("id")}) })
	r.OPTIONS("/own", func(c *gin.Context) { c.String(200, "own") })
	r.GET("/vary", func(c *gin.Context) { c.Writer.Header().Add("Vary", "Accept"); c.String(200, "vary") })
	r.GET("/override", func(c *gin.Context) {
		c.Header("Access-Control-Allow-Origin", "https://mine.test")
		c.String(200, "mine")
	})
	r.GET("/empty", func(c *gin.Context) { c.Status(204) })
}
