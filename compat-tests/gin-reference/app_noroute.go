package main

import "github.com/gin-gonic/gin"

// routing-methods: Any, Match and Handle.
func routingMethods() *gin.Engine {
	r := gin.New()
	r.GET("/get", show)
	r.Any("/any", show)
	r.Match([]string{"GET", "PATCH"}, "/match", show)
	r.Handle("PROPFIND", "/dav", show)
	r.Match([]string{"lower", "M-SEARCH"}, "/odd", show)
	r.HEAD("/head", show)
	r.OPTIONS("/options", show)
	r.Handle("CONNECT", "/connect", show)
	r.Handle("TRACE", "/trace", show)
	return r
}

// routing-405: HandleMethodNotAllowed on.
func routing405() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.POST("/two", show)
	r.GET("/two", show)
	r.GET("/one", show)
	r.PUT("/p/:x", show)
	r.DELETE("/p/fixed", show)
	r.GET("/dir/", show)
	return r
}

// routing-405-empty: HandleMethodNotAllowed on, and not one route.
func routing405Empty() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	return r
}

// routing-nomethod: what NoMethod handlers may do to the answer.
func routingNoMethod() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.Use(func(c *gin.Context) { c.Header("X-Middleware", "ran") })
	r.GET("/x", show)
	r.NoMethod(func(c *gin.Context) {
		if c.Query("say") != "" {
			c.JSON(405, gin.H{"error": c.Query("say"), "allow": c.Writer.Header().Get("Allow")})
		}
	})
	return r
}

// routing-noroute: what NoRoute handlers may do to the answer.
func routingNoRoute() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Header("X-Middleware", "ran") })
	r.GET("/x", show)
	r.NoRoute(func(c *gin.Context) {
		switch c.Query("do") {
		case "json":
			c.JSON(404, gin.H{"error": "nothing at " + c.Request.URL.Path, "route": c.FullPath()})
		case "teapot":
			c.Status(418)
		case "ok":
			c.Status(200)
		case "header":
			c.Header("X-Only", "header")
		case "type":
			c.Header("Content-Type", "application/json")
		case "abort":
			c.AbortWithStatus(404)
		case "abort-only":
			c.Abort()
		case "text":
			c.String(200, "found after all")
		case "write":
			_, _ = c.Writer.WriteString("raw")
		case "empty":
			_, _ = c.Writer.WriteString("")
		}
	}, func(c *gin.Context) { c.Header("X-Second", "ran") })
	return r
}

// routing-status-middleware: a global middleware that sets a status turns every 404 into it.
func routingStatusMiddleware() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Status(202) })
	r.GET("/x", func(c *gin.Context) {})
	return r
}

// routing-bare: no route at all.
func routingBare() *gin.Engine { return gin.New() }
