package main

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// A process is a server that runs.
type process struct {
	server  server
	cmd     *exec.Cmd
	port    int
	log     *os.File
	startMs float64
	gone    chan struct{}
}

var (
	childrenLock sync.Mutex
	children     = map[*process]bool{}
)

// start starts a server and returns when it has answered the first request.
func start(s server, cmd *exec.Cmd, port int, first []byte) (*process, error) {
	log, err := os.CreateTemp("", "bench-"+s.name+"-*.log")
	if err != nil {
		return nil, err
	}
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	p := &process{server: s, cmd: cmd, port: port, log: log, gone: make(chan struct{})}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	childrenLock.Lock()
	children[p] = true
	childrenLock.Unlock()
	go func() { cmd.Wait(); close(p.gone) }()
	for time.Since(began) < 60*time.Second {
		if answer, err := ask(p.port, first); err == nil && answer.status == 200 {
			p.startMs = float64(time.Since(began).Microseconds()) / 1000
			return p, nil
		}
		select {
		case <-p.gone:
			return nil, fmt.Errorf("%s ended before it answered: %s", s.label(), p.lastWords())
		case <-time.After(2 * time.Millisecond):
		}
	}
	p.stop()
	return nil, fmt.Errorf("%s did not answer within a minute: %s", s.label(), p.lastWords())
}

func (p *process) stop() {
	p.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-p.gone:
	case <-time.After(5 * time.Second):
		p.cmd.Process.Kill()
		<-p.gone
	}
	p.log.Close()
	childrenLock.Lock()
	delete(children, p)
	childrenLock.Unlock()
	os.Remove(p.log.Name())
}

func (p *process) lastWords() string {
	text, _ := os.ReadFile(p.log.Name())
	if len(text) > 2000 {
		text = text[len(text)-2000:]
	}
	return strings.TrimSpace(string(text))
}

// cpu returns the user and system time of the process so far.
func (p *process) cpu() (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		return 0, fmt.Errorf("%s is gone: %s", p.server.label(), p.lastWords())
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * (time.Second / ticksPerSecond), nil
}

// ticksPerSecond is USER_HZ, which Linux has fixed for user space on the architectures that matter here.
const ticksPerSecond = 100

// memory returns a line of /proc/PID/status in bytes: VmRSS, VmHWM.
func (p *process) memory(line string) int64 {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	for _, each := range strings.Split(string(text), "\n") {
		if rest, ok := strings.CutPrefix(each, line+":"); ok {
			kb, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return kb * 1024
		}
	}
	return 0
}

// collectGarbage asks a JVM to collect garbage; others are left alone.
func (p *process) collectGarbage() {
	if p.server.java {
		jcmd := filepath.Join(filepath.Dir(p.cmd.Path), "jcmd")
		exec.Command(jcmd, strconv.Itoa(p.cmd.Process.Pid), "GC.run").Run()
	}
}

func freePort() int {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

func stopChildren() {
	childrenLock.Lock()
	running := make([]*process, 0, len(children))
	for p := range children {
		running = append(running, p)
	}
	childrenLock.Unlock()
	for _, p := range running {
		p.stop()
	}
}

func stopChildrenOnSignal() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		<-signals
		stopChildren()
		os.Exit(130)
	}()
}
