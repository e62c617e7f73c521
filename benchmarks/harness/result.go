package main

import (
	"encoding/json"
	"math"
	"os"
	"sort"
	"strings"
)

// A report is what a run of compare leaves behind.
type report struct {
	Machine  machine           `json:"machine"`
	Versions map[string]string `json:"versions"`
	Results  []result          `json:"results"`
	Sizes    []size            `json:"sizes"`
	Limits   []limit           `json:"limits"`
	Failures []string          `json:"failures,omitempty"`
}

// A result is what one server did under one workload: medians over the rounds.
type result struct {
	Workload     string  `json:"workload"`
	Server       string  `json:"server"`
	Mode         string  `json:"mode"`
	CPUMicros    float64 `json:"cpuMicros"`
	CPUMicrosMin float64 `json:"cpuMicrosMin"`
	CPUMicrosMax float64 `json:"cpuMicrosMax"`
	RPS          float64 `json:"rps"`
	P50Ms        float64 `json:"p50Ms"`
	P99Ms        float64 `json:"p99Ms"`
	P999Ms       float64 `json:"p999Ms"`
	RssMb        float64 `json:"rssMb"`
	StartMs      float64 `json:"startMs"`
}

func (r result) label() string { return strings.TrimSpace(r.Server + " " + r.Mode) }

// A size is what a response takes on the wire, head included.
type size struct {
	Workload string `json:"workload"`
	Server   string `json:"server"`
	Bytes    int64  `json:"bytes"`
}

// A limit tells how far the load generators were from being the bottleneck under a workload.
type limit struct {
	Workload      string  `json:"workload"`
	OfferedRPS    float64 `json:"offeredRps"`    // of the open loop, the same for every server
	ClosedMaxRPS  float64 `json:"closedMaxRps"`  // wrk against a server that answers without looking
	ClosedBusy    float64 `json:"closedBusy"`    // processors that wrk took, at most; 1 would be its limit
	OpenBusy      float64 `json:"openBusy"`      // the same of the open loop
	OpenLateP50Ms float64 `json:"openLateP50Ms"` // how late the open loop sent, median over all runs
	OpenLateP99Ms float64 `json:"openLateP99Ms"`
}

func (r report) write(file string) error {
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	base := strings.TrimSuffix(file, ".json")
	if err := os.WriteFile(file, append(text, '\n'), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(base+".md", []byte(markdown(r)), 0o644); err != nil {
		return err
	}
	return os.WriteFile(base+".svg", []byte(chart(r)), 0o644)
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := append([]float64{}, values...)
	sort.Float64s(sorted)
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

func least(values []float64) float64 {
	least := math.Inf(1)
	for _, value := range values {
		least = math.Min(least, value)
	}
	return least
}

func most(values []float64) float64 {
	most := math.Inf(-1)
	for _, value := range values {
		most = math.Max(most, value)
	}
	return most
}

// round keeps that many digits after the point.
func round(value float64, digits int) float64 {
	scale := math.Pow10(digits)
	return math.Round(value*scale) / scale
}
