// Command vectors prints what encoding/gob and gorilla/securecookie write, one JSON object a line, for the unit
// tests of contrib-session:
//
//	go run ./session/vectors gob >../../contrib-session/src/test/resources/gob.jsonl
//	go run ./session/vectors cookie >../../contrib-session/src/test/resources/securecookie.jsonl
//
// The ids of types depend on what a process has written before, so each gob is made by a process of its own.
package main

import (
	"fmt"
	"os"
	"os/exec"
)

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "gob":
		err = eachInItsProcess()
	case len(os.Args) == 3 && os.Args[1] == "gob":
		err = printGob(os.Args[2])
	case len(os.Args) == 2 && os.Args[1] == "cookie":
		err = printCookies()
	default:
		err = fmt.Errorf("usage: vectors gob|cookie")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func eachInItsProcess() error {
	for _, v := range gobs {
		child := exec.Command(os.Args[0], "gob", v.name)
		child.Stdout, child.Stderr = os.Stdout, os.Stderr
		if err := child.Run(); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
	}
	return nil
}
