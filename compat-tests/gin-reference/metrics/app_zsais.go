package metrics

import (
	"strings"

	"github.com/gin-gonic/gin"
	ginprometheus "github.com/zsais/go-gin-prometheus"
)

// metrics-go-gin-prometheus: as it is; those who ask at /private have to know an account.
func goGinPrometheus() *gin.Engine {
	fresh()
	r := gin.New()
	r.Use(recovery())
	p := ginprometheus.NewPrometheus("gin")
	p.UseWithAuth(r, gin.Accounts{"ada": "lovelace"})
	routes(r)
	return r
}

// metrics-go-gin-prometheus-mapped: another name, another path, and a URL without ids.
func goGinPrometheusMapped() *gin.Engine {
	fresh()
	r := gin.New()
	p := ginprometheus.NewPrometheus("shop")
	p.MetricsPath = "/internal/metrics"
	p.ReqCntURLLabelMappingFn = func(c *gin.Context) string {
		url := c.Request.URL.Path
		for _, param := range c.Params {
			url = strings.Replace(url, param.Value, ":"+param.Key, 1)
		}
		return url
	}
	p.Use(r)
	r.Use(recovery())
	routes(r)
	return r
}

// metrics-go-gin-prometheus-context: the URL is what a handler has left.
func goGinPrometheusContext() *gin.Engine {
	fresh()
	r := gin.New()
	p := ginprometheus.NewPrometheus("")
	p.URLLabelFromContext = "template"
	p.Use(r)
	routes(r)
	return r
}
