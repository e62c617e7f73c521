// Package requestid has the reference apps of contrib-requestid.
package requestid

import (
	"fmt"

	"github.com/gin-contrib/requestid"
	"github.com/gin-gonic/gin"
	"jenever.dev/compat-tests/gin-reference/internal/apps"
)

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"requestid-default", requestIDDefault},
	{"requestid-generator", requestIDGenerator},
	{"requestid-header", requestIDHeader},
	{"requestid-handler", requestIDHandler},
	{"requestid-no-id", requestIDNoID},
	{"requestid-group", requestIDGroup},
	{"requestid-twice", requestIDTwice},
	{"requestid-late", requestIDLate},
	{"requestid-none", requestIDNone},
}

// numbered makes id-1, id-2 and so on.
func numbered() requestid.Option {
	last := 0
	return requestid.WithGenerator(func() string {
		last++
		return fmt.Sprintf("id-%d", last)
	})
}

// named tells the package the header of an app before each request: there is one for all, and the last New wins.
func named(options ...requestid.Option) gin.HandlerFunc {
	return func(*gin.Context) { requestid.New(options...) }
}

func serving(options ...requestid.Option) *gin.Engine {
	r := gin.New()
	r.Use(named(options...), gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, _ any) { c.AbortWithStatus(500) }), requestid.New(options...))
	routes(r)
	return r
}

func routes(r *gin.Engine) {
	r.Any("/", func(c *gin.Context) { c.String(200, "%s", requestid.Get(c)) })
	r.GET("/header/:name", func(c *gin.Context) { c.String(200, "%s", c.GetHeader(c.Param("name"))) })
	r.GET("/copy", func(c *gin.Context) { c.String(200, "%s", requestid.Get(c.Copy())) })
	r.GET("/panic", func(*gin.Context) { panic("on purpose") })
	r.GET("/abort", func(c *gin.Context) { c.AbortWithStatus(403) })
	r.GET("/empty", func(c *gin.Context) { c.Status(204) })
	r.GET("/override", func(c *gin.Context) { c.Header("X-Request-ID", "mine"); c.String(200, "%s", requestid.Get(c)) })
	r.GET("/redirect", func(c *gin.Context) { c.Redirect(302, "/") })
	r.GET("/dir/", func(c *gin.Context) { c.String(200, "dir") })
}

// requestid-default: random ids.
func requestIDDefault() *gin.Engine { return serving() }

// requestid-generator: ids that can be foretold.
func requestIDGenerator() *gin.Engine { return serving(numbered()) }

// requestid-header: another header.
func requestIDHeader() *gin.Engine {
	return serving(numbered(), requestid.WithCustomHeaderStrKey("customKey"))
}

// requestid-handler: somebody is told each id, before the answer has it.
func requestIDHandler() *gin.Engine {
	return serving(numbered(), requestid.WithHandler(func(c *gin.Context, id string) {
		c.Header("X-Told", id+"|"+c.Writer.Header().Get("X-Request-ID")+"|"+c.GetHeader("X-Request-ID"))
	}))
}

// requestid-no-id: a generator that makes none.
func requestIDNoID() *gin.Engine {
	return serving(requestid.WithGenerator(func() string { return "" }))
}

// requestid-group: for some routes only.
func requestIDGroup() *gin.Engine {
	r := gin.New()
	r.Use(named())
	r.GET("/open", func(c *gin.Context) { c.String(200, "open") })
	r.Group("/api", requestid.New(numbered())).GET("/x", func(c *gin.Context) { c.String(200, "%s", requestid.Get(c)) })
	return r
}

// requestid-twice: the second one finds the id of the first.
func requestIDTwice() *gin.Engine {
	r := gin.New()
	r.Use(named(), requestid.New(numbered()), requestid.New(requestid.WithGenerator(func() string { return "second" })))
	routes(r)
	return r
}

// requestid-late: behind a middleware that answers, and one that looks back.
func requestIDLate() *gin.Engine {
	r := gin.New()
	r.Use(named(), func(c *gin.Context) {
		c.Next()
		c.Header("X-Seen", c.GetHeader("X-Request-ID"))
	}, gin.BasicAuth(gin.Accounts{"ada": "lovelace"}), requestid.New(numbered()))
	routes(r)
	return r
}

// requestid-none: nobody gives ids.
func requestIDNone() *gin.Engine {
	r := gin.New()
	r.Use(named())
	routes(r)
	return r
}
