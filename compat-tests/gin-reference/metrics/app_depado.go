package metrics

import (
	"github.com/Depado/ginprom"
	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics-ginprom: as it is.
func ginProm() *gin.Engine {
	r := gin.New()
	r.Use(recovery())
	p := ginprom.New(ginprom.Engine(r), ginprom.Registry(fresh()))
	r.Use(p.Instrument())
	routes(r)
	return r
}

// metrics-ginprom-options: everything that can be set.
func ginPromOptions() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) { c.Set("tenant", c.GetHeader("X-Tenant")) })
	p := ginprom.New(
		ginprom.Engine(r), ginprom.Registry(fresh()), ginprom.Path("/internal/metrics"), ginprom.Namespace("shop"), ginprom.Subsystem("web"),
		ginprom.Ignore("/health"), ginprom.Token("s3cret"), ginprom.BucketSize([]float64{0.25, 1, 2.5e6}),
		ginprom.HandlerNameFunc(func(*gin.Context) string { return "the handler" }),
		ginprom.RequestPathFunc(func(c *gin.Context) string {
			if path := c.FullPath(); path != "" {
				return path
			}
			return "<unknown>"
		}),
		ginprom.CustomCounterLabels([]string{"tenant", "a_first"}, func(c *gin.Context) map[string]string {
			return map[string]string{"tenant": c.GetString("tenant")}
		}),
		ginprom.RequestCounterMetricName("hits"), ginprom.RequestDurationMetricName("seconds"),
		ginprom.RequestSizeMetricName("in_bytes"), ginprom.ResponseSizeMetricName("out_bytes"),
	)
	r.Use(p.Instrument())
	routes(r)
	return r
}

// metrics-ginprom-open: with OpenMetrics for those who prefer it.
func ginPromOpen() *gin.Engine {
	r := gin.New()
	p := ginprom.New(ginprom.Registry(fresh()), ginprom.HandlerOpts(promhttp.HandlerOpts{EnableOpenMetrics: true}))
	p.Use(r)
	r.Use(p.Instrument())
	routes(r)
	return r
}

var oddNumbers = []float64{
	0, 1, -1, 0.1, 0.25, 5, 100000, 999999, 1e6, 1234567, 1e21, 0.0001, 0.00001, 1.5e-7, 123456.789, 1e300, -1e6, 3.0000000000000004,
}

// metrics-numbers: metrics of one's own, and how numbers, labels and texts are written.
func numbers() *gin.Engine {
	registry := fresh()
	gauge := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "odd_numbers", Help: "Numbers that are \"hard\" to write: \\ and\nlines."}, []string{"n"})
	counter := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "texts_total"}, []string{"b_text", "a_text"})
	plain := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "plain", Help: "A counter without its ending."}, []string{})
	sizes := prometheus.NewHistogramVec(
		prometheus.HistogramOpts{Name: "sizes", Help: "Sizes.", Buckets: []float64{-1, 0, 0.5, 1e6}}, []string{"kind"})
	total := prometheus.NewSummaryVec(prometheus.SummaryOpts{Name: "total", Help: "Sums."}, []string{"kind"})
	registry.MustRegister(gauge, counter, plain, sizes, total)
	for i, number := range oddNumbers {
		gauge.WithLabelValues(string(rune('a' + i))).Set(number)
	}
	for _, text := range []string{"", "a\"b", "back\\slash", "two\nlines", "größe", "{}"} {
		counter.WithLabelValues(text, "z").Inc()
		counter.WithLabelValues("z", text).Add(2.5)
	}
	plain.WithLabelValues().Add(7)
	for _, size := range []float64{-2, -1, 0, 0.3, 0.5, 1e6, 1e7} {
		sizes.WithLabelValues("b").Observe(size)
		total.WithLabelValues("b").Observe(size)
	}
	sizes.WithLabelValues("a").Observe(1)
	r := gin.New()
	r.GET("/metrics", gin.WrapH(promhttp.HandlerFor(registry, promhttp.HandlerOpts{})))
	r.GET("/open", gin.WrapH(promhttp.HandlerFor(registry, promhttp.HandlerOpts{EnableOpenMetrics: true})))
	return r
}
