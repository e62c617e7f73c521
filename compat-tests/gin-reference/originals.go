package main

// The originals of the modules, each used by the apps of its name.
import (
	_ "github.com/boj/redistore"
	_ "github.com/gin-contrib/sessions/memcached"
	_ "github.com/gin-contrib/sessions/redis"
	_ "go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
)
