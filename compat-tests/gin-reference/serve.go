package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/gin-gonic/gin"
)

// serveApps serves until SIGTERM or SIGINT.
func serveApps(names []string) error {
	if len(names) == 0 {
		for _, app := range apps {
			names = append(names, app.name)
		}
	}
	for _, name := range names {
		address, stop, err := start(name)
		if err != nil {
			return err
		}
		defer stop()
		_, port, _ := net.SplitHostPort(address)
		fmt.Println(name, port)
	}
	fmt.Println("ready")
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	<-signals
	return nil
}

// start serves a fresh instance of an app the way Engine.Run does.
func start(name string) (address string, stop func(), err error) {
	app, err := find(name)
	if err != nil {
		return "", nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: app.make().Handler(), ErrorLog: log.New(io.Discard, "", 0)}
	go func() { _ = server.Serve(listener) }()
	return listener.Addr().String(), func() { _ = server.Close() }, nil
}

func find(name string) (app, error) {
	for _, app := range apps {
		if app.name == name {
			return app, nil
		}
	}
	return app{}, fmt.Errorf("no app %q", name)
}

type app struct {
	name string
	make func() *gin.Engine
}

func init() {
	gin.SetMode(gin.ReleaseMode)
	gin.DefaultWriter = io.Discard
	gin.DefaultErrorWriter = io.Discard
	log.SetOutput(io.Discard)
	time.Local = time.UTC
}
