package metrics

import (
	_ "unsafe" // for the variables of a package that knows one instance only

	"github.com/gin-gonic/gin"
	"github.com/penglongli/gin-metrics/bloom"
	"github.com/penglongli/gin-metrics/ginmetrics"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

//go:linkname theMonitor github.com/penglongli/gin-metrics/ginmetrics.monitor
var theMonitor *ginmetrics.Monitor

//go:linkname theFilter github.com/penglongli/gin-metrics/ginmetrics.bloomFilter
var theFilter *bloom.BloomFilter

// monitored adds a monitor of its own to an engine; its addresses, too, are then those of this engine.
func monitored(r *gin.Engine, path string, set func(m *ginmetrics.Monitor)) {
	registry := fresh()
	theMonitor = nil
	m := ginmetrics.GetMonitor()
	set(m)
	var filter *bloom.BloomFilter
	r.Use(func(*gin.Context) { theFilter = filter })
	m.UseWithoutExposingEndpoint(r)
	filter = theFilter
	r.GET(path, gin.WrapH(promhttp.InstrumentMetricHandler(registry, promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))))
}

// metrics-gin-metrics: as it is.
func ginMetrics() *gin.Engine {
	r := gin.New()
	monitored(r, "/debug/metrics", func(*ginmetrics.Monitor) {})
	r.Use(recovery())
	routes(r)
	return r
}

// metrics-gin-metrics-set: everything is set.
func ginMetricsSet() *gin.Engine {
	r := gin.New()
	r.Use(recovery())
	monitored(r, "/metrics", func(m *ginmetrics.Monitor) {
		m.SetMetricPath("/metrics")
		m.SetExcludePaths([]string{"/health", "/users/7"})
		m.SetSlowTime(-1)
		m.SetDuration([]float64{0.5, 1, 1000000})
	})
	routes(r)
	return r
}
