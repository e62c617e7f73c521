package main

import (
	"errors"
	"strings"

	"github.com/gin-gonic/gin"
)

// mark leaves a sign on the way in and one on the way out.
func mark(in, out string) gin.HandlerFunc {
	return func(c *gin.Context) {
		leave(c, in)
		c.Next()
		leave(c, out)
	}
}

// once leaves one sign and does not call Next.
func once(sign string) gin.HandlerFunc { return func(c *gin.Context) { leave(c, sign) } }

func leave(c *gin.Context, sign string) { c.Set("trace", c.GetString("trace")+sign) }

// report writes the signs as the body, if nobody has written one.
func report(c *gin.Context) {
	c.Next()
	if c.Writer.Size() <= 0 {
		_, _ = c.Writer.WriteString(c.GetString("trace"))
	}
}

// middleware: who runs when, and what Abort does at each place.
func middleware() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.Use(report, mark("A", "B"))
	r.GET("/plain", once("C"))
	r.GET("/chain", mark("C", "D"), once("E"), mark("F", "G"), once("H"))
	r.GET("/no-next", once("C"), once("D"), once("E"))
	r.GET("/next-twice", func(c *gin.Context) { leave(c, "C"); c.Next(); c.Next(); leave(c, "D") }, once("E"))
	r.GET("/abort-before", func(c *gin.Context) { leave(c, "C"); c.Abort(); c.Next(); leave(c, "D") }, once("E"))
	r.GET("/abort-after", func(c *gin.Context) { leave(c, "C"); c.Next(); c.Abort(); leave(c, "D") }, once("E"), once("F"))
	r.GET("/abort-in-the-middle", mark("C", "D"), func(c *gin.Context) { c.Abort(); leave(c, "!") }, once("E"))
	r.GET("/abort-status", mark("C", "D"), func(c *gin.Context) { c.AbortWithStatus(403) }, once("E"))
	r.GET("/abort-json", mark("C", "D"), func(c *gin.Context) { c.AbortWithStatusJSON(409, gin.H{"<": "&"}) }, once("E"))
	r.GET("/abort-pure-json", func(c *gin.Context) { c.AbortWithStatusPureJSON(409, gin.H{"<": "&"}) }, once("E"))
	r.GET("/abort-error", func(c *gin.Context) { _ = c.AbortWithError(422, errors.New("no")) }, once("E"))
	r.GET("/status-after-abort", func(c *gin.Context) { c.AbortWithStatus(401); c.Status(500); c.Header("X-Late", "1") })
	r.GET("/is-aborted", func(c *gin.Context) {
		leave(c, yes(c.IsAborted()))
		c.Abort()
		leave(c, yes(c.IsAborted()))
	})
	r.GET("/nil-handler", once("C"), nil, once("D"))
	r.GET("/early", once("C"))
	r.Use(mark("X", "Y"))
	r.GET("/late", once("C"))
	r.NoRoute(once("N"), once("O"))
	r.NoMethod(once("M"))
	return r
}

func yes(b bool) string {
	if b {
		return "yes "
	}
	return "no "
}

// groups: a group copies its parent's middleware when it is made.
func groups() *gin.Engine {
	r := gin.New()
	r.Use(report, once("r"))
	api := r.Group("/api", once("a"))
	api.GET("", once("."))
	api.GET("/", once("/"))
	api.Use(once("b"))
	v1 := api.Group("/v1/", once("1"))
	v1.GET("users", once("u"))
	v1.GET("/items/", once("i"))
	api.Use(once("c"))
	v1.GET("/late", once("l"))
	api.GET("/late", once("L"))
	v2 := api.Group("v2")
	{
		v2.GET("/../odd", once("o"))
		v2.POST("/x", once("p")).PUT("/x", once("q"))
	}
	r.Group("/").GET("/root", once("R"))
	r.GET("/base", func(c *gin.Context) {
		bases := []string{r.BasePath(), api.BasePath(), v1.BasePath(), v2.BasePath()}
		c.String(200, "%s", strings.Join(bases, " "))
	})
	r.GET("/routes", func(c *gin.Context) {
		var b strings.Builder
		for _, route := range r.Routes() {
			b.WriteString(route.Method + " " + route.Path + "\n")
		}
		c.String(200, "%s", b.String())
	})
	return r
}

// handle-context: a request that is sent through the engine again under another path.
func handleContext() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Header("X-Runs", c.Writer.Header().Get("X-Runs")+"g") })
	r.GET("/old/:id", func(c *gin.Context) {
		c.Set("who", "outer")
		c.Request.URL.Path = "/new/" + c.Query("to")
		r.HandleContext(c)
		_, outer := c.Get("who")
		_, _ = c.Writer.WriteString(" after=" + c.Param("id") + c.FullPath() + " kept=" + yes(outer))
	}, func(c *gin.Context) { _, _ = c.Writer.WriteString("next") })
	r.GET("/new/:id", func(c *gin.Context) {
		_, outer := c.Get("who")
		c.String(201, "%s", "new="+c.Param("id")+" outer="+yes(outer))
	})
	r.GET("/to-nowhere", func(c *gin.Context) {
		c.Request.URL.Path = "/nowhere"
		r.HandleContext(c)
	})
	r.GET("/to-redirect", func(c *gin.Context) {
		c.Request.URL.Path = "/new/1/"
		r.HandleContext(c)
	})
	r.GET("/written", func(c *gin.Context) {
		c.String(202, "first ")
		c.Request.URL.Path = "/new/2"
		r.HandleContext(c)
	})
	return r
}
