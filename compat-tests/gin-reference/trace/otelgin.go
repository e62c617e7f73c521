package trace

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin"
	"go.opentelemetry.io/contrib/propagators/b3"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/baggage"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	oteltrace "go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// reporting is an engine with routes that show what was reported, none of them traced.
func reporting(t *telemetry) *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	_ = r.SetTrustedProxies(nil)
	r.GET("/__spans", func(c *gin.Context) { c.JSON(200, t.shown(c.Query("n"))) })
	r.GET("/__metrics", func(c *gin.Context) { c.JSON(200, t.metricsShown()) })
	return r
}

// traced is the middleware with everything from the telemetry at hand.
func traced(service string, t *telemetry, more ...otelgin.Option) gin.HandlerFunc {
	return otelgin.Middleware(service, append([]otelgin.Option{
		otelgin.WithTracerProvider(t.tracers), otelgin.WithMeterProvider(t.meters), otelgin.WithPropagators(propagators()),
	}, more...)...)
}

func ginApp(service string, more ...otelgin.Option) *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.Use(traced(service, t, more...))
	return routes(r, t.tracers, propagators())
}

func traceDefault() *gin.Engine     { return ginApp("foobar") }
func traceNoService() *gin.Engine   { return ginApp("") }
func traceServicePort() *gin.Engine { return ginApp("svc:9999") }
func traceServiceIPv6() *gin.Engine { return ginApp("[::1]") }
func traceServiceOdd() *gin.Engine  { return ginApp("a:b:c") }

func traceProxies() *gin.Engine {
	r := ginApp("foobar")
	_ = r.SetTrustedProxies([]string{"127.0.0.1"})
	return r
}

func routes(r *gin.Engine, tracers oteltrace.TracerProvider, p propagation.TextMapPropagator) *gin.Engine {
	r.Any("/user/:id", func(c *gin.Context) { c.String(200, "user %s", c.Param("id")) })
	r.Handle("PURGE", "/user/:id", func(c *gin.Context) { c.String(200, "purged") })
	r.GET("/files/*path", func(c *gin.Context) { c.String(200, "%s", c.Param("path")) })
	r.GET("/a b/:id", func(c *gin.Context) { c.String(200, "%s", c.Param("id")) })
	r.Any("/status/:code", status)
	r.GET("/nothing", func(c *gin.Context) {})
	r.GET("/now", func(c *gin.Context) { c.Status(202); c.Writer.WriteHeaderNow() })
	r.GET("/redirect", func(c *gin.Context) { c.Redirect(302, "/user/1") })
	r.GET("/stream", stream)
	r.POST("/echo", func(c *gin.Context) {
		body, _ := io.ReadAll(c.Request.Body)
		c.String(200, "%d", len(body))
	})
	r.POST("/unread", func(c *gin.Context) { c.String(200, "unread") })
	r.GET("/errors/:kind", collect)
	r.GET("/panics/:kind", throw)
	r.GET("/context", func(c *gin.Context) { c.JSON(200, seen(c)) })
	r.GET("/inject", func(c *gin.Context) { c.JSON(200, injected(c.Request.Context(), p)) })
	r.GET("/copy", func(c *gin.Context) { c.JSON(200, seen(c.Copy())) })
	spansOfHandlers(r, tracers.Tracer("app"))
	r.POST("/only-post", func(c *gin.Context) { c.String(200, "posted") })
	return r
}

func status(c *gin.Context) {
	code, _ := strconv.Atoi(c.Param("code"))
	c.String(code, "status %d", code)
}

func stream(c *gin.Context) {
	left := 3
	c.Stream(func(w io.Writer) bool {
		left--
		_, _ = fmt.Fprintf(w, "part %d\n", left)
		return left > 0
	})
}

type teapotError struct{}

func (teapotError) Error() string { return "short and stout" }

