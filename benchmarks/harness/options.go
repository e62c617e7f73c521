package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// options are those of all commands; each uses what it needs.
type options struct {
	workshop
	servers     []server
	workloads   []string
	rounds      int
	seconds     int
	warmup      int
	connections int
	idle        int
	openRounds  int
	keep        bool
	quick       bool
	out         string
	jar         string
	rest        []string
}

const defaultJvmFlags = "-Xmx256m --add-opens=java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED"

func parseOptions(command string, arguments []string) (options, error) {
	var o options
	var servers, workloads, jvmFlags string
	set := flag.NewFlagSet(command, flag.ExitOnError)
	set.StringVar(&servers, "servers", "", "servers, separated by commas; jenever:IO for one execution mode (all)")
	set.StringVar(&workloads, "workloads", strings.Join(workloadNames, ","), "workloads, separated by commas")
	set.IntVar(&o.rounds, "rounds", 5, "rounds; the servers alternate within each")
	set.IntVar(&o.seconds, "seconds", 5, "seconds of load for each server in each round, once closed and once open loop")
	set.IntVar(&o.warmup, "warmup", 15, "seconds of load before the first round: a JVM needs them to compile")
	set.IntVar(&o.connections, "connections", 64, "connections (blocking: four times as many)")
	set.IntVar(&o.openRounds, "open-rounds", 0, "rounds of the open loop (as many as --rounds)")
	set.BoolVar(&o.keep, "keep", false, "keep the servers running from one workload to the next: warmer, but their peak RSS is that of all so far")
	set.IntVar(&o.idle, "idle", 10000, "idle connections")
	set.BoolVar(&o.quick, "quick", false, "only show that everything runs: one short round, the servers loaded all at once")
	set.StringVar(&o.out, "out", "", "JSON file; the table and the chart go beside it as .md and .svg")
	set.StringVar(&o.home, "home", ".", "the directory benchmarks/")
	set.StringVar(&o.bin, "bin", "target", "the directory with the Go programs")
	set.StringVar(&o.java, "java", "java", "the java command")
	set.StringVar(&jvmFlags, "jvm-flags", defaultJvmFlags, "flags of every JVM")
	set.StringVar(&o.jar, "jar", "", "startup: the executable jar")
	if err := set.Parse(arguments); err != nil {
		return o, err
	}
	o.rest = set.Args()
	serves := command == "compare" || command == "idle" || command == "profile"
	if serves && len(o.rest) > 0 {
		return o, fmt.Errorf("%s: unknown", o.rest[0])
	}
	if o.quick {
		o.rounds, o.seconds, o.connections = 1, 1, 2
	}
	if o.openRounds < 1 || o.openRounds > o.rounds {
		o.openRounds = o.rounds
	}
	o.keep = o.keep || o.quick
	o.jvmFlags = strings.Fields(jvmFlags)
	o.workloads = strings.Split(workloads, ",")
	for _, each := range []struct {
		name  string
		value int
	}{{"--rounds", o.rounds}, {"--seconds", o.seconds}, {"--warmup", o.warmup}, {"--connections", o.connections}, {"--idle", o.idle}} {
		if each.value < 1 {
			return o, fmt.Errorf("%s: %d (expected: at least 1)", each.name, each.value)
		}
	}
	var err error
	if o.servers, err = parseServers(servers); err != nil {
		return o, err
	}
	if serves {
		o.data, err = makeData(o.home)
	}
	return o, err
}

// makeData puts what the servers read into a directory of its own: the routes, and a file of 100 KB.
func makeData(home string) (string, error) {
	data, err := filepath.Abs(filepath.Join(home, "target/data"))
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Join(data, "files"), 0o755); err != nil {
		return "", err
	}
	routes, err := os.ReadFile(filepath.Join(home, "data/github.txt"))
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(data, "github.txt"), routes, 0o644); err != nil {
		return "", err
	}
	var text strings.Builder
	for line := 0; text.Len() < 100<<10; line++ {
		fmt.Fprintf(&text, "%06d The quick brown fox jumps over the lazy dog.\n", line)
	}
	return data, os.WriteFile(filepath.Join(data, "files/100k.txt"), []byte(text.String()[:100<<10]), 0o644)
}
