package main

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// show answers with the route that matched and its parameters, one a line.
func show(c *gin.Context) {
	var b strings.Builder
	b.WriteString(c.Request.Method + " " + c.FullPath() + "\n")
	for _, p := range c.Params {
		b.WriteString(p.Key + "=" + p.Value + "\n")
	}
	c.String(200, "%s", b.String())
}

// routing-default: static routes, parameters and catch-alls that compete.
func routingDefault() *gin.Engine {
	r := gin.New()
	r.GET("/users/:id", show)
	r.GET("/users/new", show)
	r.GET("/users/:id/posts", show)
	r.GET("/users/new/posts/:p", show)
	r.GET("/files/*path", show)
	r.GET("/a/:b/c", show)
	r.GET("/a/x/d", show)
	r.GET("/:lang/home", show)
	r.POST("/users/:id", show)
	return r
}

// routing-params: where a parameter may stand, and what its name may be.
func routingParams() *gin.Engine {
	r := gin.New()
	r.GET("/", show)
	r.GET("/lit", show)
	r.GET("/p/:x", show)
	r.GET("/p/:x/q/*rest", show)
	r.GET("/user_:name", show)
	r.GET("/con:tact", show)
	r.GET("/dup/:id/x/:id", show)
	r.GET("/ext/:name.json", show)
	r.GET("/dash/:x-y", show)
	r.GET("/v1/things\\:batch", show)
	r.GET("/v1/things/:id", show)
	r.GET("/utf8/héllo", show)
	r.GET("/utf8/:wörd/end", show)
	r.GET("/one/:a/:b/:c/:d/:e", show)
	r.GET("/catch/*all", show)
	return r
}

// routing-backtrack: a static branch that ends dead gives way to a parameter.
func routingBacktrack() *gin.Engine {
	r := gin.New()
	for _, path := range []string{
		"/shop/:id", "/shop/:id/edit", "/shop/sale/list", "/shop/sale/:day/items", "/shop/sales",
		"/:a/:b/end", "/:a/fix/:c", "/img/:size/*name", "/img/raw", "/img/rawest/:x",
		"/get/abc", "/get/:p", "/get/:p/abc", "/get/abc/123abc", "/get/abc/:p",
		"/get/abc/123abc/xxx8", "/get/abc/123abc/:p", "/get/abc/123abc/xxx8/1234", "/get/abc/123abc/xxx8/:p",
	} {
		r.GET(path, show)
	}
	return r
}

// routing-redirect: routes with and without a final slash.
func routingRedirect() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Header("X-Middleware", "ran") })
	r.Match([]string{"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"}, "/path", show)
	r.GET("/dir/", show)
	r.POST("/dir/", show)
	r.GET("/p/:x", show)
	r.GET("/q/:x/", show)
	r.GET("/a&b", show)
	r.GET("/é", show)
	r.GET("/tree/*rest", show)
	r.POST("/post", show)
	r.NoRoute(func(c *gin.Context) { c.String(404, "none") })
	return r
}

// routing-noslash: RedirectTrailingSlash off.
func routingNoSlash() *gin.Engine {
	r := gin.New()
	r.RedirectTrailingSlash = false
	r.GET("/path", show)
	r.GET("/dir/", show)
	r.GET("/tree/*rest", show)
	return r
}

// routing-fixedpath: RedirectFixedPath on.
func routingFixedPath() *gin.Engine {
	r := gin.New()
	r.RedirectFixedPath = true
	r.GET("/Foo/Bar", show)
	r.POST("/Foo/Bar", show)
	r.GET("/dir/", show)
	r.GET("/u/:Name/View", show)
	r.GET("/Äpfel/ßtraße", show)
	r.GET("/tree/*rest", show)
	r.GET("/", show)
	return r
}

// routing-fixedpath-only: RedirectFixedPath on, RedirectTrailingSlash off.
func routingFixedPathOnly() *gin.Engine {
	r := routingFixedPath()
	r.RedirectTrailingSlash = false
	return r
}

// routing-extraslash: RemoveExtraSlash on.
func routingExtraSlash() *gin.Engine {
	r := gin.New()
	r.RemoveExtraSlash = true
	r.GET("/lit", show)
	r.GET("/p/:x", show)
	r.GET("/p/:x/q/*rest", show)
	r.GET("/dir/", show)
	return r
}
