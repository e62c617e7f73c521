package main

import (
	"fmt"
	"html"
	"strings"
)

const (
	barHeight  = 16
	barGap     = 4
	panelGap   = 34
	labelWidth = 150
	barWidth   = 460
)

// chart draws CPU per request: a panel for each workload, a bar for each server, the spread as a line on it.
func chart(r report) string {
	var body strings.Builder
	y := 28
	for _, workload := range workloadsOf(r) {
		y = panel(&body, r, workload, y)
	}
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">`+"\n",
		labelWidth+barWidth+90, y)
	fmt.Fprintf(&out, `<rect width="100%%" height="100%%" fill="white"/>`+"\n")
	fmt.Fprintf(&out, `<text x="8" y="16" font-weight="bold">Server CPU per request in microseconds: less is better. %s, %d processors</text>`+"\n",
		html.EscapeString(r.Machine.CPU), r.Machine.Processors)
	return out.String() + body.String() + "</svg>\n"
}

func panel(out *strings.Builder, r report, workload string, y int) int {
	longest := 0.0
	for _, each := range r.Results {
		if each.Workload == workload {
			longest = max(longest, each.CPUMicrosMax)
		}
	}
	y += 14
	fmt.Fprintf(out, `<text x="8" y="%d" font-weight="bold">%s</text>`+"\n", y, html.EscapeString(workload))
	y += 8
	for _, each := range r.Results {
		if each.Workload == workload {
			bar(out, each, barWidth/max(longest, 1e-9), y)
			y += barHeight + barGap
		}
	}
	return y + panelGap - 22
}

func bar(out *strings.Builder, r result, scale float64, y int) {
	middle := y + barHeight/2
	fmt.Fprintf(out, `<text x="%d" y="%d" text-anchor="end">%s</text>`, labelWidth-6, middle+4, html.EscapeString(r.label()))
	fmt.Fprintf(out, `<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>`, labelWidth, y, r.CPUMicros*scale, barHeight, colour(r))
	fmt.Fprintf(out, `<line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="#333"/>`,
		labelWidth+r.CPUMicrosMin*scale, labelWidth+r.CPUMicrosMax*scale, middle, middle)
	fmt.Fprintf(out, `<text x="%.1f" y="%d">%.1f</text>`+"\n", labelWidth+r.CPUMicrosMax*scale+6, middle+4, r.CPUMicros)
}

func colour(r result) string {
	switch {
	case r.Server == "jenever" && r.Mode == "ADAPTIVE":
		return "#1b7837"
	case r.Server == "jenever":
		return "#7fbf7b"
	case r.Server == "gin", r.Server == "hertz":
		return "#4393c3"
	default:
		return "#bbbbbb"
	}
}
