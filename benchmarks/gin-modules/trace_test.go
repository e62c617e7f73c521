package modules

import (
	"context"
	"testing"

	"go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin"
	"go.opentelemetry.io/otel/propagation"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
)

// nowhere is where spans are sent.
type nowhere struct{}

func (nowhere) ExportSpans(context.Context, []sdktrace.ReadOnlySpan) error { return nil }
func (nowhere) Shutdown(context.Context) error                             { return nil }

func BenchmarkTrace(b *testing.B) {
	const caller = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-"
	tracers := sdktrace.NewTracerProvider(sdktrace.WithBatcher(nowhere{}, sdktrace.WithMaxQueueSize(1<<16)))
	defer func() { _ = tracers.Shutdown(context.Background()) }()
	meters := sdkmetric.NewMeterProvider(sdkmetric.WithReader(sdkmetric.NewManualReader()))
	with := engine(otelgin.Middleware("bench", otelgin.WithTracerProvider(tracers), otelgin.WithMeterProvider(meters),
		otelgin.WithPropagators(propagation.TraceContext{})))
	plain := request("GET", "/users/7", "User-Agent", "bench")
	sampled := request("GET", "/users/7", "User-Agent", "bench", "Traceparent", caller+"01")

	serve(b, "without", engine(), plain)
	serve(b, "noSdk", engine(otelgin.Middleware("bench")), sampled)
	serve(b, "root", with, plain)
	serve(b, "sampled", with, sampled)
	serve(b, "notSampled", with, request("GET", "/users/7", "User-Agent", "bench", "Traceparent", caller+"00"))
}
