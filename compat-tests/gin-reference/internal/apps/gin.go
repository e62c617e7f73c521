// Package apps says what a reference app is, and how it is served.
package apps

import (
	"io"
	"log"
	"net"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Served is an app that can be served on a listener, until stop is called.
type Served interface {
	Named() string
	Serve(listener net.Listener) (stop func())
}

// App is a reference app on Gin.
type App struct {
	Name string
	Make func() *gin.Engine
}

// Named returns the name of the app.
func (a App) Named() string { return a.Name }

// Serve serves a fresh instance the way Engine.Run does.
func (a App) Serve(listener net.Listener) (stop func()) {
	server := &http.Server{Handler: a.Make().Handler(), ErrorLog: log.New(io.Discard, "", 0)}
	go func() { _ = server.Serve(listener) }()
	return func() { _ = server.Close() }
}
