package main

import (
	"net/http"
	"path/filepath"

	"github.com/gin-gonic/gin"
)

// static: directories and files, from disk.
func static() *gin.Engine {
	root := fixtures()
	r := gin.New()
	r.Static("/s", root)
	r.StaticFS("/fs", gin.Dir(root, true))
	r.StaticFile("/one", filepath.Join(root, "alphabet.txt"))
	r.StaticFile("/gone", filepath.Join(root, "gone.txt"))
	r.StaticFileFS("/one-fs", "hello.txt", http.Dir(root))
	r.StaticFileFS("/index-fs", "site/index.html", http.Dir(root))
	r.Any("/file", func(c *gin.Context) { c.File(filepath.Join(root, c.Query("name"))) })
	r.GET("/file/index.html", func(c *gin.Context) { c.File(filepath.Join(root, "hello.txt")) })
	r.GET("/from-fs", func(c *gin.Context) { c.FileFromFS(c.Query("name"), http.Dir(root)) })
	r.GET("/attachment", func(c *gin.Context) {
		c.FileAttachment(filepath.Join(root, c.Query("file")), c.Query("as"))
	})
	r.GET("/prepared", func(c *gin.Context) {
		c.Status(201)
		c.Header("ETag", c.Query("etag"))
		c.Header("Content-Type", c.Query("type"))
		c.Header("Cache-Control", "max-age=60")
		c.File(filepath.Join(root, c.DefaultQuery("name", "alphabet.txt")))
	})
	return r
}

// static-noroute: a file that is not there runs the NoRoute handlers, but no middleware a second time.
func staticNoRoute() *gin.Engine {
	root := fixtures()
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Writer.Header().Add("X-Middleware", "ran") })
	r.Static("/s", root)
	r.StaticFile("/gone", filepath.Join(root, "gone.txt"))
	r.NoRoute(func(c *gin.Context) {
		if c.Query("quiet") == "" {
			c.String(c.Writer.Status(), "%s", "no "+c.Param("filepath")+" at "+c.FullPath())
		}
	})
	return r
}
