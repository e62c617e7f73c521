package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
)

// route-lab: registers the routes the request names on an engine of their own, and either lists them
// (GET /routes?r=GET /a&r=…) or sends a request to them (GET /match?r=GET /a&path=/a). A panic of the
// registration is the answer. GET /join?p=/a&p=b tells the base path of groups in groups.
func routeLab() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(200, "%s", "panic: "+fmt.Sprint(panic))
	}))
	r.GET("/routes", func(c *gin.Context) {
		var b strings.Builder
		for _, route := range lab(c).Routes() {
			b.WriteString(route.Method + " " + route.Path + "\n")
		}
		c.String(200, "%s", b.String())
	})
	r.GET("/match", func(c *gin.Context) {
		u, err := url.ParseRequestURI(c.Query("path"))
		if err != nil {
			c.String(200, "not a path")
			return
		}
		answer := httptest.NewRecorder()
		lab(c).ServeHTTP(answer, &http.Request{Method: c.DefaultQuery("method", "GET"), URL: u, Header: http.Header{}})
		c.String(200, "%d %s\n%s", answer.Code, answer.Header().Get("Location"), answer.Body)
	})
	r.GET("/join", func(c *gin.Context) {
		group := gin.New().Group("")
		for _, path := range c.QueryArray("p") {
			group = group.Group(path)
		}
		c.String(200, "%s", group.BasePath())
	})
	return r
}

func lab(c *gin.Context) *gin.Engine {
	r := gin.New()
	r.UseRawPath = c.Query("raw") == "1"
	r.RemoveExtraSlash = c.Query("extra") == "1"
	r.RedirectFixedPath = c.Query("fixed") == "1"
	r.HandleMethodNotAllowed = c.Query("405") == "1"
	for _, route := range c.QueryArray("r") {
		method, path, _ := strings.Cut(route, " ")
		r.Handle(method, path, show)
	}
	return r
}
