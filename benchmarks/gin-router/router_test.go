// Package router measures the router of Gin 1.12.0 by itself: the tree walk that every request takes.
package router

import (
	"bufio"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unsafe"

	"github.com/gin-gonic/gin"
)

// The types of gin's tree.go that a lookup gives and takes, field for field: they are not exported.
type nodeValue struct {
	handlers gin.HandlersChain
	params   *gin.Params
	tsr      bool
	fullPath string
}

type skippedNode struct {
	path        string
	node        unsafe.Pointer
	paramsCount int16
}

//go:linkname getValue github.com/gin-gonic/gin.(*node).getValue
func getValue(n unsafe.Pointer, path string, params *gin.Params, skippedNodes *[]skippedNode, unescape bool) nodeValue

type route struct{ method, path string }

func routes(b *testing.B, set string) []route {
	in, err := os.Open(filepath.Join("../data", set+".txt"))
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	var all []route
	for lines := bufio.NewScanner(in); lines.Scan(); {
		method, path, _ := strings.Cut(lines.Text(), " ")
		all = append(all, route{method, path})
	}
	return all
}

var parameter = regexp.MustCompile(":([A-Za-z_]+)")

func engine(b *testing.B, set string) (*gin.Engine, []route) {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	requests := routes(b, set)
	for i, each := range requests {
		r.Handle(each.method, each.path, func(*gin.Context) {})
		requests[i].path = parameter.ReplaceAllString(each.path, "$1-value")
	}
	return r, requests
}

// root returns the tree of a method.
func root(r *gin.Engine, method string) unsafe.Pointer {
	trees := reflect.ValueOf(r).Elem().FieldByName("trees")
	for i := 0; i < trees.Len(); i++ {
		if tree := trees.Index(i); tree.FieldByName("method").String() == method {
			return tree.FieldByName("root").UnsafePointer()
		}
	}
	return nil
}

// BenchmarkLookup is one lookup, all routes of a set in turn, with the buffers that Gin keeps in its pooled contexts.
func BenchmarkLookup(b *testing.B) {
	for _, set := range []string{"github", "gplus", "parse", "static"} {
		b.Run(set, func(b *testing.B) {
			r, requests := engine(b, set)
			roots := make([]unsafe.Pointer, len(requests))
			for i, each := range requests {
				roots[i] = root(r, each.method)
			}
			params, skipped := make(gin.Params, 0, 16), make([]skippedNode, 0, 16)
			if value := getValue(roots[0], requests[0].path, &params, &skipped, false); value.handlers == nil {
				b.Fatal("not found:", requests[0].path)
			}
			b.ReportAllocs()
			b.ResetTimer()
			for i, n := 0, 0; i < b.N; i++ {
				params, skipped = params[:0], skipped[:0]
				getValue(roots[n], requests[n].path, &params, &skipped, false)
				if n++; n == len(requests) {
					n = 0
				}
			}
		})
	}
}

type nullWriter struct{ header http.Header }

func (w nullWriter) Header() http.Header         { return w.header }
func (w nullWriter) Write(b []byte) (int, error) { return len(b), nil }
func (w nullWriter) WriteHeader(int)             {}

// BenchmarkServe is a request from Gin's door to a handler that does nothing.
func BenchmarkServe(b *testing.B) {
	r, routes := engine(b, "github")
	requests := make([]*http.Request, len(routes))
	for i, each := range routes {
		requests[i], _ = http.NewRequest(each.method, each.path, nil)
	}
	w := nullWriter{http.Header{}}
	b.ReportAllocs()
	b.ResetTimer()
	for i, n := 0, 0; i < b.N; i++ {
		r.ServeHTTP(w, requests[n])
		if n++; n == len(requests) {
			n = 0
		}
	}
}
