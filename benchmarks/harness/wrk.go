package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

//go:embed replay.lua
var replayScript []byte

// A closedLoop is wrk with the requests of a workload: each connection sends the next request when the last was answered.
type closedLoop struct{ directory string }

// closedResult is what a run of wrk has seen.
type closedResult struct {
	Requests     int64 `json:"requests"`
	Micros       int64 `json:"micros"`
	Errors       int64 `json:"errors"`
	generatorCPU time.Duration
}

func (r closedResult) rps() float64 { return float64(r.Requests) / (float64(r.Micros) / 1e6) }

// busy is the share of one processor that wrk took, which must stay below 1.
func (r closedResult) busy() float64 {
	return float64(r.generatorCPU.Microseconds()) / float64(r.Micros)
}

func newClosedLoop(w workload) (closedLoop, error) {
	directory, err := os.MkdirTemp("", "bench-wrk-*")
	if err != nil {
		return closedLoop{}, err
	}
	var requests bytes.Buffer
	for _, each := range w.exchanges {
		fmt.Fprintf(&requests, "%d\n%s", len(each.request), each.request)
	}
	if err := os.WriteFile(filepath.Join(directory, "requests"), requests.Bytes(), 0o600); err != nil {
		return closedLoop{}, err
	}
	return closedLoop{directory}, os.WriteFile(filepath.Join(directory, "replay.lua"), replayScript, 0o600)
}

func (c closedLoop) remove() { os.RemoveAll(c.directory) }

func (c closedLoop) run(port, connections int, seconds int) (closedResult, error) {
	cmd := exec.Command("wrk", "-t1", fmt.Sprintf("-c%d", connections), fmt.Sprintf("-d%ds", seconds), "--timeout", "10s",
		"-s", filepath.Join(c.directory, "replay.lua"), fmt.Sprintf("http://127.0.0.1:%d/", port),
		"--", filepath.Join(c.directory, "requests"))
	out, err := cmd.CombinedOutput()
	if err != nil {
		return closedResult{}, fmt.Errorf("wrk: %w: %s", err, out)
	}
	var result closedResult
	last := out[bytes.LastIndexByte(bytes.TrimSpace(out), '\n')+1:]
	if err := json.Unmarshal(last, &result); err != nil {
		return closedResult{}, fmt.Errorf("wrk: no result in %s", out)
	}
	result.generatorCPU = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	return result, nil
}
