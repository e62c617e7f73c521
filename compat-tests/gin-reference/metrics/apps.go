// Package metrics has the reference apps of contrib-metrics.
package metrics

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"jenever.dev/compat-tests/gin-reference/internal/apps"
)

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"metrics-go-gin-prometheus", goGinPrometheus},
	{"metrics-go-gin-prometheus-mapped", goGinPrometheusMapped},
	{"metrics-go-gin-prometheus-context", goGinPrometheusContext},
	{"metrics-gin-metrics", ginMetrics},
	{"metrics-gin-metrics-set", ginMetricsSet},
	{"metrics-ginprom", ginProm},
	{"metrics-ginprom-options", ginPromOptions},
	{"metrics-ginprom-open", ginPromOpen},
	{"metrics-numbers", numbers},
}

// Hertz are the apps on Hertz.
var Hertz = []apps.Hertz{
	{"metrics-hertz", hertzPrometheus},
	{"metrics-hertz-buckets", hertzPrometheusBuckets},
}

// fresh makes the registry that stands for the process's own: without what Go says of itself, and new for each app.
func fresh() *prometheus.Registry {
	registry := prometheus.NewRegistry()
	prometheus.DefaultRegisterer, prometheus.DefaultGatherer = registry, registry
	return registry
}

// answer is the one handler of all routes: what it does stands in the query.
func answer(c *gin.Context) {
	switch {
	case c.Query("panic") != "":
		panic("on purpose")
	case c.Query("empty") != "":
		c.Status(http.StatusNoContent)
	case c.Query("abort") != "":
		c.AbortWithStatus(http.StatusForbidden)
	case c.Query("error") != "":
		c.String(http.StatusInternalServerError, "%s", "error")
	default:
		c.Set("template", c.FullPath())
		c.String(http.StatusOK, "%s", c.FullPath())
	}
}

func recovery() gin.HandlerFunc {
	return gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, _ any) { c.AbortWithStatus(500) })
}

func routes(r *gin.Engine) {
	r.GET("/users/:id", answer)
	r.DELETE("/users/:id", answer)
	r.POST("/echo", answer)
	r.GET("/files/*path", answer)
	r.GET("/health", answer)
	r.GET("/dir/", answer)
	r.Handle("PURGE", "/users/:id", answer)
}
