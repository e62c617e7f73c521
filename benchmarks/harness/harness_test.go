package main

import (
	"encoding/xml"
	"io"
	"math/rand"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestResponsesAreReadWhateverThePieces(t *testing.T) {
	wire := "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello" +
		"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n" +
		"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
	ends := []int{strings.Index(wire, "HTTP/1.1 404"), strings.LastIndex(wire, "HTTP/1.1 200"), len(wire)}
	for piece := 1; piece < 40; piece++ {
		r := response{keep: true}
		at := 0
		for i, want := range []string{"hello", "abcde", ""} {
			r.body = nil
			r.reset()
			done := false
			for !done {
				to := min(at+piece, ends[i])
				done = r.feed([]byte(wire[at:to]))
				at = to
			}
			if string(r.body) != want || r.state != complete {
				t.Fatalf("pieces of %d: response %d is %q, state %d", piece, i, r.body, r.state)
			}
		}
	}
}

func TestAResponseWithoutLengthIsBroken(t *testing.T) {
	r := response{}
	if !r.feed([]byte("HTTP/1.1 200 OK\r\n\r\n")) || r.state != broken {
		t.Fatal("state", r.state)
	}
}

func TestTheHistogramIsExactWithinTwoPercent(t *testing.T) {
	random := rand.New(rand.NewSource(42))
	for i := 0; i < 100000; i++ {
		value := random.Int63() >> uint(random.Intn(63))
		up := upper(bucket(value))
		if up < value || float64(up-value) > 0.016*float64(value)+1 {
			t.Fatalf("%d falls into the bucket that ends with %d", value, up)
		}
	}
	var h histogram
	for i := 1; i <= 1000; i++ {
		h.add(time.Duration(i) * time.Millisecond)
	}
	if p := h.at(0.99); p < 985*time.Millisecond || p > 1010*time.Millisecond {
		t.Fatal("p99 of 1..1000 ms is", p)
	}
}

func TestOrdersHaveTheSizeAskedFor(t *testing.T) {
	for _, size := range []int{1 << 10, 4 << 10, 64 << 10} {
		if got := len(order(size)); got != size {
			t.Errorf("%d bytes (expected: %d)", got, size)
		}
	}
	length := 0
	for _, header := range kilobyteOfHeaders() {
		length += len(header) + 2
	}
	if length != 1024 {
		t.Error("headers of", length, "bytes")
	}
}

// A server that stalls has to be charged for all requests that were due meanwhile, not only for those in flight.
func TestTheOpenLoopChargesAStallToEveryRequestThatWasDue(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	const stall = 300 * time.Millisecond
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		buffer := make([]byte, 4096)
		for n := 0; ; n++ {
			if _, err := conn.Read(buffer); err != nil {
				return
			}
			if n == 100 {
				time.Sleep(stall)
			}
			io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
		}
	}()
	w := workload{connections: 1, exchanges: []exchange{{request: plaintextRequest}}}
	r, err := runOpenLoop(w, listener.Addr().(*net.TCPAddr).Port, 1000, time.Second, grace)
	if err != nil {
		t.Fatal(err)
	}
	// 300 of 1000 requests were due during the stall, so a fifth of all waited for more than a third of it.
	if p80 := r.latency.at(0.8); p80 < stall/3 {
		t.Errorf("p80 %v hides a stall of %v", p80, stall)
	}
	if r.latency.total != 1000 {
		t.Errorf("%d requests (expected: 1000)", r.latency.total)
	}
}

