package main

// The originals of the modules, each used by the apps of its name.
import (
	_ "github.com/boj/redistore"
	_ "github.com/gin-contrib/sessions"
	_ "github.com/gin-contrib/sessions/cookie"
	_ "github.com/gin-contrib/sessions/memcached"
	_ "github.com/gin-contrib/sessions/memstore"
	_ "github.com/gin-contrib/sessions/redis"
	_ "github.com/gorilla/securecookie"
	_ "github.com/gorilla/sessions"
	_ "go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
)
