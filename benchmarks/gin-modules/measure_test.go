// Package modules measures what the originals of the modules add to a request: one file per module, each with a
// benchmark of the module's name whose part "without" is the same engine without it. JMH has the same names.
package modules

import (
	"net/http"
	"syscall"
	"testing"

	"github.com/gin-gonic/gin"
)

func init() { gin.SetMode(gin.ReleaseMode) }

// engine is one route behind middleware.
func engine(middleware ...gin.HandlerFunc) *gin.Engine {
	r := gin.New()
	r.Use(middleware...)
	r.GET("/users/:id", func(c *gin.Context) { c.String(200, "Hello, World!") })
	return r
}

// request makes one from a target and pairs of header names and values.
func request(method, target string, headers ...string) *http.Request {
	r, err := http.NewRequest(method, target, nil)
	if err != nil {
		panic(err)
	}
	r.Host, r.RemoteAddr = "bench.test", "192.0.2.1:1234"
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	return r
}

type nullWriter struct{ header http.Header }

func (w nullWriter) Header() http.Header         { return w.header }
func (w nullWriter) Write(b []byte) (int, error) { return len(b), nil }
func (w nullWriter) WriteHeader(int)             {}

// serve runs one request again and again.
func serve(b *testing.B, name string, h http.Handler, r *http.Request) {
	measure(b, name, func() { h.ServeHTTP(nullWriter{http.Header{}}, r) })
}

// measure runs a part of a benchmark, and reports the CPU time of the whole process, the collector's included.
func measure(b *testing.B, name string, operation func()) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		before := cpu(b)
		b.ResetTimer()
		for range b.N {
			operation()
		}
		b.StopTimer()
		b.ReportMetric(float64(cpu(b)-before)/float64(b.N), "cpu-ns/op")
	})
}

func cpu(b *testing.B) int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return usage.Utime.Nano() + usage.Stime.Nano()
}
