package modules

import (
	"testing"

	"github.com/Depado/ginprom"
	"github.com/gin-gonic/gin"
	"github.com/penglongli/gin-metrics/ginmetrics"
	"github.com/prometheus/client_golang/prometheus"
	ginprometheus "github.com/zsais/go-gin-prometheus"
)

func BenchmarkMetrics(b *testing.B) {
	get := request("GET", "/users/7", "User-Agent", "bench", "Accept", "*/*")

	serve(b, "without", engine(), get)
	serve(b, "ginProm", engine(ginprom.New(ginprom.Registry(prometheus.NewRegistry())).Instrument()), get)
	serve(b, "goGinPrometheus", engine(ginprometheus.NewPrometheus("gin").HandlerFunc()), get)
	r := gin.New()
	ginmetrics.GetMonitor().UseWithoutExposingEndpoint(r)
	r.GET("/users/:id", func(c *gin.Context) { c.String(200, "Hello, World!") })
	serve(b, "ginMetrics", r, get)
}
