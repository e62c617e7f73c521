package trace

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/propagation"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
)

// telemetry keeps in memory what an app reports, to show it on routes of the app.
type telemetry struct {
	spans    *tracetest.InMemoryExporter
	tracers  *sdktrace.TracerProvider
	readings *sdkmetric.ManualReader
	meters   *sdkmetric.MeterProvider
}

func newTelemetry(options ...sdktrace.TracerProviderOption) *telemetry {
	spans := tracetest.NewInMemoryExporter()
	readings := sdkmetric.NewManualReader()
	return &telemetry{
		spans:    spans,
		tracers:  sdktrace.NewTracerProvider(append(options, sdktrace.WithSyncer(spans))...),
		readings: readings,
		meters:   sdkmetric.NewMeterProvider(sdkmetric.WithReader(readings)),
	}
}

// propagators are those that OpenTelemetry's SDKs take unless told otherwise.
func propagators() propagation.TextMapPropagator {
	return propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{})
}

type spanShown struct {
	Name        string         `json:"name"`
	Kind        string         `json:"kind"`
	Status      string         `json:"status"`
	Description string         `json:"description"`
	Attributes  map[string]any `json:"attributes"`
	Events      []eventShown   `json:"events"`
	TraceID     string         `json:"traceId"`
	SpanID      string         `json:"spanId"`
	Parent      string         `json:"parent"`
	Remote      bool           `json:"remote"`
	Flags       string         `json:"flags"`
	State       string         `json:"state"`
	Links       int            `json:"links"`
}

type eventShown struct {
	Name       string         `json:"name"`
	Attributes map[string]any `json:"attributes"`
}

// stages are the events whose moments depend on the transport; they have a route of their own.
var stages = []string{
	"http_start", "http_finish", "server_handle_start", "server_handle_finish", "read_header_start", "read_header_finish",
	"read_body_start", "read_body_finish", "write_start", "write_finish",
}

// ended waits for a number of spans, at most some seconds, and returns all that have ended.
func (t *telemetry) ended(wanted string) tracetest.SpanStubs {
	n, _ := strconv.Atoi(wanted)
	for until := time.Now().Add(5 * time.Second); len(t.spans.GetSpans()) < n && time.Now().Before(until); {
		time.Sleep(time.Millisecond)
	}
	return t.spans.GetSpans()
}

func (t *telemetry) shown(wanted string) []spanShown {
	list := []spanShown{}
	for _, s := range t.ended(wanted) {
		list = append(list, shown(s))
	}
	return list
}

func shown(s tracetest.SpanStub) spanShown {
	parent := ""
	remote := false
	if s.Parent.IsValid() {
		parent, remote = s.Parent.SpanID().String(), s.Parent.IsRemote()
	}
	events := []eventShown{}
	for _, e := range s.Events {
		if !slices.Contains(stages, e.Name) {
			events = append(events, eventShown{e.Name, values(e.Attributes)})
		}
	}
	return spanShown{
		s.Name, s.SpanKind.String(), s.Status.Code.String(), s.Status.Description, values(s.Attributes), events,
		s.SpanContext.TraceID().String(), s.SpanContext.SpanID().String(), parent, remote,
		s.SpanContext.TraceFlags().String(), s.SpanContext.TraceState().String(), len(s.Links),
	}
}

// stagesShown lists the events that say how far a request has come.
func (t *telemetry) stagesShown(wanted string) []string {
	names := []string{}
	for _, s := range t.ended(wanted) {
		for _, e := range s.Events {
			if slices.Contains(stages, e.Name) {
				text, _ := json.Marshal(values(e.Attributes))
				names = append(names, e.Name+" "+string(text))
			}
		}
	}
	slices.Sort(names)
	return names
}

func values(attributes []attribute.KeyValue) map[string]any {
	all := map[string]any{}
	for _, a := range attributes {
		all[string(a.Key)] = a.Value.AsInterface()
		// whatever it is called in each language, the stack is there
		if a.Key == "exception.stacktrace" {
			all[string(a.Key)] = "<stack>"
		}
	}
	return all
}

type metricShown struct {
	Name        string       `json:"name"`
	Unit        string       `json:"unit"`
	Description string       `json:"description"`
	Points      []pointShown `json:"points"`
}

type pointShown struct {
	Attributes map[string]any `json:"attributes"`
	Count      uint64         `json:"count"`
	Sum        any            `json:"sum"`
	Bounds     []float64      `json:"bounds"`
}

// metricsShown lists what was measured, without durations and without the sizes of bodies whose size nobody knows.
func (t *telemetry) metricsShown() []metricShown {
	var all metricdata.ResourceMetrics
	_ = t.readings.Collect(context.Background(), &all)
	list := []metricShown{}
	for _, scope := range all.ScopeMetrics {
		for _, m := range scope.Metrics {
			list = append(list, metricShown{m.Name, m.Unit, m.Description, points(m)})
		}
	}
	slices.SortFunc(list, func(a, b metricShown) int { return strings.Compare(a.Name, b.Name) })
	return list
}

func points(m metricdata.Metrics) []pointShown {
	list := []pointShown{}
	switch data := m.Data.(type) {
	case metricdata.Histogram[int64]:
		for _, p := range data.DataPoints {
			list = append(list, pointShown{values(p.Attributes.ToSlice()), p.Count, p.Sum, p.Bounds})
		}
	case metricdata.Histogram[float64]:
		for _, p := range data.DataPoints {
			list = append(list, pointShown{values(p.Attributes.ToSlice()), p.Count, "<time>", p.Bounds})
		}
	case metricdata.Sum[int64]:
		for _, p := range data.DataPoints {
			list = append(list, pointShown{values(p.Attributes.ToSlice()), 1, p.Value, []float64{}})
		}
	}
	slices.SortFunc(list, func(a, b pointShown) int { return strings.Compare(text(a.Attributes), text(b.Attributes)) })
	return list
}

func text(attributes map[string]any) string {
	all, _ := json.Marshal(attributes)
	return string(all)
}

// injected shows the headers that a propagator sets.
func injected(ctx context.Context, p propagation.TextMapPropagator) map[string]string {
	headers := http.Header{}
	p.Inject(ctx, propagation.HeaderCarrier(headers))
	all := map[string]string{}
	for name, values := range headers {
		all[strings.ToLower(name)] = strings.Join(values, "|")
	}
	return all
}
