package cors

import (
	"net/http"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func listed() gin.HandlerFunc {
	config := cors.DefaultConfig()
	config.AllowOrigins = []string{"https://app.test"}
	return cors.New(config)
}

// cors-interplay: a middleware around it.
func corsInterplay() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) {
		c.Header("Vary", "Accept-Encoding")
		c.Header("X-Before", "1")
		c.Header("Access-Control-Allow-Methods", "OLD")
		c.Next()
		c.Header("X-After", "1")
	}, listed())
	routes(r)
	return r
}

// cors-group: a group's middleware is not asked about what no route of the group matches.
func corsGroup() *gin.Engine {
	r := gin.New()
	r.GET("/open", func(c *gin.Context) { c.String(200, "open") })
	api := r.Group("/api", listed())
	api.GET("/x", func(c *gin.Context) { c.String(200, "x") })
	api.GET("/y", func(c *gin.Context) { c.String(200, "y") })
	api.OPTIONS("/y", func(c *gin.Context) { c.String(200, "own") })
	return r
}

// cors-405: with answers for other methods.
func cors405() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.Use(listed())
	routes(r)
	return r
}

// cors-after-routes: too late for the routes that are there.
func corsAfterRoutes() *gin.Engine {
	r := gin.New()
	r.GET("/early", func(c *gin.Context) { c.String(200, "early") })
	r.Use(listed())
	r.GET("/late", func(c *gin.Context) { c.String(200, "late") })
	return r
}

// cors-redirect: no middleware sees a redirect.
func corsRedirect() *gin.Engine {
	r := gin.New()
	r.RedirectFixedPath = true
	r.Use(listed())
	r.GET("/dir/", func(c *gin.Context) { c.String(200, "dir") })
	r.POST("/dir/", func(c *gin.Context) { c.String(200, "dir") })
	r.GET("/go", func(c *gin.Context) { c.Redirect(http.StatusFound, "/dir/") })
	return r
}

// cors-twice: for everybody, then for some.
func corsTwice() *gin.Engine {
	r := gin.New()
	r.Use(listed())
	strict := r.Group("/both", cors.New(cors.Config{AllowAllOrigins: true, ExposeHeaders: []string{"X-Second"}}))
	strict.GET("/x", func(c *gin.Context) { c.String(200, "x") })
	strict.OPTIONS("/x", func(c *gin.Context) { c.String(200, "own") })
	return r
}

// cors-later: what goes wrong behind it keeps its headers.
func corsLater() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, _ any) { c.AbortWithStatus(500) }), listed())
	r.GET("/panic", func(*gin.Context) { panic("later") })
	r.GET("/unauthorized", func(c *gin.Context) { c.AbortWithStatusJSON(401, gin.H{"error": "who are you"}) })
	r.GET("/error", func(c *gin.Context) { _ = c.AbortWithError(502, http.ErrBodyNotAllowed) })
	r.GET("/file", func(c *gin.Context) { c.File("/does/not/exist") })
	return r
}

// cors-after-auth: the mistake that everybody makes once.
func corsAfterAuth() *gin.Engine {
	r := gin.New()
	r.Use(gin.BasicAuth(gin.Accounts{"ada": "lovelace"}), listed())
	routes(r)
	return r
}

// cors-noroute: unknown paths with an answer of their own.
func corsNoRoute() *gin.Engine {
	r := gin.New()
	r.Use(listed())
	r.NoRoute(func(c *gin.Context) { c.JSON(404, gin.H{"error": "nothing here"}) })
	routes(r)
	return r
}
