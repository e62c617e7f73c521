package main

// The originals of the modules, each used by the apps of its name.
import (
	_ "github.com/gin-contrib/sessions/memcached"
	_ "go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
)
