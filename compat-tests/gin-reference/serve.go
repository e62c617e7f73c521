package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/gin-gonic/gin"
)

// serveApps serves until SIGTERM or SIGINT.
func serveApps(names []string) error {
	if len(names) == 0 {
		for _, app := range allApps() {
			names = append(names, app.Named())
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

// serveFresh serves a fresh instance of each app that a line of the input names, in place of the one before.
// What libraries print on their own account goes nowhere: redistore does.
func serveFresh(names io.Reader) error {
	ports := os.Stdout
	nowhere, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	os.Stdout = nowhere
	stop := func() {}
	defer func() { stop() }()
	for lines := bufio.NewScanner(names); lines.Scan(); {
		stop()
		address, stopNext, err := start(lines.Text())
		if err != nil {
			return err
		}
		stop = stopNext
		_, port, _ := net.SplitHostPort(address)
		fmt.Fprintln(ports, lines.Text(), port)
	}
	return nil
}

// start serves a fresh instance of an app.
func start(name string) (address string, stop func(), err error) {
	for _, app := range allApps() {
		if app.Named() == name {
			listener, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				return "", nil, err
			}
			return listener.Addr().String(), app.Serve(listener), nil
		}
	}
	return "", nil, fmt.Errorf("no app %q", name)
}

func init() {
	gin.SetMode(gin.ReleaseMode)
	gin.DefaultWriter = io.Discard
	gin.DefaultErrorWriter = io.Discard
	log.SetOutput(io.Discard)
	time.Local = time.UTC
}
