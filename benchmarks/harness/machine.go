package main

import (
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// A machine is where a run took place, and how busy it was with other things.
type machine struct {
	CPU        string  `json:"cpu"`
	Processors int     `json:"processors"`
	MemoryMb   int64   `json:"memoryMb"`
	Kernel     string  `json:"kernel"`
	Date       string  `json:"date"`
	Command    string  `json:"command"`
	LoadBefore float64 `json:"loadBefore"`
	LoadAfter  float64 `json:"loadAfter"`
}

func thisMachine(command string) machine {
	m := machine{
		Processors: runtime.NumCPU(),
		Kernel:     firstLine(exec.Command("uname", "-sr")),
		Date:       time.Now().UTC().Format("2006-01-02 15:04 MST"),
		Command:    command,
		LoadBefore: load(),
	}
	text, _ := os.ReadFile("/proc/cpuinfo")
	if found := regexp.MustCompile(`model name\s*:\s*(.*)`).FindSubmatch(text); found != nil {
		m.CPU = string(found[1])
	}
	text, _ = os.ReadFile("/proc/meminfo")
	if fields := strings.Fields(string(text)); len(fields) > 1 {
		kb, _ := strconv.ParseInt(fields[1], 10, 64)
		m.MemoryMb = kb / 1024
	}
	return m
}

// load is the average number of runnable threads over the last minute.
func load() float64 {
	text, _ := os.ReadFile("/proc/loadavg")
	value, _ := strconv.ParseFloat(strings.Fields(string(text) + " 0")[0], 64)
	return value
}

func versions(o options) map[string]string {
	found := map[string]string{
		"jdk":      firstLine(exec.Command(o.java, "--version")),
		"go":       firstLine(exec.Command("go", "env", "GOVERSION")),
		"wrk":      strings.TrimPrefix(firstLine(exec.Command("dpkg-query", "-W", "wrk")), "wrk\t"),
		"jvmFlags": strings.Join(o.jvmFlags, " "),
		"commit":   firstLine(exec.Command("git", "-C", o.home, "describe", "--always", "--dirty")),
	}
	for _, s := range o.servers {
		found[s.name] = o.version(s)
	}
	return found
}

func firstLine(cmd *exec.Cmd) string {
	out, _ := cmd.Output()
	line, _, _ := strings.Cut(string(out), "\n")
	return strings.TrimSpace(line)
}
