// The Gin service of the comparison: gin.New in release mode, as its documentation says for production.
package main

import (
	"bufio"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

type Line struct {
	Sku      string  `json:"sku"`
	Title    string  `json:"title"`
	Quantity int     `json:"quantity"`
	Price    float64 `json:"price"`
	Gift     bool    `json:"gift"`
}

type Order struct {
	ID       int64  `json:"id"`
	Customer string `json:"customer" binding:"required"`
	Note     string `json:"note"`
	Lines    []Line `json:"lines"`
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	data := os.Getenv("BENCH_DATA")

	r := gin.New()
	r.GET("/plaintext", plaintext)
	r.GET("/json", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"id": 7, "message": "Hello, World!", "ok": true})
	})
	r.GET("/hello/:name", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"greeting": c.DefaultQuery("greeting", "hi"), "name": c.Param("name")})
	})
	r.POST("/echo", func(c *gin.Context) {
		var order Order
		if err := c.ShouldBindJSON(&order); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
			return
		}
		c.JSON(http.StatusOK, order)
	})
	r.GET("/headers", func(c *gin.Context) { c.String(http.StatusOK, c.GetHeader("X-Correlation-Id")) })
	r.GET("/blocking", func(c *gin.Context) {
		await(make(chan struct{}), 10*time.Millisecond)
		c.String(http.StatusOK, "waited")
	})
	r.Static("/files", filepath.Join(data, "files"))

	chain := r.Group("/chain", requestID, allowOrigin, gin.LoggerWithWriter(devNull()), gin.RecoveryWithWriter(nil), secure)
	chain.GET("/plaintext", plaintext)

	for _, route := range routes(filepath.Join(data, "github.txt")) {
		names := parameters(route.path)
		r.Handle(route.method, route.path, func(c *gin.Context) {
			var values strings.Builder
			for _, name := range names {
				values.WriteByte('/')
				values.WriteString(c.Param(name))
			}
			c.String(http.StatusOK, values.String())
		})
	}
	if err := r.Run("127.0.0.1:" + os.Getenv("PORT")); err != nil {
		panic(err)
	}
}

func plaintext(c *gin.Context) { c.String(http.StatusOK, "Hello, World!") }

// await waits for an answer that never comes.
func await(answer chan struct{}, limit time.Duration) {
	select {
	case <-answer:
	case <-time.After(limit):
	}
}

func devNull() *os.File {
	file, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		panic(err)
	}
	return file
}

type route struct{ method, path string }

func routes(file string) []route {
	in, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	defer in.Close()
	var all []route
	for lines := bufio.NewScanner(in); lines.Scan(); {
		method, path, _ := strings.Cut(lines.Text(), " ")
		all = append(all, route{method, path})
	}
	return all
}

func parameters(path string) []string {
	var names []string
	for _, segment := range strings.Split(path, "/") {
		if strings.HasPrefix(segment, ":") {
			names = append(names, segment[1:])
		}
	}
	return names
}
