// Command harness starts the servers of the comparison, loads them and reports what they cost.
//
//	harness compare   CPU, throughput, latency and memory of every server under every workload
//	harness idle      memory that idle keep-alive connections take
//	harness startup   time from start to first answer of a jar, and its memory under load
//	harness profile   which methods of a server in Java a request costs
//	harness routers   joins what JMH and Gin's benchmark have measured
//	harness modules   joins what JMH and the benchmarks of the modules' originals have measured
//	harness verify    checks that a report of compare is complete
//	harness canned    a server that answers anything with a fixed text, to find the limits of the load generators
//
// benchmarks/compare, footprint, profile and smoke build what is needed and call it.
package main

import (
	"fmt"
	"os"
	"runtime"
)

func main() {
	commands := map[string]func([]string) error{
		"compare": compareCommand,
		"idle":    idleCommand,
		"startup": startupCommand,
		"profile": profileCommand,
		"routers": routersCommand,
		"modules": modulesCommand,
		"verify":  verifyCommand,
		"canned":  cannedCommand,
	}
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: harness compare|idle|startup|profile|routers|modules|verify|canned [options]")
		os.Exit(2)
	}
	runtime.LockOSThread() // children are to end with the thread that started them
	stopChildrenOnSignal()
	err := commands[os.Args[1]](os.Args[2:])
	stopChildren()
	if err != nil {
		fmt.Fprintln(os.Stderr, "FAILED:", err)
		os.Exit(1)
	}
}

func say(format string, values ...any) { fmt.Fprintf(os.Stderr, format+"\n", values...) }
