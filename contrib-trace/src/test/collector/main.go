// Command collector is OpenTelemetry's own Collector with one receiver, OTLP over gRPC and HTTP, and one exporter,
// which writes what arrives as OTLP JSON, a line each, to a file. Tests start it.
package main

import (
	"context"
	"fmt"
	"os"
	"sync"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/provider/yamlprovider"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/pdata/pmetric"
	"go.opentelemetry.io/collector/pdata/ptrace"
	"go.opentelemetry.io/collector/receiver"
	"go.opentelemetry.io/collector/receiver/otlpreceiver"
	"go.opentelemetry.io/collector/service/telemetry/otelconftelemetry"
)

func main() {
	settings := otelcol.CollectorSettings{
		BuildInfo: component.BuildInfo{Command: "collector", Version: "0.0.0"},
		Factories: factories,
		ConfigProviderSettings: otelcol.ConfigProviderSettings{ResolverSettings: confmap.ResolverSettings{
			ProviderFactories: []confmap.ProviderFactory{yamlprovider.NewFactory()},
			URIs:              os.Args[1:],
		}},
	}
	collector, err := otelcol.NewCollector(settings)
	if err == nil {
		err = collector.Run(context.Background())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func factories() (otelcol.Factories, error) {
	return otelcol.Factories{
		Receivers: map[component.Type]receiver.Factory{otlpreceiver.NewFactory().Type(): otlpreceiver.NewFactory()},
		Exporters: map[component.Type]exporter.Factory{lines.Type(): lines},
		Telemetry: otelconftelemetry.NewFactory(),
	}, nil
}

// lines is the exporter "lines".
var lines = exporter.NewFactory(
	component.MustNewType("lines"),
	func() component.Config { return &file{} },
	exporter.WithTraces(func(_ context.Context, _ exporter.Settings, config component.Config) (exporter.Traces, error) {
		return consumerOf(config)
	}, component.StabilityLevelStable),
	exporter.WithMetrics(func(_ context.Context, _ exporter.Settings, config component.Config) (exporter.Metrics, error) {
		return consumerOf(config)
	}, component.StabilityLevelStable),
)

// file says where the lines go.
type file struct {
	Path string `mapstructure:"path"`
}

type writer struct {
	path string
}

var appending sync.Mutex

func consumerOf(config component.Config) (writer, error) {
	return writer{config.(*file).Path}, nil
}

func (w writer) Start(context.Context, component.Host) error { return nil }
func (w writer) Shutdown(context.Context) error              { return nil }
func (w writer) Capabilities() consumer.Capabilities         { return consumer.Capabilities{} }

func (w writer) ConsumeTraces(_ context.Context, traces ptrace.Traces) error {
	return w.write((&ptrace.JSONMarshaler{}).MarshalTraces(traces))
}

func (w writer) ConsumeMetrics(_ context.Context, metrics pmetric.Metrics) error {
	return w.write((&pmetric.JSONMarshaler{}).MarshalMetrics(metrics))
}

func (w writer) write(line []byte, err error) error {
	if err != nil {
		return err
	}
	appending.Lock()
	defer appending.Unlock()
	out, err := os.OpenFile(w.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = out.Write(append(line, '\n'))
	return err
}