func collect(c *gin.Context) {
	switch c.Param("kind") {
	case "one":
		_ = c.Error(errors.New("boom"))
		c.String(200, "fine")
	case "two":
		_ = c.Error(errors.New("one"))
		_ = c.Error(errors.New("two"))
		c.String(500, "bad")
	case "meta":
		_ = c.Error(errors.New("boom")).SetMeta("here")
		c.Status(400)
	case "public":
		_ = c.Error(errors.New("boom")).SetType(gin.ErrorTypePublic)
		c.Status(200)
	case "abort":
		_ = c.AbortWithError(503, errors.New("away"))
	case "own":
		_ = c.Error(teapotError{})
		c.Status(418)
	case "lines":
		_ = c.Error(errors.New("first line\nsecond \"line\" \u00e9"))
		c.Status(500)
	case "odd-status":
		_ = c.Error(errors.New("boom"))
		c.String(600, "odd")
	}
}

func throw(c *gin.Context) {
	switch c.Param("kind") {
	case "text":
		panic("boom")
	case "error":
		panic(errors.New("broken"))
	case "after-body":
		c.String(200, "half")
		panic("late")
	case "after-error":
		_ = c.Error(errors.New("before"))
		panic("boom")
	case "abort":
		panic(http.ErrAbortHandler)
	}
}

// seen is what a handler finds in the context of its request.
func seen(c *gin.Context) gin.H {
	ctx := c.Request.Context()
	span := oteltrace.SpanContextFromContext(ctx)
	bags := gin.H{}
	for _, m := range baggage.FromContext(ctx).Members() {
		bags[m.Key()] = m.Value()
	}
	return gin.H{
		"traceId": span.TraceID().String(), "spanId": span.SpanID().String(), "flags": span.TraceFlags().String(),
		"state": span.TraceState().String(), "remote": span.IsRemote(), "baggage": bags,
		"recording": oteltrace.SpanFromContext(ctx).IsRecording(),
	}
}

func spansOfHandlers(r *gin.Engine, tracer oteltrace.Tracer) {
	r.GET("/child", func(c *gin.Context) {
		_, span := tracer.Start(c.Request.Context(), "work")
		span.SetAttributes(attribute.Int("n", 1), attribute.Bool("b", true), attribute.StringSlice("s", []string{"x", "y"}))
		span.End()
		c.String(200, "done")
	})
	r.GET("/own-attributes", func(c *gin.Context) {
		span := oteltrace.SpanFromContext(c.Request.Context())
		span.SetAttributes(attribute.String("user.id", "7"), attribute.String("http.route", "mine"))
		span.AddEvent("thought", oteltrace.WithAttributes(attribute.Float64("f", 1.5)))
		c.String(200, "done")
	})
	r.GET("/own-name", func(c *gin.Context) {
		oteltrace.SpanFromContext(c.Request.Context()).SetName("mine")
		c.String(200, "done")
	})
	r.GET("/own-ok/:code", func(c *gin.Context) {
		oteltrace.SpanFromContext(c.Request.Context()).SetStatus(codes.Ok, "")
		status(c)
	})
	r.GET("/own-error/:code", func(c *gin.Context) {
		oteltrace.SpanFromContext(c.Request.Context()).SetStatus(codes.Error, "mine")
		status(c)
	})
	r.GET("/own-end", func(c *gin.Context) {
		oteltrace.SpanFromContext(c.Request.Context()).End()
		c.String(200, "done")
	})
}

func traceRecoveryOutside() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, _ any) { c.AbortWithStatus(500) }), traced("foobar", t))
	return routes(r, t.tracers, propagators())
}

func traceRecoveryInside() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.Use(traced("foobar", t), gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, _ any) { c.AbortWithStatus(500) }))
	return routes(r, t.tracers, propagators())
}

func traceFilters() *gin.Engine {
	return ginApp("foobar",
		otelgin.WithFilter(func(r *http.Request) bool { return r.URL.Path != "/nothing" }),
		otelgin.WithFilter(func(r *http.Request) bool { return r.Header.Get("X-Probe") == "" }),
		otelgin.WithGinFilter(func(c *gin.Context) bool { return c.FullPath() != "/files/*path" }),
		otelgin.WithGinFilter(func(c *gin.Context) bool { return c.Param("id") != "secret" }))
}

