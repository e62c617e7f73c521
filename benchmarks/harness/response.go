package main

import (
	"bytes"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"
)

// A response is read piece by piece, as bytes arrive.
type response struct {
	status int
	size   int64 // bytes on the wire, head included
	header []byte
	keep   bool
	body   []byte // only when keep is set
	raw    []byte // all bytes, only when keep is set

	state responseState
	left  int64 // of the body, or of the chunk
	line  []byte
}

type responseState int

const (
	inHead responseState = iota
	inBody
	inChunkSize
	inChunk
	inChunkEnd
	inTrailer
	complete
	broken
)

// reset prepares for the next response of the connection.
func (r *response) reset() {
	*r = response{keep: r.keep, header: r.header[:0], line: r.line[:0]}
}

// feed reads on; it returns true when the response is complete or broken.
func (r *response) feed(data []byte) bool {
	r.size += int64(len(data))
	if r.keep {
		r.raw = append(r.raw, data...)
	}
	for len(data) > 0 && r.state < complete {
		data = data[r.step(data):]
	}
	return r.state >= complete
}

func (r *response) step(data []byte) int {
	switch r.state {
	case inHead:
		return r.head(data)
	case inBody, inChunk:
		n := int(min(int64(len(data)), r.left))
		if r.keep {
			r.body = append(r.body, data[:n]...)
		}
		if r.left -= int64(n); r.left == 0 {
			if r.state == inBody {
				r.state = complete
			} else {
				r.state = inChunkEnd
			}
		}
		return n
	default:
		return r.chunkLine(data)
	}
}

func (r *response) head(data []byte) int {
	before := len(r.header)
	r.header = append(r.header, data...)
	end := bytes.Index(r.header[max(0, before-3):], []byte("\r\n\r\n"))
	if end < 0 {
		return len(data)
	}
	end += max(0, before-3) + 4
	r.header = r.header[:end]
	r.understand()
	return end - before
}

func (r *response) understand() {
	if len(r.header) > 12 {
		r.status, _ = strconv.Atoi(string(r.header[9:12]))
	}
	r.state = broken
	if value, ok := r.field("content-length"); ok {
		r.left, _ = strconv.ParseInt(value, 10, 64)
		r.state = inBody
		if r.left == 0 {
			r.state = complete
		}
	} else if value, ok := r.field("transfer-encoding"); ok && strings.EqualFold(value, "chunked") {
		r.state = inChunkSize
	}
}

// field returns the value of a header, whose name is given in lower case.
func (r *response) field(name string) (string, bool) {
	rest := r.header
	for {
		line, after, found := bytes.Cut(rest, []byte("\r\n"))
		if len(line) > len(name) && line[len(name)] == ':' && bytes.EqualFold(line[:len(name)], []byte(name)) {
			return string(bytes.TrimSpace(line[len(name)+1:])), true
		}
		if !found {
			return "", false
		}
		rest = after
	}
}

func (r *response) chunkLine(data []byte) int {
	end := bytes.IndexByte(data, '\n')
	if end < 0 {
		r.line = append(r.line, data...)
		return len(data)
	}
	text := strings.TrimSpace(string(append(r.line, data[:end]...)))
	r.line = r.line[:0]
	switch r.state {
	case inChunkSize:
		size, _, _ := strings.Cut(text, ";")
		left, err := strconv.ParseInt(size, 16, 64)
		switch {
		case err != nil:
			r.state = broken
		case left == 0:
			r.state = inTrailer
		default:
			r.left, r.state = left, inChunk
		}
	case inChunkEnd:
		r.state = inChunkSize
	case inTrailer:
		if text == "" {
			r.state = complete
		}
	}
	return end + 1
}

// ask sends one request on a connection of its own and returns the answer.
func ask(port int, request []byte) (*response, error) {
	conn, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	return askOn(conn, request)
}

func askOn(conn net.Conn, request []byte) (*response, error) {
	if _, err := conn.Write(request); err != nil {
		return nil, err
	}
	answer := &response{keep: true}
	buffer := make([]byte, 64<<10)
	for {
		n, err := conn.Read(buffer)
		if answer.feed(buffer[:n]) {
			if answer.state == broken {
				return nil, fmt.Errorf("a response without length: %q", answer.header)
			}
			return answer, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
