package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
)

// startCanned starts a server that takes whatever arrives at once for a request, and answers with the given bytes.
func startCanned(answer []byte) (*process, error) {
	file, err := os.CreateTemp("", "bench-canned-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name())
	file.Write(answer)
	file.Close()
	port := freePort()
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return start(server{name: "canned"}, exec.Command(self, "canned", fmt.Sprint(port), file.Name()), port, plaintextRequest)
}

func cannedCommand(arguments []string) error {
	if len(arguments) != 2 {
		return fmt.Errorf("usage: harness canned PORT FILE")
	}
	answer, err := os.ReadFile(arguments[1])
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+arguments[0])
	if err != nil {
		return err
	}
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go repeat(conn, answer)
	}
}

func repeat(conn net.Conn, answer []byte) {
	defer conn.Close()
	for buffer := make([]byte, 128<<10); ; {
		if n, err := conn.Read(buffer); n == 0 || err != nil {
			return
		}
		if _, err := conn.Write(answer); err != nil {
			return
		}
	}
}