func traceNames() *gin.Engine {
	return ginApp("foobar", otelgin.WithSpanNameFormatter(func(c *gin.Context) string {
		if strings.HasPrefix(c.Request.URL.Path, "/user") {
			return c.Request.URL.Path
		}
		return c.Query("name")
	}))
}

func traceStartOptions() *gin.Engine {
	return ginApp("foobar",
		otelgin.WithSpanStartOptions(
			oteltrace.WithAttributes(attribute.String("custom.key", "custom.value"), attribute.String("http.route", "other")),
			oteltrace.WithSpanKind(oteltrace.SpanKindInternal)),
		otelgin.WithSpanStartOptions(oteltrace.WithNewRoot()))
}

func withPropagator(p propagation.TextMapPropagator) *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.Use(traced("foobar", t, otelgin.WithPropagators(p)))
	return routes(r, t.tracers, p)
}

func traceB3() *gin.Engine { return withPropagator(b3.New()) }

func traceB3Multi() *gin.Engine {
	return withPropagator(b3.New(b3.WithInjectEncoding(b3.B3MultipleHeader)))
}

func sampled(sampler sdktrace.Sampler) *gin.Engine {
	t := newTelemetry(sdktrace.WithSampler(sampler))
	r := reporting(t)
	r.Use(traced("foobar", t))
	return routes(r, t.tracers, propagators())
}

func traceNever() *gin.Engine       { return sampled(sdktrace.NeverSample()) }
func traceParentBased() *gin.Engine { return sampled(sdktrace.ParentBased(sdktrace.NeverSample())) }

func traceNoop() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.Use(traced("foobar", t, otelgin.WithTracerProvider(noop.NewTracerProvider())))
	return routes(r, noop.NewTracerProvider(), propagators())
}

func traceTwice() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.Use(traced("outer", t), traced("inner", t))
	return routes(r, t.tracers, propagators())
}

func traceGroup() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.GET("/plain/:id", func(c *gin.Context) { c.JSON(200, seen(c)) })
	api := r.Group("/api", traced("foobar", t))
	api.GET("/things/:id", func(c *gin.Context) { c.JSON(200, seen(c)) })
	return r
}

// traceAround has middleware on both sides of the tracing one, which say whether they see a span.
func traceAround() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	look := func(c *gin.Context) string {
		return strconv.FormatBool(oteltrace.SpanContextFromContext(c.Request.Context()).IsValid())
	}
	r.Use(func(c *gin.Context) {
		before := look(c)
		c.Next()
		c.String(-1, "outside %s %s", before, look(c))
	}, traced("foobar", t), func(c *gin.Context) {
		before := look(c)
		c.Next()
		c.String(-1, "inside %s %s, ", before, look(c))
	})
	r.GET("/look", func(c *gin.Context) { c.String(200, "handler %s, ", look(c)) })
	return r
}

func traceMetrics() *gin.Engine {
	return ginApp("foobar",
		otelgin.WithMetricAttributeFn(func(r *http.Request) []attribute.KeyValue {
			return []attribute.KeyValue{
				attribute.String("tenant", r.Header.Get("X-Tenant")), attribute.String("who", "request"),
				attribute.String("url.scheme", "mine"), attribute.String("http.route", "mine"),
			}
		}),
		otelgin.WithGinMetricAttributeFn(func(c *gin.Context) []attribute.KeyValue {
			return []attribute.KeyValue{attribute.String("who", "context"), attribute.Int("n", len(c.Params))}
		}))
}

func traceHTML() *gin.Engine {
	t := newTelemetry()
	r := reporting(t)
	r.SetHTMLTemplate(template.Must(template.New("hello").Parse("hello {{.}}")))
	r.Use(traced("foobar", t))
	r.GET("/page", func(c *gin.Context) { otelgin.HTML(c, 200, "hello", "world") })
	r.GET("/page/:code", func(c *gin.Context) {
		code, _ := strconv.Atoi(c.Param("code"))
		otelgin.HTML(c, code, "hello", "world")
	})
	r.GET("/missing", func(c *gin.Context) { otelgin.HTML(c, 200, "nope", nil) })
	r.GET("/scope", func(c *gin.Context) { c.String(200, "%t", otelgin.ScopeName != "") })
	return r
}
