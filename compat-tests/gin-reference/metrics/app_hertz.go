package metrics

import (
	"context"
	"net/http"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/adaptor"
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/cloudwego/hertz/pkg/common/tracer"
	hertzprometheus "github.com/hertz-contrib/monitor-prometheus"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

func answerHertz(_ context.Context, c *app.RequestContext) {
	switch {
	case c.Query("empty") != "":
		c.Status(http.StatusNoContent)
	case c.Query("error") != "":
		c.String(http.StatusInternalServerError, "%s", "error")
	default:
		c.String(http.StatusOK, "%s", c.FullPath())
	}
}

// routed leaves out what is no request at all: the lines that find out whether a connection still listens.
type routed struct{ tracer.Tracer }

func (r routed) Finish(ctx context.Context, c *app.RequestContext) {
	if c.Response.StatusCode() != http.StatusBadRequest {
		r.Tracer.Finish(ctx, c)
	}
}

func traced(options []config.Option, settings ...hertzprometheus.Option) *server.Hertz {
	registry := prometheus.NewRegistry()
	settings = append(settings, hertzprometheus.WithDisableServer(true), hertzprometheus.WithRegistry(registry))
	h := server.New(append(options, server.WithTracer(routed{hertzprometheus.NewServerTracer("", "", settings...)}))...)
	h.GET("/users/:id", answerHertz)
	h.DELETE("/users/:id", answerHertz)
	h.POST("/echo", answerHertz)
	h.GET("/shown", adaptor.HertzHandler(shown(registry)))
	return h
}

// shown tells the metrics of what was asked before, but not of those who ask.
func shown(registry *prometheus.Registry) http.Handler {
	return promhttp.HandlerFor(registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError})
}

// metrics-hertz: as it is.
func hertzPrometheus(options ...config.Option) *server.Hertz { return traced(options) }

// metrics-hertz-buckets: other buckets.
func hertzPrometheusBuckets(options ...config.Option) *server.Hertz {
	return traced(options, hertzprometheus.WithHistogramBuckets([]float64{1000000, 5000000}))
}
