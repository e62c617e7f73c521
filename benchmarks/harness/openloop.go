package main

import (
	"fmt"
	"math/rand"
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

// An openLoop sends requests at a fixed rate, whether earlier ones were answered or not.
//
// The time of a request counts from when it was due, not from when it could be sent: a server that stalls is charged
// for every request that waited meanwhile. One thread does it all, on an epoll descriptor with a timer.
type openLoop struct {
	requests [][]byte
	rate     float64
	length   time.Duration
	grace    time.Duration

	epoll, timer int
	conns        []openConn
	idle         []int
	began        time.Time
	due          int // number of requests sent so far, and so of the next one
	open         int // number of requests without an answer
	random       *rand.Rand
	result       openResult
	buffer       [64 << 10]byte
}

type openConn struct {
	fd       int
	due      time.Time
	free     time.Time
	unsent   []byte
	response response
}

// openResult is what the generator has seen. late tells how much later than possible it sent: its own limit.
type openResult struct {
	latency, late histogram
	errors        int64
	unanswered    int64
	elapsed       time.Duration
	generatorCPU  time.Duration
}

// grace is how long answers are waited for after the last request; patience, when nothing but an answer matters.
const (
	grace    = 2 * time.Second
	patience = 30 * time.Second
)

func runOpenLoop(w workload, port int, rate float64, length, grace time.Duration) (*openResult, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	loop := &openLoop{rate: rate, length: length, grace: grace, random: rand.New(rand.NewSource(7))}
	for _, each := range w.exchanges {
		loop.requests = append(loop.requests, each.request)
	}
	if err := loop.connect(port, w.connections); err != nil {
		return nil, err
	}
	defer loop.close()
	before := ownCPU()
	if err := loop.run(); err != nil {
		return nil, err
	}
	loop.result.generatorCPU = ownCPU() - before
	return &loop.result, nil
}

func (l *openLoop) connect(port, connections int) error {
	var err error
	if l.epoll, err = syscall.EpollCreate1(0); err != nil {
		return err
	}
	timer, _, errno := syscall.Syscall(syscall.SYS_TIMERFD_CREATE, 1 /* CLOCK_MONOTONIC */, syscall.O_NONBLOCK, 0)
	if errno != 0 {
		return errno
	}
	l.timer = int(timer)
	if err := l.watch(l.timer, -1, syscall.EPOLLIN, syscall.EPOLL_CTL_ADD); err != nil {
		return err
	}
	l.conns = make([]openConn, connections)
	for i := range l.conns {
		fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
		if err != nil {
			return err
		}
		l.conns[i].fd = fd
		if err := syscall.Connect(fd, &syscall.SockaddrInet4{Port: port, Addr: [4]byte{127, 0, 0, 1}}); err != nil {
			return fmt.Errorf("connection %d: %w", i, err)
		}
		syscall.SetNonblock(fd, true)
		syscall.SetsockoptInt(fd, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1)
		if err := l.watch(fd, i, syscall.EPOLLIN, syscall.EPOLL_CTL_ADD); err != nil {
			return err
		}
		l.idle = append(l.idle, i)
	}
	return nil
}

func (l *openLoop) close() {
	for _, conn := range l.conns {
		if conn.fd > 0 {
			syscall.Close(conn.fd)
		}
	}
	syscall.Close(l.timer)
	syscall.Close(l.epoll)
}

func (l *openLoop) watch(fd, index int, events uint32, operation int) error {
	return syscall.EpollCtl(l.epoll, operation, fd, &syscall.EpollEvent{Events: events, Fd: int32(index)})
}

func (l *openLoop) run() error {
	l.began = time.Now()
	end := l.began.Add(l.length)
	var events [256]syscall.EpollEvent
	for {
		now := time.Now()
		for len(l.idle) > 0 && now.Before(end) && !l.dueAt().After(now) {
			if err := l.send(now); err != nil {
				return err
			}
			now = time.Now()
		}
		if !now.Before(end) && (l.open == 0 || now.After(end.Add(l.grace))) {
			l.finish(now, end)
			return nil
		}
		if err := l.sleep(now, end); err != nil {
			return err
		}
		n, err := syscall.EpollWait(l.epoll, events[:], -1)
		if err != nil && err != syscall.EINTR {
			return err
		}
		for _, event := range events[:max(n, 0)] {
			if err := l.event(event); err != nil {
				return err
			}
		}
	}
}

// dueAt is when the next request is to be sent.
func (l *openLoop) dueAt() time.Time {
	return l.began.Add(time.Duration(float64(l.due) / l.rate * 1e9))
}

// sleep sets the timer for what comes next by itself: a request, or the end.
func (l *openLoop) sleep(now, end time.Time) error {
	next := end
	if !now.Before(end) {
		next = end.Add(l.grace)
	} else if due := l.dueAt(); len(l.idle) > 0 && due.Before(end) {
		next = due
	}
	wait := max(next.Sub(now), time.Microsecond)
	spec := [4]int64{0, 0, int64(wait / time.Second), int64(wait % time.Second)}
	_, _, errno := syscall.RawSyscall6(syscall.SYS_TIMERFD_SETTIME, uintptr(l.timer), 0, uintptr(unsafe.Pointer(&spec)), 0, 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}

func (l *openLoop) send(now time.Time) error {
	index := l.idle[len(l.idle)-1]
	l.idle = l.idle[:len(l.idle)-1]
	conn := &l.conns[index]
	conn.due = l.dueAt()
	l.due++
	l.open++
	possible := conn.due
	if conn.free.After(possible) {
		possible = conn.free
	}
	l.result.late.add(now.Sub(possible))
	conn.response.reset()
	conn.unsent = l.requests[0]
	if len(l.requests) > 1 {
		conn.unsent = l.requests[l.random.Intn(len(l.requests))]
	}
	return l.write(index)
}

func (l *openLoop) write(index int) error {
	conn := &l.conns[index]
	for len(conn.unsent) > 0 {
		n, err := syscall.Write(conn.fd, conn.unsent)
		if err == syscall.EAGAIN {
			return l.watch(conn.fd, index, syscall.EPOLLIN|syscall.EPOLLOUT, syscall.EPOLL_CTL_MOD)
		}
		if err != nil {
			return fmt.Errorf("connection %d: %w", index, err)
		}
		conn.unsent = conn.unsent[n:]
	}
	return nil
}

func (l *openLoop) event(event syscall.EpollEvent) error {
	index := int(event.Fd)
	if index < 0 {
		syscall.Read(l.timer, l.buffer[:8])
		return nil
	}
	conn := &l.conns[index]
	if event.Events&syscall.EPOLLOUT != 0 {
		if err := l.watch(conn.fd, index, syscall.EPOLLIN, syscall.EPOLL_CTL_MOD); err != nil {
			return err
		}
		if err := l.write(index); err != nil {
			return err
		}
	}
	if event.Events&(syscall.EPOLLIN|syscall.EPOLLHUP|syscall.EPOLLERR) != 0 {
		return l.read(index)
	}
	return nil
}

func (l *openLoop) read(index int) error {
	conn := &l.conns[index]
	n, err := syscall.Read(conn.fd, l.buffer[:])
	if err == syscall.EAGAIN || err == syscall.EINTR {
		return nil
	}
	if err != nil || n == 0 {
		return fmt.Errorf("connection %d was closed by the server (%v)", index, err)
	}
	if conn.response.feed(l.buffer[:n]) {
		if conn.response.state == broken || conn.response.status != 200 {
			l.result.errors++
		}
		conn.free = time.Now()
		l.result.latency.add(conn.free.Sub(conn.due))
		l.open--
		l.idle = append(l.idle, index)
	}
	return nil
}

// finish charges what was not answered, or not even sent, with the time that it has waited so far.
func (l *openLoop) finish(now, end time.Time) {
	l.result.elapsed = now.Sub(l.began)
	busy := make([]bool, len(l.conns))
	for i := range busy {
		busy[i] = true
	}
	for _, index := range l.idle {
		busy[index] = false
	}
	for i, conn := range l.conns {
		if busy[i] {
			l.result.unanswered++
			l.result.latency.add(now.Sub(conn.due))
		}
	}
	for ; l.dueAt().Before(end); l.due++ {
		l.result.unanswered++
		l.result.latency.add(now.Sub(l.dueAt()))
	}
}

func ownCPU() time.Duration {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