func TestReportsAreWellFormed(t *testing.T) {
	r := report{Versions: map[string]string{"gin": "1.12.0"}, Results: []result{
		{Workload: "json", Server: "jenever", Mode: "IO", CPUMicros: 5, CPUMicrosMin: 4, CPUMicrosMax: 6},
		{Workload: "json", Server: "gin", CPUMicros: 10, CPUMicrosMin: 9, CPUMicrosMax: 12},
	}, Sizes: []size{{"json", "gin", 150}}, Limits: []limit{{Workload: "json"}}}
	file := filepath.Join(t.TempDir(), "out.json")
	if err := r.write(file); err != nil {
		t.Fatal(err)
	}
	table, _ := os.ReadFile(strings.TrimSuffix(file, "json") + "md")
	if !strings.Contains(string(table), "| jenever IO | 5.0 (0.50) |") {
		t.Errorf("no ratio to Gin in %s", table)
	}
	svg, _ := os.ReadFile(strings.TrimSuffix(file, "json") + "svg")
	if err := xml.Unmarshal(svg, new(struct{})); err != nil {
		t.Error(err)
	}
}

func TestServersAreNamedWithOrWithoutTheirMode(t *testing.T) {
	all, err := parseServers("jenever:IO,gin,jenever")
	if err != nil || len(all) != 2+len(modes) || all[0].mode != "IO" || all[1].java {
		t.Error(all, err)
	}
	for _, wrong := range []string{"tomcat", "gin:IO", "jenever:FAST"} {
		if _, err := parseServers(wrong); err == nil {
			t.Error(wrong, "is accepted")
		}
	}
}

func TestSamplesAreSharedOutAmongMethods(t *testing.T) {
	text := `jdk.CPUTimeSample {
  stackTrace = [
    a.b.Inner$One.leaf(int, String) line: 3
    a.b.Outer.call() line: 2
    a.b.Outer.call() line: 1
  ]
}

jdk.CPUTimeSample {
  stackTrace = [
    a.b.Outer.call() line: 9
  ]
}
`
	costs, samples := readSamples([]byte(text), 8)
	if samples != 2 {
		t.Fatal(samples, "samples")
	}
	for method, want := range map[string][2]float64{"Inner$One.leaf": {4, 4}, "Outer.call": {8, 4}} {
		if costs.all[method] != want[0] || costs.own[method] != want[1] {
			t.Errorf("%s: %v and its own %v (expected: %v)", method, costs.all[method], costs.own[method], want)
		}
	}
}

func TestTheProfileOfAnyNumberOfWorkloadsIsATable(t *testing.T) {
	for n := 1; n <= 4; n++ {
		var profiles []profile
		for i := 1; i <= n; i++ {
			cost := map[string]float64{"A.a": float64(i), "B.b": 2, "C.rare": 0.001}
			profiles = append(profiles, profile{"w", 10, methodCosts{cost, cost}})
		}
		table := profileTable(server{name: "jenever"}, profiles)
		rows := 0
		for _, line := range strings.Split(table, "\n") {
			if !strings.HasPrefix(line, "|") {
				continue
			}
			rows++
			want := n + 1
			if n == 2 {
				want++
			}
			if got := strings.Count(line, "|") - 1; got != want {
				t.Errorf("%d workloads: %d columns in %q (expected: %d)", n, got, line, want)
			}
		}
		if rows != 5 || strings.Contains(table, "C.rare") {
			t.Errorf("%d workloads: %s", n, table)
		}
	}
}

func TestConnectionsThatAServerTookAreKeptWhenItTakesNoMore(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	go func() {
		for i := 0; ; i++ {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			switch request := make([]byte, 1024); {
			case i < 3:
				conn.Read(request)
				conn.Write([]byte("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"))
			case i == 3:
				conn.Read(request)
				conn.Write([]byte("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"))
			default:
				conn.Close()
			}
		}
	}()
	port := listener.Addr().(*net.TCPAddr).Port
	conns, err := openIdle(port, 3)
	if len(conns) != 3 || err != nil {
		t.Fatalf("%d connections, %v", len(conns), err)
	}
	for _, want := range []string{"connection 0: status 503", "connection 0: "} {
		more, err := openIdle(port, 3)
		if len(more) != 0 || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d connections, %v (expected: %s)", len(more), err, want)
		}
	}
	for _, conn := range conns {
		conn.Close()
	}
}
