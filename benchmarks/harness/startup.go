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

// A startupVariant is a way to start faster: what a first run writes, what is made of that, and the flags that use it.
type startupVariant struct {
	name               string
	train, dump, flags []string
	times              []float64
	rss                float64
}

// startupVariants keep their files in a directory.
func startupVariants(directory string) []*startupVariant {
	in := func(file string) string { return filepath.Join(directory, file) }
	return []*startupVariant{
		{name: "plain"},
		{name: "class archive at exit", train: []string{"-XX:ArchiveClassesAtExit=" + in("exit.jsa")},
			flags: []string{"-XX:SharedArchiveFile=" + in("exit.jsa")}},
		{name: "linked class archive", train: []string{"-XX:DumpLoadedClassList=" + in("classes.txt")},
			dump: []string{"-Xshare:dump", "-XX:+AOTClassLinking", "-XX:SharedClassListFile=" + in("classes.txt"),
				"-XX:SharedArchiveFile=" + in("linked.jsa")},
			flags: []string{"-XX:SharedArchiveFile=" + in("linked.jsa")}},
		{name: "ahead-of-time cache", train: []string{"-XX:AOTCacheOutput=" + in("app.aot")},
			flags: []string{"-XX:AOTCache=" + in("app.aot")}},
	}
}

// startupCommand starts a jar often, in each of the variants in turn.
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
	var variants []*startupVariant
	for _, v := range startupVariants(directory) {
		if err := o.prepare(directory, path, v); err != nil {
			say("%s: not on this JDK: %v", v.name, err)
		} else {
			variants = append(variants, v)
		}
	}
	for n := 0; n < o.rounds; n++ {
		for _, v := range variants {
			if err := o.startOnce(directory, path, v, n == o.rounds-1); err != nil {
				return fmt.Errorf("%s: %w", v.name, err)
			}
		}
	}
	var all []startupResult
	for _, v := range variants {
		r := startupResult{v.name, round(median(v.times), 0), round(least(v.times), 0), round(most(v.times), 0), round(v.rss, 0)}
		fmt.Printf("%-21s first answer after %.0f ms (%.0f-%.0f), peak RSS under load %.0f MB\n", r.Variant, r.StartMs, r.MinMs, r.MaxMs, r.RssMb)
		all = append(all, r)
	}
	return writeJSON(o.out, all)
}

// prepare runs the jar once for what a variant needs.
func (o options) prepare(directory, path string, v *startupVariant) error {
	if v.train == nil {
		return nil
	}
	p, err := o.startJar(directory, path, v.train)
	if err != nil {
		return err
	}
	p.stop()
	if v.dump == nil {
		return nil
	}
	jar, err := filepath.Abs(o.jar)
	if err != nil {
		return err
	}
	flags := append(append(append([]string{}, o.jvmFlags...), v.dump...), "-cp", jar)
	if out, err := exec.Command(o.java, flags...).CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
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

// startOnce measures one start, and then the memory under load if that is wanted.
func (o options) startOnce(directory, path string, v *startupVariant, loaded bool) error {
	p, err := o.startJar(directory, path, v.flags)
	if err != nil {
		return err
	}
	defer p.stop()
	v.times = append(v.times, p.startMs)
	if !loaded {
		return nil
	}
	loop, err := newClosedLoop(workload{name: v.name, exchanges: []exchange{{request: get(path)}}})
	if err != nil {
		return err
	}
	defer loop.remove()
	_, err = loop.run(p.port, o.connections, o.seconds)
	v.rss = mb(p.memory("VmHWM"))
	return err
}
