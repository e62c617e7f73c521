package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// A server of the comparison: a program, and for Jenever the execution mode it is asked for.
type server struct {
	name string
	mode string
	java bool
}

// label is the server's name in tables: jenever ADAPTIVE, gin.
func (s server) label() string { return strings.TrimSpace(s.name + " " + s.mode) }

var modes = []string{"ADAPTIVE", "EVENT_LOOP", "VIRTUAL", "WORKER", "IO"}

var names = []string{"jenever", "undertow", "gin", "hertz", "javalin", "vertx", "helidon", "spring"}

// parseServers reads "jenever,jenever:IO,gin"; jenever alone stands for all its modes, an empty text for all servers.
func parseServers(text string) ([]server, error) {
	wanted := names
	if text != "" {
		wanted = strings.Split(text, ",")
	}
	var all []server
	for _, each := range wanted {
		name, mode, _ := strings.Cut(each, ":")
		if !contains(names, name) || mode != "" && (name != "jenever" || !contains(modes, mode)) {
			return nil, fmt.Errorf("--servers: %s (expected: %s; modes: jenever:%s)", each, strings.Join(names, ","), strings.Join(modes, "|"))
		}
		java := name != "gin" && name != "hertz"
		if name == "jenever" && mode == "" {
			for _, mode := range modes {
				all = append(all, server{name, mode, java})
			}
		} else {
			all = append(all, server{name, mode, java})
		}
	}
	return all, nil
}

func contains(list []string, text string) bool {
	for _, each := range list {
		if each == text {
			return true
		}
	}
	return false
}

// A workshop knows where the programs are and how they are started.
type workshop struct {
	home     string // the directory benchmarks/
	bin      string // the Go programs
	data     string // BENCH_DATA of the servers
	java     string // the java command
	jvmFlags []string
}

func (w workshop) command(s server, port int) *exec.Cmd {
	var cmd *exec.Cmd
	if s.java {
		dir := filepath.Join(w.home, "servers", s.name, "target")
		class := strings.ToUpper(s.name[:1]) + s.name[1:] + "Server"
		arguments := append([]string{}, w.jvmFlags...)
		arguments = append(arguments, "-cp", dir+"/classes:"+dir+"/lib/*", "dev.jenever.benchmarks."+s.name+"."+class)
		cmd = exec.Command(w.java, arguments...)
	} else {
		cmd = exec.Command(filepath.Join(w.bin, s.name))
	}
	cmd.Env = append(os.Environ(), fmt.Sprintf("PORT=%d", port), "BENCH_DATA="+w.data)
	if s.mode != "" {
		cmd.Env = append(cmd.Env, "BENCH_MODE="+s.mode)
	}
	return cmd
}

// version tells what really runs: from the jar beside the server, or from the build information of the Go program.
func (w workshop) version(s server) string {
	artifact := map[string]string{
		"undertow": "undertow-core", "javalin": "javalin", "vertx": "vertx-web",
		"helidon": "helidon-webserver", "spring": "spring-boot", "jenever": "framework-kernel",
	}[s.name]
	if s.java {
		jars, _ := filepath.Glob(filepath.Join(w.home, "servers", s.name, "target/lib", artifact+"-[0-9]*.jar"))
		if len(jars) == 0 {
			return "?"
		}
		return strings.TrimSuffix(strings.TrimPrefix(filepath.Base(jars[0]), artifact+"-"), ".jar")
	}
	module := map[string]string{"gin": "github.com/gin-gonic/gin", "hertz": "github.com/cloudwego/hertz"}[s.name]
	out, _ := exec.Command("go", "version", "-m", filepath.Join(w.bin, s.name)).Output()
	found := regexp.MustCompile(regexp.QuoteMeta(module) + `\s+v(\S+)`).FindSubmatch(out)
	if found == nil {
		return "?"
	}
	return string(found[1])
}
