package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"strings"
)

// verifyCommand checks that a report of all servers under all workloads is complete: harness verify FILE.json
func verifyCommand(arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: harness verify FILE.json")
	}
	text, err := os.ReadFile(arguments[0])
	if err != nil {
		return err
	}
	var r report
	if err := json.Unmarshal(text, &r); err != nil {
		return err
	}
	if err := verifyShape(text); err != nil {
		return fmt.Errorf("%s: %w", arguments[0], err)
	}
	if err := r.verify(); err != nil {
		return fmt.Errorf("%s: %w", arguments[0], err)
	}
	svg, err := os.ReadFile(strings.TrimSuffix(arguments[0], "json") + "svg")
	if err != nil {
		return err
	}
	if err := xml.Unmarshal(svg, new(struct{})); err != nil {
		return err
	}
	say("%d results, complete", len(r.Results))
	return nil
}

// verifyShape checks the names that those who read reports rely on.
func verifyShape(text []byte) error {
	var raw struct {
		Machine, Versions map[string]any
		Results           []map[string]any
	}
	if err := json.Unmarshal(text, &raw); err != nil {
		return err
	}
	if len(raw.Machine) == 0 || len(raw.Versions) == 0 || len(raw.Results) == 0 {
		return fmt.Errorf("expected: machine, versions, results")
	}
	for _, each := range raw.Results {
		for _, name := range []string{"workload", "server", "mode", "cpuMicros", "cpuMicrosMin", "cpuMicrosMax",
			"rps", "p50Ms", "p99Ms", "p999Ms", "rssMb", "startMs"} {
			if _, ok := each[name]; !ok {
				return fmt.Errorf("result without %s: %v", name, each)
			}
		}
	}
	return nil
}

func (r report) verify() error {
	if r.Machine.Processors == 0 || r.Versions["jdk"] == "" {
		return fmt.Errorf("machine %v, versions %v (expected: both known)", r.Machine, r.Versions)
	}
	for _, name := range names {
		if version := r.Versions[name]; version == "" || version == "?" {
			return fmt.Errorf("version of %s: unknown", name)
		}
	}
	all, err := parseServers("")
	if err != nil {
		return err
	}
	for _, workload := range workloadNames {
		for _, s := range all {
			each, ok := find(r, workload, s.label())
			switch {
			case workload == "blocking" && s.mode == "IO":
			case !ok:
				return fmt.Errorf("%s, %s: missing", workload, s.label())
			case !each.plausible():
				return fmt.Errorf("%s: not plausible: %+v", workload, each)
			}
		}
	}
	if len(r.Limits) != len(workloadNames) || len(r.Sizes) != len(workloadNames)*len(names) {
		return fmt.Errorf("%d limits, %d sizes", len(r.Limits), len(r.Sizes))
	}
	return nil
}

// plausible allows a CPU time of nothing: a short run may fall between two ticks.
func (r result) plausible() bool {
	return r.CPUMicrosMin >= 0 && r.CPUMicrosMin <= r.CPUMicros && r.CPUMicros <= r.CPUMicrosMax &&
		r.RPS > 0 && r.P50Ms > 0 && r.P50Ms <= r.P99Ms && r.P99Ms <= r.P999Ms && r.RssMb > 0 && r.StartMs > 0
}
