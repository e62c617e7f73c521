package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// A lookupResult is the cost of one lookup among the routes of a set, here and in Gin.
type lookupResult struct {
	Routes       string  `json:"routes"`
	Nanos        float64 `json:"nanos"`
	Bytes        float64 `json:"bytes"`
	GinNanos     float64 `json:"ginNanos"`
	GinBytes     float64 `json:"ginBytes"`
	RatioToGin   float64 `json:"ratioToGin"`
	NanosError   float64 `json:"nanosError"`
	GinNanosLow  float64 `json:"ginNanosLow"`
	GinNanosHigh float64 `json:"ginNanosHigh"`
}

// A microResult is the cost of another part of the kernel.
type microResult struct {
	Benchmark string  `json:"benchmark"`
	Nanos     float64 `json:"nanos"`
	Error     float64 `json:"error"`
	Bytes     float64 `json:"bytes"`
}

type routersReport struct {
	Machine machine        `json:"machine"`
	Lookups []lookupResult `json:"lookups"`
	Others  []microResult  `json:"others"`
}

// jmhResult is the part of JMH's JSON that matters here.
type jmhResult struct {
	Benchmark string            `json:"benchmark"`
	Params    map[string]string `json:"params"`
	Primary   jmhMetric         `json:"primaryMetric"`
	Secondary map[string]jmhMetric
}

type jmhMetric struct {
	Score float64 `json:"score"`
	Error any     `json:"scoreError"` // a number, or "NaN"
}

func (m jmhMetric) err() float64 {
	value, _ := m.Error.(float64)
	return round(value, 1)
}

// routersCommand joins what JMH and the Go benchmark have measured: harness routers --out FILE.json JMH.json GO.txt
func routersCommand(arguments []string) error {
	o, err := parseOptions("routers", arguments)
	if err != nil {
		return err
	}
	if len(o.rest) != 2 {
		return fmt.Errorf("routers: expected the files of JMH and of go test")
	}
	java, err := readJmh(o.rest[0])
	if err != nil {
		return err
	}
	gin, err := readGoBench(o.rest[1])
	if err != nil {
		return err
	}
	r := routersReport{Machine: thisMachine("benchmarks/routers")}
	for _, each := range java {
		bytes := round(each.Secondary["gc.alloc.rate.norm"].Score, 0)
		set := each.Params["set"]
		if set == "" {
			name := each.Benchmark[strings.LastIndexByte(each.Benchmark[:strings.LastIndexByte(each.Benchmark, '.')], '.')+1:]
			if size := each.Params["size"]; size != "" {
				name += ", " + size + " B"
			}
			r.Others = append(r.Others, microResult{name, round(each.Primary.Score, 1), each.Primary.err(), bytes})
			continue
		}
		go1, ok := gin["Lookup/"+set]
		if !ok {
			return fmt.Errorf("%s: no result of Gin for %s", o.rest[1], set)
		}
		if strings.HasSuffix(each.Benchmark, "WithValues") {
			set += " with values"
		}
		nanos := median(go1.nanos)
		r.Lookups = append(r.Lookups, lookupResult{set, round(each.Primary.Score, 1), bytes, round(nanos, 1), go1.bytes,
			round(each.Primary.Score/nanos, 2), each.Primary.err(), least(go1.nanos), most(go1.nanos)})
	}
	if serve, ok := gin["Serve"]; ok {
		r.Others = append(r.Others, microResult{"Gin: engine.ServeHTTP, GitHub", round(median(serve.nanos), 1), round(most(serve.nanos)-least(serve.nanos), 1), serve.bytes})
	}
	r.print()
	return writeJSON(o.out, r)
}

func readJmh(file string) ([]jmhResult, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var raw []struct {
		jmhResult
		SecondaryMetrics map[string]jmhMetric `json:"secondaryMetrics"`
	}
	if err := json.Unmarshal(text, &raw); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var all []jmhResult
	for _, each := range raw {
		each.Secondary = each.SecondaryMetrics
		all = append(all, each.jmhResult)
	}
	return all, nil
}

type goBench struct {
	nanos []float64
	bytes float64
}

var goBenchLine = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op\s+(\d+) B/op`)

func readGoBench(file string) (map[string]goBench, error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	all := map[string]goBench{}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		if found := goBenchLine.FindStringSubmatch(lines.Text()); found != nil {
			each := all[found[1]]
			nanos, _ := strconv.ParseFloat(found[2], 64)
			each.nanos = append(each.nanos, nanos)
			each.bytes, _ = strconv.ParseFloat(found[3], 64)
			all[found[1]] = each
		}
	}
	return all, nil
}

func (r routersReport) print() {
	var out strings.Builder
	header(&out, "routes", "ns per lookup", "B per lookup", "Gin ns", "Gin B", "ratio")
	for _, each := range r.Lookups {
		fmt.Fprintf(&out, "| %s | %.1f ± %.1f | %.0f | %.1f (%.1f-%.1f) | %.0f | %.2f |\n", each.Routes, each.Nanos, each.NanosError,
			each.Bytes, each.GinNanos, each.GinNanosLow, each.GinNanosHigh, each.GinBytes, each.RatioToGin)
	}
	out.WriteString("\n")
	header(&out, "other parts", "ns", "±", "B")
	for _, each := range r.Others {
		fmt.Fprintf(&out, "| %s | %.0f | %.0f | %.0f |\n", each.Benchmark, each.Nanos, each.Error, each.Bytes)
	}
	fmt.Print(out.String())
}
