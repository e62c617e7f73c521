package main

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// An idleResult is what idle keep-alive connections cost a server.
type idleResult struct {
	Server      string  `json:"server"`
	Mode        string  `json:"mode"`
	Connections int     `json:"connections"`
	RssBeforeMb float64 `json:"rssBeforeMb"`
	RssAfterMb  float64 `json:"rssAfterMb"`
	BytesEach   float64 `json:"bytesEach"`
}

// idleCommand warms each server up, opens connections that ask once and then stay silent, and reads the memory. A
// server that does not take as many is shown with those it took; ours has to take all.
func idleCommand(arguments []string) error {
	o, err := parseOptions("idle", arguments)
	if err != nil {
		return err
	}
	var all []idleResult
	for _, s := range o.servers {
		result, err := o.idleOf(s)
		if err != nil {
			return fmt.Errorf("%s: %w", s.label(), err)
		}
		all = append(all, result)
	}
	var out strings.Builder
	header(&out, "server", "idle connections", "RSS before MB", "RSS after MB", "bytes per connection")
	for _, r := range all {
		fmt.Fprintf(&out, "| %s | %d | %.1f | %.1f | %.0f |\n", strings.TrimSpace(r.Server+" "+r.Mode), r.Connections, r.RssBeforeMb, r.RssAfterMb, r.BytesEach)
	}
	fmt.Print(out.String())
	return writeJSON(o.out, all)
}

func (o options) idleOf(s server) (idleResult, error) {
	port := freePort()
	p, err := start(s, o.command(s, port), port, plaintextRequest)
	if err != nil {
		return idleResult{}, err
	}
	defer p.stop()
	w, err := makeWorkload("plaintext", o.data, o.connections)
	if err != nil {
		return idleResult{}, err
	}
	loop, err := newClosedLoop(w)
	if err != nil {
		return idleResult{}, err
	}
	defer loop.remove()
	if _, err := loop.run(port, w.connections, o.warmup); err != nil {
		return idleResult{}, err
	}
	p.collectGarbage()
	time.Sleep(time.Second)
	before := p.memory("VmRSS")
	conns, err := openIdle(port, o.idle)
	defer func() {
		for _, conn := range conns {
			conn.Close()
		}
	}()
	held := len(conns)
	if err != nil && (s.name == "jenever" || held == 0) {
		return idleResult{}, err
	}
	if err != nil {
		say("%-20s holds no more than %d of %d connections: %v", s.label(), held, o.idle, err)
	}
	time.Sleep(time.Second)
	after := p.memory("VmRSS")
	say("%-20s %d connections: %.1f -> %.1f MB", s.label(), held, mb(before), mb(after))
	return idleResult{s.name, s.mode, held, round(mb(before), 1), round(mb(after), 1), round(float64(after-before)/float64(held), 0)}, nil
}

// openIdle returns the connections that have been answered, and why there are not as many as were asked for.

func openIdle(port, count int) ([]net.Conn, error) {
	var conns []net.Conn
	for i := 0; i < count; i++ {
		conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err != nil {
			return conns, fmt.Errorf("connection %d: %w", i, err)
		}
		conn.SetDeadline(time.Now().Add(10 * time.Second))
		answer, err := askOn(conn, plaintextRequest)
		if err == nil && answer.status != 200 {
			err = fmt.Errorf("status %d (expected: 200)", answer.status)
		}
		if err != nil {
			conn.Close()
			return conns, fmt.Errorf("connection %d: %w", i, err)
		}
		conns = append(conns, conn)
	}
	return conns, nil
}

func mb(bytes int64) float64 { return float64(bytes) / (1 << 20) }

func writeJSON(file string, value any) error {
	if file == "" {
		return nil
	}
	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(text, '\n'), 0o644)
}
