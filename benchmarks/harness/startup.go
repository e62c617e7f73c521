package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// A startupResult is how long a jar takes from start to its first answer, and its memory under load.
type startupResult struct {
	Variant string  `json:"variant"`
	StartMs float64 `json:"startMs"`
	MinMs   float64 `json:"minMs"`
	MaxMs   float64 `json:"maxMs"`
	RssMb   float64 `json:"rssMb"`
}

// startupCommand starts a jar often: plainly, with class-data sharing, and with an ahead-of-time cache.
func startupCommand(arguments []string) error {
	o, err := parseOptions("startup", arguments)
	if err != nil {
		return err
	}
	path := "/"
	if len(o.rest) > 0 {
		path = o.rest[0]
	}
	directory, err := os.MkdirTemp("", "bench-startup-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(directory)
	cds, aot := filepath.Join(directory, "app.jsa"), filepath.Join(directory, "app.aot")
	variants := []struct {
		name         string
		train, flags []string
	}{
		{"plain", nil, nil},
		{"class-data sharing", []string{"-XX:ArchiveClassesAtExit=" + cds}, []string{"-XX:SharedArchiveFile=" + cds}},
		{"ahead-of-time cache", []string{"-XX:AOTCacheOutput=" + aot}, []string{"-XX:AOTCache=" + aot}},
	}
	var all []startupResult
	for _, variant := range variants {
		if variant.train != nil {
			p, err := o.startJar(directory, path, variant.train)
			if err != nil {
				say("%s: not on this JDK: %v", variant.name, err)
				continue
			}
			p.stop()
		}
		result, err := o.startOften(directory, path, variant.name, variant.flags)
		if err != nil {
			return err
		}
		all = append(all, result)
	}
	for _, r := range all {
		fmt.Printf("%-20s first answer after %.0f ms (%.0f-%.0f), peak RSS under load %.0f MB\n", r.Variant, r.StartMs, r.MinMs, r.MaxMs, r.RssMb)
	}
	return writeJSON(o.out, all)
}

// startJar starts the jar in a directory of its own, where it may leave files.
func (o options) startJar(directory, path string, flags []string) (*process, error) {
	jar, err := filepath.Abs(o.jar)
	if err != nil {
		return nil, err
	}
	port := freePort()
	arguments := append(append(append([]string{}, o.jvmFlags...), flags...), "-jar", jar)
	cmd := exec.Command(o.java, arguments...)
	cmd.Dir = directory
	cmd.Env = append(os.Environ(), fmt.Sprintf("PORT=%d", port), "GIN_MODE=release")
	return start(server{name: "jar", java: true}, cmd, port, get(path))
}

func (o options) startOften(directory, path, name string, flags []string) (startupResult, error) {
	var times []float64
	var rss float64
	for n := 0; n < o.rounds; n++ {
		p, err := o.startJar(directory, path, flags)
		if err != nil {
			return startupResult{}, err
		}
		times = append(times, p.startMs)
		if n == o.rounds-1 {
			w := workload{name: name, connections: o.connections, exchanges: []exchange{{request: get(path)}}}
			loop, err := newClosedLoop(w)
			if err != nil {
				return startupResult{}, err
			}
			_, err = loop.run(p.port, w.connections, o.seconds)
			loop.remove()
			if err != nil {
				return startupResult{}, err
			}
			rss = mb(p.memory("VmHWM"))
		}
		p.stop()
	}
	return startupResult{name, round(median(times), 0), round(least(times), 0), round(most(times), 0), round(rss, 0)}, nil
}
