package main

import (
	"fmt"
	"strings"
	"time"
)

// A contest is one workload on all servers: all run at once, one at a time is loaded.
type contest struct {
	options
	workload workload
	report   *report
	loop     closedLoop
	entries  []*entry
	running  map[server]*process // those that are kept from one workload to the next
}

// An entry is a server in a contest, with what was measured.
type entry struct {
	process        *process
	cpu, rps       []float64 // of each round
	p50, p99, p999 []float64
}

func compareCommand(arguments []string) error {
	o, err := parseOptions("compare", arguments)
	if err != nil {
		return err
	}
	command := "benchmarks/compare " + strings.Join(visible(arguments), " ")
	r := &report{Machine: thisMachine(strings.TrimSpace(command)), Versions: versions(o)}
	running := map[server]*process{}
	for _, name := range o.workloads {
		w, err := makeWorkload(name, o.data, o.connections)
		if err != nil {
			return err
		}
		c := &contest{options: o, workload: w, report: r, running: running}
		if err := c.hold(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := c.write(); err != nil {
			return err
		}
	}
	fmt.Print(markdown(*r))
	if len(r.Failures) > 0 {
		return fmt.Errorf("%s", strings.Join(r.Failures, "; "))
	}
	return nil
}

// visible leaves out what benchmarks/compare has added.
func visible(arguments []string) []string {
	var kept []string
	for i := 0; i < len(arguments); i++ {
		switch arguments[i] {
		case "--home", "--bin", "--java":
			i++
		default:
			kept = append(kept, arguments[i])
		}
	}
	return kept
}

func (c *contest) write() error {
	c.report.Machine.LoadAfter = load()
	if c.out == "" {
		return nil
	}
	return c.report.write(c.out)
}

func (c *contest) hold() error {
	say("== %s", c.workload.name)
	var err error
	if c.loop, err = newClosedLoop(c.workload); err != nil {
		return err
	}
	defer c.loop.remove()
	defer c.leave()
	if err := c.enter(); err != nil {
		return err
	}
	l := limit{Workload: c.workload.name}
	if err := c.closedLoops(&l); err != nil {
		return err
	}
	if err := c.openLoops(&l); err != nil {
		return err
	}
	c.report.Limits = append(c.report.Limits, l)
	for _, e := range c.entries {
		c.report.Results = append(c.report.Results, e.result(c.workload.name))
	}
	return nil
}

// enter starts the servers, compares their answers with what is expected, and warms them up.
func (c *contest) enter() error {
	sized := map[string]bool{}
	if c.quick {
		if err := c.launchAll(); err != nil {
			return err
		}
	}
	for _, s := range c.servers {
		if s.mode == "IO" && c.workload.name == "blocking" {
			continue // its handlers promise not to block
		}
		p, err := c.launch(s)
		if err != nil {
			return err
		}
		c.entries = append(c.entries, &entry{process: p})
		bytes, err := c.workload.check(p)
		if err != nil {
			return err
		}
		if !sized[s.name] {
			c.report.Sizes = append(c.report.Sizes, size{c.workload.name, s.name, bytes})
			sized[s.name] = true
		}
	}
	for _, e := range c.entries {
		if c.quick {
			break
		}
		if _, err := c.loop.run(e.process.port, c.workload.connections, c.warmup); err != nil {
			return fmt.Errorf("%s: %w", e.process.server.label(), err)
		}
	}
	return nil
}

// launchAll starts all servers at the same time; how long each takes means nothing then.
func (c *contest) launchAll() error {
	type started struct {
		server  server
		process *process
		err     error
	}
	done := make(chan started)
	missing := 0
	for _, s := range c.servers {
		if c.running[s] == nil {
			missing++
			go func() {
				port := freePort()
				p, err := start(s, c.command(s, port), port, plaintextRequest)
				done <- started{s, p, err}
			}()
		}
	}
	var failed error
	for range missing {
		if each := <-done; each.err != nil {
			failed = each.err
		} else {
			c.running[each.server] = each.process
		}
	}
	return failed
}

func (c *contest) launch(s server) (*process, error) {
	if p := c.running[s]; p != nil {
		return p, nil
	}
	port := freePort()
	p, err := start(s, c.command(s, port), port, plaintextRequest)
	if err == nil && c.keep {
		c.running[s] = p
	}
	return p, err
}

func (c *contest) leave() {
	for _, e := range c.entries {
		if !c.keep {
			e.process.stop()
		}
	}
}

func (c *contest) closedLoops(l *limit) error {
	if c.quick {
		return c.closedAtOnce(l)
	}
	if err := c.closedLimit(l); err != nil {
		return err
	}
	return c.closedRounds(l)
}

// closedLimit is what wrk reaches when the server costs next to nothing.
func (c *contest) closedLimit(l *limit) error {
	answer, err := ask(c.entries[0].process.port, c.workload.exchanges[0].request)
	if err != nil {
		return err
	}
	p, err := startCanned(answer.raw)
	if err != nil {
		return err
	}
	defer p.stop()
	result, err := c.loop.run(p.port, c.workload.connections, min(c.seconds, 2))
	l.ClosedMaxRPS = round(result.rps(), 0)
	return err
}

func (c *contest) closedRounds(l *limit) error {
	for n := 0; n < c.rounds; n++ {
		for _, e := range c.inTurn(n) {
			if err := c.closedRound(e, l); err != nil {
				return fmt.Errorf("%s: %w", e.process.server.label(), err)
			}
		}
	}
	return nil
}

// closedAtOnce loads all servers at the same time: the figures mean nothing, but all of it has run.
func (c *contest) closedAtOnce(l *limit) error {
	done := make(chan error)
	go func() { done <- c.closedLimit(l) }()
	for _, e := range c.entries {
		go func() { done <- c.closedRound(e, new(limit)) }()
	}
	var failed error
	for range len(c.entries) + 1 {
		if err := <-done; err != nil {
			failed = err
		}
	}
	return failed
}

func (c *contest) closedRound(e *entry, l *limit) error {
	before, err := e.process.cpu()
	if err != nil {
		return err
	}
	run, err := c.load(e)
	if err != nil {
		return err
	}
	after, err := e.process.cpu()
	if err != nil {
		return err
	}
	if run.Errors > 0 {
		c.fail("%s %s: %d errors in the closed loop", c.workload.name, e.process.server.label(), run.Errors)
	}
	cost := float64((after - before).Microseconds()) / float64(run.Requests)
	e.cpu = append(e.cpu, cost)
	e.rps = append(e.rps, run.rps())
	l.ClosedBusy = max(l.ClosedBusy, round(run.busy(), 2))
	say("%-10s %-20s %7.1f us/request %9.0f requests/s   wrk %3.0f %%", c.workload.name, e.process.server.label(), cost, run.rps(), run.busy()*100)
	return nil
}

// openLoops offers every server the same load: half of what Gin (or the first server) has reached in the closed loop.
func (c *contest) openLoops(l *limit) error {
	reference := c.entries[0]
	for _, e := range c.entries {
		if e.process.server.name == "gin" {
			reference = e
		}
	}
	var length time.Duration
	l.OfferedRPS, length = c.offer(reference)
	var late50, late99 []float64
	for n := 0; n < c.openRounds; n++ {
		for _, e := range c.inTurn(n) {
			run, err := runOpenLoop(c.workload, e.process.port, l.OfferedRPS, length, c.grace())
			if err != nil {
				return fmt.Errorf("%s: %w", e.process.server.label(), err)
			}
			if run.errors > 0 {
				c.fail("%s %s: %d errors in the open loop", c.workload.name, e.process.server.label(), run.errors)
			}
			e.p50 = append(e.p50, millis(run.latency.at(0.5)))
			e.p99 = append(e.p99, millis(run.latency.at(0.99)))
			e.p999 = append(e.p999, millis(run.latency.at(0.999)))
			late50 = append(late50, millis(run.late.at(0.5)))
			late99 = append(late99, millis(run.late.at(0.99)))
			l.OpenBusy = max(l.OpenBusy, round(run.generatorCPU.Seconds()/run.elapsed.Seconds(), 2))
			say("%-10s %-20s p50 %8.2f  p99 %8.2f  p99.9 %8.2f ms at %.0f/s, %d unanswered", c.workload.name, e.process.server.label(),
				e.p50[n], e.p99[n], e.p999[n], l.OfferedRPS, run.unanswered)
		}
	}
	l.OpenLateP50Ms, l.OpenLateP99Ms = round(median(late50), 3), round(median(late99), 3)
	return nil
}

func (c *contest) grace() time.Duration {
	if c.quick {
		return patience
	}
	return grace
}

// load runs the closed loop; when only a few answers are wanted, a busy machine gets the time that it needs for them.
func (c *contest) load(e *entry) (closedResult, error) {
	seconds := c.seconds
	for {
		run, err := c.loop.run(e.process.port, c.workload.connections, seconds)
		if err == nil && run.Requests == 0 && c.quick && seconds < int(patience.Seconds()) {
			seconds *= 4
			continue
		}
		if err == nil && run.Requests == 0 {
			err = fmt.Errorf("wrk counted no requests in %d s", seconds)
		}
		return run, err
	}
}

// offer returns the rate of the open loop, and for how long.
func (c *contest) offer(reference *entry) (float64, time.Duration) {
	if c.quick {
		return 500, 50 * time.Millisecond
	}
	return round(median(reference.rps)/2, 0), time.Duration(c.seconds) * time.Second
}

// inTurn returns the entries in an order that begins elsewhere in every round.
func (c *contest) inTurn(round int) []*entry {
	first := round % len(c.entries)
	return append(append([]*entry{}, c.entries[first:]...), c.entries[:first]...)
}

func (c *contest) fail(format string, values ...any) {
	text := fmt.Sprintf(format, values...)
	say("FAILURE: %s", text)
	c.report.Failures = append(c.report.Failures, text)
}

func (e *entry) result(workload string) result {
	return result{
		Workload:     workload,
		Server:       e.process.server.name,
		Mode:         e.process.server.mode,
		CPUMicros:    round(median(e.cpu), 2),
		CPUMicrosMin: round(least(e.cpu), 2),
		CPUMicrosMax: round(most(e.cpu), 2),
		RPS:          round(median(e.rps), 0),
		P50Ms:        round(median(e.p50), 3),
		P99Ms:        round(median(e.p99), 3),
		P999Ms:       round(median(e.p999), 3),
		RssMb:        round(float64(e.process.memory("VmHWM"))/(1<<20), 1),
		StartMs:      round(e.process.startMs, 0),
	}
}

func millis(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
