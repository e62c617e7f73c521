package main

import (
	"bytes"
	"fmt"
	"net"
	"time"
)

// check sends every request of a workload once and compares the answers; it returns the size of the first on the wire.
func (w workload) check(p *process) (int64, error) {
	conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", p.port))
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(time.Minute))
	var size int64
	for i, each := range w.exchanges {
		answer, err := askOn(conn, each.request)
		line, _, _ := bytes.Cut(each.request, []byte("\r\n"))
		if err != nil {
			return 0, fmt.Errorf("%s: %s: %w", p.server.label(), line, err)
		}
		if answer.status != 200 || !bytes.Equal(answer.body, each.body) {
			return 0, fmt.Errorf("%s: %s: %d with %q (expected: 200 with %q)",
				p.server.label(), line, answer.status, shorten(answer.body), shorten(each.body))
		}
		for _, name := range w.headers {
			if _, ok := answer.field(name); !ok {
				return 0, fmt.Errorf("%s: %s: no header %s in %q", p.server.label(), line, name, answer.header)
			}
		}
		if i == 0 {
			size = answer.size
		}
	}
	return size, nil
}

func shorten(text []byte) []byte {
	if len(text) > 200 {
		return append(append([]byte{}, text[:200]...), "..."...)
	}
	return text
}
