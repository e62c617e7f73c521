// The Hertz service of the comparison: netpoll with two event loops and the timeouts of Hertz's own benchmark.
package main

import (
	"bufio"
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/middlewares/server/recovery"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/hlog"
	"github.com/cloudwego/hertz/pkg/common/utils"
	"github.com/cloudwego/netpoll"
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
	Customer string `json:"customer,required"`
	Note     string `json:"note"`
	Lines    []Line `json:"lines"`
}

func main() {
	hlog.SetLevel(hlog.LevelError)
	data := os.Getenv("BENCH_DATA")

	netpoll.SetNumLoops(2)
	h := server.New(
		server.WithHostPorts("127.0.0.1:"+os.Getenv("PORT")),
		server.WithIdleTimeout(time.Minute),
		server.WithReadTimeout(10*time.Second),
		server.WithDisablePrintRoute(true),
	)
	h.GET("/plaintext", plaintext)
	h.GET("/json", func(_ context.Context, c *app.RequestContext) {
		c.JSON(http.StatusOK, utils.H{"id": 7, "message": "Hello, World!", "ok": true})
	})
	h.GET("/hello/:name", func(_ context.Context, c *app.RequestContext) {
		c.JSON(http.StatusOK, utils.H{"greeting": c.DefaultQuery("greeting", "hi"), "name": c.Param("name")})
	})
	h.POST("/echo", func(_ context.Context, c *app.RequestContext) {
		var order Order
		if err := c.BindAndValidate(&order); err != nil {
			c.JSON(http.StatusBadRequest, utils.H{"error": err.Error()})
			return
		}
		c.JSON(http.StatusOK, order)
	})
	h.GET("/headers", func(_ context.Context, c *app.RequestContext) {
		c.String(http.StatusOK, string(c.GetHeader("X-Correlation-Id")))
	})
	h.GET("/blocking", func(_ context.Context, c *app.RequestContext) {
		await(make(chan struct{}), 10*time.Millisecond)
		c.String(http.StatusOK, "waited")
	})
	h.StaticFS("/files", &app.FS{Root: data, IndexNames: nil})

	chain := h.Group("/chain", requestID, allowOrigin, logger(devNull()), recovery.Recovery(), secure)
	chain.GET("/plaintext", plaintext)

	for _, route := range routes(filepath.Join(data, "github.txt")) {
		names := parameters(route.path)
		h.Handle(route.method, route.path, func(_ context.Context, c *app.RequestContext) {
			var values strings.Builder
			for _, name := range names {
				values.WriteByte('/')
				values.WriteString(c.Param(name))
			}
			c.String(http.StatusOK, values.String())
		})
	}
	h.Spin()
}

func plaintext(_ context.Context, c *app.RequestContext) { c.String(http.StatusOK, "Hello, World!") }

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
