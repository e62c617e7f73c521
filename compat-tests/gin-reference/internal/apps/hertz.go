package apps

import (
	"io"
	"net"

	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/cloudwego/hertz/pkg/common/hlog"
	"github.com/cloudwego/hertz/pkg/network/standard"
)

// Hertz is a reference app on Hertz, for what follows a middleware of Hertz.
type Hertz struct {
	Name string
	Make func(...config.Option) *server.Hertz
}

// Named returns the name of the app.
func (a Hertz) Named() string { return a.Name }

// Serve serves a fresh instance.
func (a Hertz) Serve(listener net.Listener) (stop func()) {
	h := a.Make(
		server.WithListener(listener), server.WithTransport(standard.NewTransporter),
		server.WithExitWaitTime(0), server.WithDisablePrintRoute(true),
	)
	go func() { _ = h.Run() }()
	return func() { _ = h.Close() }
}

func init() {
	hlog.SetOutput(io.Discard)
}
