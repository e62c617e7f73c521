package trace

import (
	"context"
	"errors"
	"strconv"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/middlewares/server/recovery"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/hertz-contrib/obs-opentelemetry/tracing"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/baggage"
	"go.opentelemetry.io/otel/propagation"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	oteltrace "go.opentelemetry.io/otel/trace"
)

// global puts the telemetry where tracing.NewServerTracer finds it, which has no option for it.
func global(t *telemetry) {
	otel.SetTracerProvider(t.tracers)
	otel.SetMeterProvider(t.meters)
}

func hertzTelemetry() *telemetry {
	t := newTelemetry(sdktrace.WithResource(resource.Empty()))
	t.readings = sdkmetric.NewManualReader()
	t.meters = sdkmetric.NewMeterProvider(sdkmetric.WithReader(t.readings), sdkmetric.WithResource(resource.Empty()))
	return t
}

func traceHertz(options ...config.Option) *server.Hertz {
	return hertzApp(options, tracing.WithTextMapPropagator(propagators()))
}

func traceHertzOptions(options ...config.Option) *server.Hertz {
	return hertzApp(options,
		tracing.WithTextMapPropagator(propagators()),
		tracing.WithServerHttpRouteFormatter(func(c *app.RequestContext) string { return "route " + c.FullPath() }),
		tracing.WithServerSpanNameFormatter(func(c *app.RequestContext) string { return "name " + c.FullPath() }),
		tracing.WithShouldIgnore(func(_ context.Context, c *app.RequestContext) bool { return c.FullPath() == "/nothing" }),
		tracing.WithCustomResponseHandler(func(ctx context.Context, c *app.RequestContext) {
			c.Header("trace-id", oteltrace.SpanContextFromContext(ctx).TraceID().String())
		}))
}

func hertzApp(options []config.Option, tracingOptions ...tracing.Option) *server.Hertz {
	t := hertzTelemetry()
	global(t)
	tracer, cfg := tracing.NewServerTracer(tracingOptions...)
	h := server.New(append(options, tracer)...)
	h.Use(func(ctx context.Context, c *app.RequestContext) {
		// what shows the spans is not traced
		switch string(c.Path()) {
		case "/__spans":
			c.JSON(200, t.shown(c.Query("n")))
			c.Abort()
		case "/__metrics":
			t.ended(c.Query("n"))
			c.JSON(200, t.metricsShown())
			c.Abort()
		case "/__stages":
			c.JSON(200, t.stagesShown(c.Query("n")))
			c.Abort()
		}
	})
	h.GET("/__spans", func(context.Context, *app.RequestContext) {})
	h.GET("/__metrics", func(context.Context, *app.RequestContext) {})
	h.GET("/__stages", func(context.Context, *app.RequestContext) {})
	h.Use(tracing.ServerMiddleware(cfg), recovery.Recovery(recovery.WithRecoveryHandler(
		func(_ context.Context, c *app.RequestContext, _ any, _ []byte) { c.AbortWithStatus(500) })))
	hertzRoutes(h)
	return h
}

func hertzRoutes(h *server.Hertz) {
	h.Any("/user/:id", func(_ context.Context, c *app.RequestContext) { c.String(200, "user %s", c.Param("id")) })
	h.GET("/files/*path", func(_ context.Context, c *app.RequestContext) { c.String(200, "%s", c.Param("path")) })
	h.Any("/status/:code", func(_ context.Context, c *app.RequestContext) {
		code, _ := strconv.Atoi(c.Param("code"))
		c.String(code, "status %d", code)
	})
	h.GET("/nothing", func(context.Context, *app.RequestContext) {})
	h.POST("/echo", func(_ context.Context, c *app.RequestContext) {
		c.String(200, "%d", len(c.Request.Body()))
	})
	h.GET("/errors", func(_ context.Context, c *app.RequestContext) {
		_ = c.Error(errors.New("boom"))
		c.String(200, "fine")
	})
	h.GET("/panics", func(context.Context, *app.RequestContext) { panic("boom") })
	h.GET("/context", func(ctx context.Context, c *app.RequestContext) { c.JSON(200, seenByHertz(ctx)) })
	h.GET("/inject", func(ctx context.Context, c *app.RequestContext) {
		c.JSON(200, injected(ctx, propagation.TraceContext{}))
	})
}

func seenByHertz(ctx context.Context) map[string]any {
	span := oteltrace.SpanContextFromContext(ctx)
	bags := map[string]string{}
	for _, m := range baggage.FromContext(ctx).Members() {
		bags[m.Key()] = m.Value()
	}
	return map[string]any{
		"traceId": span.TraceID().String(), "spanId": span.SpanID().String(), "flags": span.TraceFlags().String(),
		"state": span.TraceState().String(), "remote": span.IsRemote(), "baggage": bags,
		"recording": oteltrace.SpanFromContext(ctx).IsRecording(),
	}
}
