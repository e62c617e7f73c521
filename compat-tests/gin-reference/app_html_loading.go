package main

import (
	"os"
	"path/filepath"
	"sync"

	"github.com/gin-gonic/gin"
)

// templateDirectory holds templates with other delimiters.
var templateDirectory = sync.OnceValue(func() string {
	dir, err := os.MkdirTemp("", "compat-templates")
	check(err)
	check(os.WriteFile(filepath.Join(dir, "one.tmpl"), []byte("one [[ .title ]] {{ .title }}\n"), 0o644))
	check(os.WriteFile(filepath.Join(dir, "two.tmpl"), []byte("two [[ .title ]]\n"), 0o644))
	return dir
})

func titled(c *gin.Context) { c.HTML(200, c.Param("name"), gin.H{"title": c.Query("title")}) }

// html-files: named files, and delimiters of one's own.
func htmlFiles() *gin.Engine {
	r := gin.New()
	r.Delims("[[", "]]")
	r.LoadHTMLFiles(filepath.Join(templateDirectory(), "one.tmpl"))
	r.GET("/:name", titled)
	return r
}

// html-glob: all files that match a pattern.
func htmlGlob() *gin.Engine {
	r := gin.New()
	r.Delims("[[", "]]")
	r.LoadHTMLGlob(filepath.Join(templateDirectory(), "*.tmpl"))
	r.GET("/:name", titled)
	return r
}
