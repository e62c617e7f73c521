package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// A moduleResult is what a request costs with a module, here and with its original. What is added is the difference to
// the module's part "without", if it has one.
type moduleResult struct {
	Module     string  `json:"module"`
	Case       string  `json:"case"`
	Nanos      float64 `json:"nanos"`
	Error      float64 `json:"error"`
	Bytes      float64 `json:"bytes"`
	Added      float64 `json:"added"`
	GinNanos   float64 `json:"ginNanos"`
	GinBytes   float64 `json:"ginBytes"`
	GinAdded   float64 `json:"ginAdded"`
	RatioToGin float64 `json:"ratioToGin"` // of what is added; 0 when there is no original, or nothing to compare
}

type modulesReport struct {
	Machine machine        `json:"machine"`
	Modules []moduleResult `json:"modules"`
}

// bare is the part of a benchmark that has the engine without the module.
const bare = "without"

// modulesCommand joins what JMH and the Go benchmarks have measured: harness modules --out FILE.json JMH.json GO.txt
func modulesCommand(arguments []string) error {
	o, err := parseOptions("modules", arguments)
	if err != nil {
		return err
	}
	if len(o.rest) != 2 {
		return fmt.Errorf("modules: expected the files of JMH and of go test")
	}
	java, err := readJmh(o.rest[0])
	if err != nil {
		return err
	}
	gin, err := readCPU(o.rest[1])
	if err != nil {
		return err
	}
	r := modulesReport{thisMachine("benchmarks/modules"), joined(java, gin)}
	if len(r.Modules) == 0 {
		return fmt.Errorf("%s: no results", o.rest[0])
	}
	r.print()
	return writeJSON(o.out, r)
}

func joined(java []jmhResult, gin map[string]goBench) []moduleResult {
	var all []moduleResult
	base, ginBase := map[string]float64{}, map[string]float64{}
	for _, each := range java {
		result := moduleResult{Nanos: round(each.Secondary["cpu.norm"].Score, 1), Error: each.Secondary["cpu.norm"].err(),
			Bytes: round(each.Secondary["gc.alloc.rate.norm"].Score, 0)}
		result.Module, result.Case = parts(each)
		if original, ok := gin[result.Module+"/"+result.Case]; ok {
			result.GinNanos, result.GinBytes = round(median(original.nanos), 1), original.bytes
		}
		if result.Case == bare {
			base[result.Module], ginBase[result.Module] = result.Nanos, result.GinNanos
		}
		all = append(all, result)
	}
	for i := range all {
		all[i].compare(base[all[i].Module], ginBase[all[i].Module])
	}
	return all
}

func (m *moduleResult) compare(base, ginBase float64) {
	if m.Case == bare {
		base, ginBase = 0, 0
	}
	m.Added = round(m.Nanos-base, 1)
	if m.GinNanos > 0 {
		m.GinAdded = round(m.GinNanos-ginBase, 1)
	}
	if m.Added > 0 && m.GinAdded > 0 {
		m.RatioToGin = round(m.Added/m.GinAdded, 2)
	}
}

// parts takes dev.jenever.benchmarks.jmh.CorsBenchmark.preflight to Cors and preflight; parameters follow the case.
func parts(result jmhResult) (module, name string) {
	words := strings.Split(result.Benchmark, ".")
	module, name = strings.TrimSuffix(words[len(words)-2], "Benchmark"), words[len(words)-1]
	for _, value := range result.Params {
		name += "-" + value
	}
	return module, name
}

var (
	benchName  = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s`)
	benchValue = regexp.MustCompile(`([\d.]+) (\S+)`)
)

// readCPU reads the lines of go test that report CPU time.
func readCPU(file string) (map[string]goBench, error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	all := map[string]goBench{}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		name := benchName.FindStringSubmatch(lines.Text())
		if name == nil {
			continue
		}
		each := all[name[1]]
		for _, found := range benchValue.FindAllStringSubmatch(lines.Text(), -1) {
			value, _ := strconv.ParseFloat(found[1], 64)
			switch found[2] {
			case "cpu-ns/op":
				each.nanos = append(each.nanos, value)
			case "B/op":
				each.bytes = value
			}
		}
		all[name[1]] = each
	}
	return all, nil
}

func (r modulesReport) print() {
	var out strings.Builder
	header(&out, "module", "case", "CPU ns", "±", "B", "added ns", "original CPU ns", "B", "added ns", "ratio of added")
	for _, each := range r.Modules {
		fmt.Fprintf(&out, "| %s | %s | %.0f | %.0f | %.0f | %.0f | %s |\n", each.Module, each.Case, each.Nanos, each.Error, each.Bytes,
			each.Added, each.original())
	}
	fmt.Print(out.String())
}

func (m moduleResult) original() string {
	if m.GinNanos == 0 {
		return "| | |"
	}
	return fmt.Sprintf("%.0f | %.0f | %.0f | %.2f", m.GinNanos, m.GinBytes, m.GinAdded, m.RatioToGin)
}
