// Command gin-reference holds the reference apps: small sets of routes on the real Gin, each of which
// exercises one area in one configuration. Each has a twin of the same name in Java.
//
//	gin-reference --list                 the names of the apps, one a line
//	gin-reference --serve [app…]         serves all or the named apps, each on a free loopback port
//	gin-reference --fresh                serves a fresh instance of each app that a line of the input names
//	gin-reference --record [area…]       plays the scenarios and writes the recordings
//	gin-reference --verify [area…]       plays the scenarios and compares with the recordings
//	gin-reference --symbols origin       what gin, cors, jwt, … export, and which apps use it
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"jenever.dev/compat-tests/gin-reference/internal/symbols"
)

func main() {
	list := flag.Bool("list", false, "print the names of the apps")
	serve := flag.Bool("serve", false, "serve all apps, or those named")
	fresh := flag.Bool("fresh", false, "serve a fresh instance of each app that a line of the input names")
	record := flag.Bool("record", false, "play the scenarios, write the recordings")
	verify := flag.Bool("verify", false, "play the scenarios, compare with the recordings")
	exported := flag.String("symbols", "", "print what an origin exports and which apps use it")
	root := flag.String("root", "..", "the directory that holds scenarios/ and recordings/")
	flag.Parse()

	var err error
	switch {
	case *list:
		for _, app := range allApps() {
			fmt.Println(app.Named())
		}
	case *serve:
		err = serveApps(flag.Args())
	case *fresh:
		err = serveFresh(os.Stdin)
	case *record:
		err = recordAreas(*root, flag.Args())
	case *verify:
		err = verifyAreas(*root, flag.Args())
	case *exported != "":
		err = printSymbols(*exported)
	default:
		flag.Usage()
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// printSymbols reads the sources of the apps, so it runs in their directory.
func printSymbols(origin string) error {
	list, err := symbols.List(origin)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for _, symbol := range list {
		if err := out.Encode(symbol); err != nil {
			return err
		}
	}
	return nil
}
