package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

//go:embed profile.jfc
var profileSettings []byte

// A profile is where the CPU time of a request under one workload goes, in microseconds.
type profile struct {
	workload string
	total    float64
	methods  methodCosts
}

// methodCosts has the cost of every method: with all that it calls, and its own.
type methodCosts struct{ all, own map[string]float64 }

// profileCommand shows which methods of a server in Java a request costs; of two workloads also the difference.
func profileCommand(arguments []string) error {
	o, err := parseOptions("profile", arguments)
	if err != nil {
		return err
	}
	for _, s := range o.servers {
		if !s.java {
			return fmt.Errorf("--servers: %s (expected: servers in Java, which the JDK's flight recorder can look into)", s.label())
		}
		profiles, err := o.profile(s)
		if err != nil {
			return fmt.Errorf("%s: %w", s.label(), err)
		}
		fmt.Print(profileTable(s, profiles))
	}
	return nil
}

// profile warms the server up under every workload before it looks at the first.
func (o options) profile(s server) ([]profile, error) {
	port := freePort()
	p, err := start(s, o.command(s, port), port, plaintextRequest)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	var loops []closedLoop
	for _, name := range o.workloads {
		w, err := makeWorkload(name, o.data, o.connections)
		if err != nil {
			return nil, err
		}
		if _, err := w.check(p); err != nil {
			return nil, err
		}
		loop, err := newClosedLoop(w)
		if err != nil {
			return nil, err
		}
		defer loop.remove()
		if _, err := loop.run(p.port, o.connections, o.warmup); err != nil {
			return nil, err
		}
		loops = append(loops, loop)
	}
	var profiles []profile
	for i, loop := range loops {
		each, err := o.record(p, o.workloads[i], loop)
		if err != nil {
			return nil, err
		}
		profiles = append(profiles, each)
	}
	return profiles, nil
}

// record profiles the server while it is loaded.
func (o options) record(p *process, workload string, loop closedLoop) (profile, error) {
	settings := filepath.Join(loop.directory, "profile.jfc")
	recording := filepath.Join(loop.directory, "profile.jfr")
	if err := os.WriteFile(settings, profileSettings, 0o600); err != nil {
		return profile{}, err
	}
	if err := p.jcmd("JFR.start", "name=profile", "settings="+settings); err != nil {
		return profile{}, err
	}
	before, err := p.cpu()
	if err != nil {
		return profile{}, err
	}
	run, err := loop.run(p.port, o.connections, o.seconds)
	if err != nil {
		return profile{}, err
	}
	after, err := p.cpu()
	if err != nil {
		return profile{}, err
	}
	if err := p.jcmd("JFR.stop", "name=profile", "filename="+recording); err != nil {
		return profile{}, err
	}
	text, err := exec.Command(filepath.Join(filepath.Dir(o.java), "jfr"), "print", "--stack-depth", "256",
		"--events", "jdk.CPUTimeSample", recording).Output()
	if err != nil {
		return profile{}, fmt.Errorf("jfr print: %w", err)
	}
	total := float64((after - before).Microseconds()) / float64(run.Requests)
	methods, samples := readSamples(text, total)
	if samples == 0 {
		return profile{}, fmt.Errorf("%s: no samples (expected: JDK 25 or newer, on Linux)", workload)
	}
	say("%s %s: %.1f us/request, %d samples", p.server.label(), workload, total, samples)
	return profile{workload, total, methods}, nil
}

func (p *process) jcmd(command ...string) error {
	jcmd := filepath.Join(filepath.Dir(p.cmd.Path), "jcmd")
	out, err := exec.Command(jcmd, append([]string{strconv.Itoa(p.cmd.Process.Pid)}, command...)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("jcmd %s: %w: %s", command[0], err, out)
	}
	return nil
}

// readSamples shares the cost of a request out among the methods in what "jfr print" writes.
func readSamples(text []byte, total float64) (methodCosts, int) {
	costs := methodCosts{map[string]float64{}, map[string]float64{}}
	samples := 0
	for _, event := range bytes.Split(text, []byte("stackTrace = ["))[1:] {
		stack, _, _ := bytes.Cut(event, []byte("]\n"))
		seen := map[string]bool{}
		for _, line := range strings.Split(strings.TrimSpace(string(stack)), "\n") {
			method := methodName(line)
			if len(seen) == 0 {
				costs.own[method]++
			}
			if !seen[method] {
				costs.all[method]++
			}
			seen[method] = true
		}
		samples++
	}
	for _, each := range []map[string]float64{costs.all, costs.own} {
		for method := range each {
			each[method] *= total / float64(samples)
		}
	}
	return costs, samples
}

// methodName makes Type.method of package.Type.method(Arguments) line: N.
func methodName(frame string) string {
	name, _, _ := strings.Cut(strings.TrimSpace(frame), "(")
	parts := strings.Split(name, ".")
	return strings.Join(parts[max(0, len(parts)-2):], ".")
}

// profileTable lists the methods that cost at least a hundredth, the dearest first; the difference counts when there are two workloads.
func profileTable(s server, profiles []profile) string {
	var out strings.Builder
	last := profiles[len(profiles)-1]
	differs := len(profiles) == 2
	added := func(method string) float64 { return last.methods.all[method] - profiles[0].methods.all[method] }
	weight := func(method string) float64 { return last.methods.all[method] }
	var columns []string
	total := []string{"the whole request"}
	for _, p := range profiles {
		columns = append(columns, p.workload)
		total = append(total, fmt.Sprintf("%.2f", p.total))
	}
	if differs {
		weight = added
		columns = append(columns, "added")
		total = append(total, fmt.Sprintf("%.2f", last.total-profiles[0].total))
	}
	fmt.Fprintf(&out, "\n%s, CPU-microseconds of a request, by method with all that it calls (and its own):\n\n", s.label())
	header(&out, "method", columns...)
	row(&out, total)
	for _, method := range dearest(profiles, weight) {
		cells := []string{"`" + method + "`"}
		for _, p := range profiles {
			cells = append(cells, fmt.Sprintf("%.2f (%.2f)", p.methods.all[method], p.methods.own[method]))
		}
		if differs {
			cells = append(cells, fmt.Sprintf("%.2f", added(method)))
		}
		row(&out, cells)
	}
	return out.String()
}

func row(out *strings.Builder, cells []string) {
	fmt.Fprintf(out, "| %s |\n", strings.Join(cells, " | "))
}

// dearest returns the methods that cost at least a hundredth of a request, those of the largest weight first.
func dearest(profiles []profile, weight func(string) float64) []string {
	seen := map[string]bool{}
	var methods []string
	for _, p := range profiles {
		for method, cost := range p.methods.all {
			if cost >= p.total/100 && !seen[method] {
				seen[method] = true
				methods = append(methods, method)
			}
		}
	}
	sort.Slice(methods, func(i, j int) bool {
		a, b := weight(methods[i]), weight(methods[j])
		return a > b || a == b && methods[i] < methods[j]
	})
	return methods
}
