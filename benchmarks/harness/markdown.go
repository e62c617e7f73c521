package main

import (
	"fmt"
	"sort"
	"strings"
)

// markdown writes a report as tables: where and with what, CPU per request of all, then a table for each workload.
func markdown(r report) string {
	var out strings.Builder
	m := r.Machine
	fmt.Fprintf(&out, "%s, %d processors, %d MB, %s; %s; load average %.2f before, %.2f after.\n\n    %s\n\n",
		m.CPU, m.Processors, m.MemoryMb, m.Kernel, m.Date, m.LoadBefore, m.LoadAfter, m.Command)
	fmt.Fprintf(&out, "Versions: %s.\n\n", versionList(r.Versions))
	overview(&out, r)
	for _, workload := range workloadsOf(r) {
		details(&out, r, workload)
	}
	sizes(&out, r)
	limits(&out, r)
	for _, failure := range r.Failures {
		fmt.Fprintf(&out, "\nFAILURE: %s\n", failure)
	}
	return out.String()
}

func versionList(versions map[string]string) string {
	var keys []string
	for key := range versions {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	for i, key := range keys {
		keys[i] = key + " " + versions[key]
	}
	return strings.Join(keys, "; ")
}

func workloadsOf(r report) []string {
	return distinct(r, func(each result) string { return each.Workload })
}

func serversOf(r report) []string {
	return distinct(r, result.label)
}

func distinct(r report, key func(result) string) []string {
	var all []string
	for _, each := range r.Results {
		if !contains(all, key(each)) {
			all = append(all, key(each))
		}
	}
	return all
}

func find(r report, workload, label string) (result, bool) {
	for _, each := range r.Results {
		if each.Workload == workload && each.label() == label {
			return each, true
		}
	}
	return result{}, false
}

func header(out *strings.Builder, first string, columns ...string) {
	fmt.Fprintf(out, "| %s | %s |\n|---|%s\n", first, strings.Join(columns, " | "), strings.Repeat("---:|", len(columns)))
}

// overview: a line for each server, a column for each workload; in brackets the ratio to Gin.
func overview(out *strings.Builder, r report) {
	workloads := workloadsOf(r)
	out.WriteString("CPU microseconds per request, in brackets the ratio to Gin:\n\n")
	header(out, "server", workloads...)
	for _, label := range serversOf(r) {
		fmt.Fprintf(out, "| %s |", label)
		for _, workload := range workloads {
			each, ok := find(r, workload, label)
			gin, hasGin := find(r, workload, "gin")
			switch {
			case !ok:
				out.WriteString(" - |")
			case hasGin && label != "gin":
				fmt.Fprintf(out, " %.1f (%.2f) |", each.CPUMicros, each.CPUMicros/gin.CPUMicros)
			default:
				fmt.Fprintf(out, " %.1f |", each.CPUMicros)
			}
		}
		out.WriteString("\n")
	}
}

func details(out *strings.Builder, r report, workload string) {
	fmt.Fprintf(out, "\n%s:\n\n", workload)
	header(out, "server", "CPU us", "min-max", "requests/s", "p50 ms", "p99 ms", "p99.9 ms", "peak RSS MB", "start ms")
	for _, each := range r.Results {
		if each.Workload == workload {
			fmt.Fprintf(out, "| %s | %.1f | %.1f-%.1f | %.0f | %.2f | %.2f | %.2f | %.0f | %.0f |\n", each.label(), each.CPUMicros,
				each.CPUMicrosMin, each.CPUMicrosMax, each.RPS, each.P50Ms, each.P99Ms, each.P999Ms, each.RssMb, each.StartMs)
		}
	}
}

func sizes(out *strings.Builder, r report) {
	var servers []string
	for _, each := range r.Sizes {
		if !contains(servers, each.Server) {
			servers = append(servers, each.Server)
		}
	}
	out.WriteString("\nBytes of a response on the wire:\n\n")
	header(out, "workload", servers...)
	for _, workload := range workloadsOf(r) {
		fmt.Fprintf(out, "| %s |", workload)
		for _, server := range servers {
			text := "-"
			for _, each := range r.Sizes {
				if each.Workload == workload && each.Server == server {
					text = fmt.Sprint(each.Bytes)
				}
			}
			fmt.Fprintf(out, " %s |", text)
		}
		out.WriteString("\n")
	}
}

func limits(out *strings.Builder, r report) {
	out.WriteString("\nThe load generators:\n\n")
	header(out, "workload", "offered/s (open)", "wrk alone/s", "wrk busy", "open loop busy", "sent late p50 ms", "p99 ms")
	for _, each := range r.Limits {
		fmt.Fprintf(out, "| %s | %.0f | %.0f | %.0f %% | %.0f %% | %.3f | %.3f |\n", each.Workload, each.OfferedRPS, each.ClosedMaxRPS,
			each.ClosedBusy*100, each.OpenBusy*100, each.OpenLateP50Ms, each.OpenLateP99Ms)
	}
}
