package cors

import (
	"strings"
	"time"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

// cors-schemas: origins that are no web pages.
func corsSchemas() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins: []string{
			"chrome-extension://abc", "safari-extension://abc", "moz-extension://abc", "ms-browser-extension://abc",
			"ws://socket.test", "wss://socket.test", "file://index.html", "tauri://localhost", "null",
		},
		AllowBrowserExtensions: true, AllowWebSockets: true, AllowFiles: true,
		CustomSchemas: []string{"tauri", "null"},
	})
}

// cors-schema-flags: the flags alone let nobody in.
func corsSchemaFlags() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins:           []string{"https://app.test"},
		AllowBrowserExtensions: true, AllowWebSockets: true, AllowFiles: true,
		CustomSchemas: []string{"tauri://"},
	})
}

var patterns = []string{
	"https://*.github.com", "https://api.*", "http://some.*.com", "*.golang.org", "https://Foo-*.test", "https://plain.test",
	"chrome-extension://*", "/https://re-.+\\.test/", "/https://.*-re\\.test/",
}

// cors-wildcard: one star stands for any text.
func corsWildcard() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins: patterns, AllowWildcard: true, AllowBrowserExtensions: true, AllowMethods: []string{"GET"},
	})
}

// cors-wildcard-off: the star stands for itself.
func corsWildcardOff() *gin.Engine {
	return serving(cors.Config{AllowOrigins: patterns})
}

// cors-regex: regular expressions, searched for and in lower case.
func corsRegex() *gin.Engine {
	return serving(cors.Config{AllowOrigins: []string{
		`/https?://(?:.+\.)?google\.com/g`, `/^https://anchored\.test$/`, `/https://\S+\.upper\.test/`, `/https://[A-Z]+\.class\.test/`,
		`/https://(?i)any\.test/i`, `/https://[[:alpha:]]+\.posix\.test$/`, `/https://end\.test$/`,
		`/https://one.two\.test$/`, `/https://\x{e9}+\.test$/`,
	}})
}

// cors-functions: the list first, then the function, then the one that sees the request.
func corsFunctions() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins:    []string{"https://listed.test"},
		AllowMethods:    []string{"GET", "POST"},
		AllowOriginFunc: func(origin string) bool { return strings.HasSuffix(origin, ".plain.test") || origin == "null" },
		AllowOriginWithContextFunc: func(c *gin.Context, origin string) bool {
			return origin == "https://"+c.Query("tenant")+".test" || origin == c.GetHeader("X-Allow")
		},
	})
}

// cors-context-function: each path has its own origins.
func corsContextFunction() *gin.Engine {
	r := gin.New()
	r.Use(cors.New(cors.Config{
		AllowMethods: []string{"GET"},
		AllowOriginWithContextFunc: func(c *gin.Context, origin string) bool {
			switch {
			case strings.HasPrefix(c.Request.URL.Path, "/app1"):
				return origin == "http://app1.example.com"
			case strings.HasPrefix(c.Request.URL.Path, "/app2"):
				return origin == "http://app2.example.com"
			}
			return true
		},
	}))
	for _, path := range []string{"/app1", "/app2", "/app3/:id"} {
		r.GET(path, func(c *gin.Context) { c.String(200, "%s", c.FullPath()) })
	}
	return r
}

// cors-function-aborts: a function that does what it must not.
func corsFunctionAborts() *gin.Engine {
	return serving(cors.Config{
		AllowMethods: []string{"GET"},
		AllowOriginWithContextFunc: func(c *gin.Context, origin string) bool {
			c.AbortWithStatus(418)
			return strings.Contains(origin, "yes")
		},
	})
}

// cors-everything: the configuration of upstream's own tests.
func corsEverything() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins:               []string{"http://google.com"},
		AllowMethods:               []string{" GeT ", "get", "post", "PUT  ", "Head", "POST"},
		AllowHeaders:               []string{"Content-type", "timeStamp "},
		ExposeHeaders:              []string{"Data", "x-User"},
		MaxAge:                     12 * time.Hour,
		AllowOriginFunc:            func(origin string) bool { return origin == "http://github.com" },
		AllowOriginWithContextFunc: func(_ *gin.Context, origin string) bool { return origin == "http://sample.com" },
	})
}
