package harness

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

const patience = 10 * time.Second

// probe is no request at all, so no app ever sees it: a server that still listens on the connection
// complains about it, one that has closed the connection cannot.
const probe = "PROBE\r\n\r\n"

// Exchange sends one step over a connection of its own and reads all its answers.
func Exchange(address string, step Step, request []byte) (Answer, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return Answer{}, err
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience))
	if _, err := conn.Write(request); err != nil {
		return Answer{}, err
	}
	w := wire{conn: conn, in: bufio.NewReader(conn), afterContinue: step.AfterContinue}
	method := methodOf(request)
	first, err := w.final(method)
	if err != nil {
		return Answer{}, err
	}
	last := &first
	for i := 1; i < step.Responses; i++ {
		next, err := w.final(method)
		if err != nil {
			return Answer{}, err
		}
		first.Next = append(first.Next, next)
		last = &first.Next[len(first.Next)-1]
	}
	if !w.ended {
		w.ended, err = w.refusesMore()
	}
	last.Closed = w.ended
	return first, err
}

type wire struct {
	conn          net.Conn
	in            *bufio.Reader
	afterContinue []byte
	ended         bool
}

// final reads answers until one that is not 1xx.
func (w *wire) final(method string) (Answer, error) {
	var interim []Answer
	for {
		a, err := w.head()
		if err != nil || a.Status == "" {
			a.Interim = interim
			return a, err
		}
		if !strings.HasPrefix(a.Status, "1") || strings.HasPrefix(a.Status, "101") {
			a.Interim = interim
			return a, w.body(method, &a)
		}
		interim = append(interim, a)
		if strings.HasPrefix(a.Status, "100") && w.afterContinue != nil {
			if _, err := w.conn.Write(w.afterContinue); err != nil {
				return a, err
			}
			w.afterContinue = nil
		}
	}
}

func (w *wire) head() (Answer, error) {
	line, err := w.line()
	if gone(err) && line == "" {
		w.ended = true
		return Answer{}, nil
	}
	if err != nil {
		return Answer{}, err
	}
	protocol, status, ok := strings.Cut(line, " ")
	if !ok || !strings.HasPrefix(protocol, "HTTP/") {
		return Answer{}, fmt.Errorf("not a status line: %q", line)
	}
	a := Answer{Status: status}
	if protocol != "HTTP/1.1" {
		a.Protocol = protocol
	}
	a.Headers, err = w.fields()
	return a, err
}

func (w *wire) fields() ([][2]string, error) {
	var fields [][2]string
	for {
		line, err := w.line()
		if err != nil {
			return nil, err
		}
		if line == "" {
			return fields, nil
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("not a header line: %q", line)
		}
		fields = append(fields, [2]string{name, strings.Trim(value, " \t")})
	}
}

func (w *wire) line() (string, error) {
	text, err := w.in.ReadString('\n')
	return strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r"), err
}

func (w *wire) body(method string, a *Answer) error {
	code := a.Status[:min(3, len(a.Status))]
	if method == "HEAD" || code == "204" || code == "304" || code == "101" {
		return nil
	}
	var err error
	switch length := a.Header("Content-Length"); {
	case strings.EqualFold(a.Header("Transfer-Encoding"), "chunked"):
		a.Body, a.Trailers, err = w.chunks()
	case length != "":
		n, bad := strconv.Atoi(length)
		if bad != nil {
			return bad
		}
		a.Body = make([]byte, n)
		n, err = io.ReadFull(w.in, a.Body)
		a.Body = a.Body[:n]
	default:
		a.Body, err = io.ReadAll(w.in)
		w.ended = true
	}
	if gone(err) {
		a.Truncated, w.ended = true, true
		return nil
	}
	return err
}

func (w *wire) chunks() (body []byte, trailers [][2]string, err error) {
	for {
		line, err := w.line()
		if err != nil {
			return body, nil, err
		}
		size, err := strconv.ParseInt(line, 16, 32)
		if err != nil {
			return body, nil, err
		}
		if size == 0 {
			trailers, err = w.fields()
			return body, trailers, err
		}
		chunk := make([]byte, size+2)
		n, err := io.ReadFull(w.in, chunk)
		body = append(body, chunk[:min(n, int(size))]...)
		if err != nil {
			return body, nil, err
		}
	}
}

func (w *wire) refusesMore() (bool, error) {
	_, _ = w.conn.Write([]byte(probe))
	_, err := w.in.ReadByte()
	if err == nil {
		return false, nil
	}
	if gone(err) {
		return true, nil
	}
	return false, err
}

func gone(err error) bool {
	var timeout net.Error
	return err != nil && !(errors.As(err, &timeout) && timeout.Timeout())
}
