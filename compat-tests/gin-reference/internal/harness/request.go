package harness

import (
	"fmt"
	"regexp"
	"strings"
)

// DefaultHost is the Host of a step that names none, the same on every machine and port.
const DefaultHost = "compat.test"

var reference = regexp.MustCompile(`\$\{([A-Za-z0-9_-]+)\}`)

// Bytes returns the request as it goes on the wire, with captured values filled in.
func (s Step) Bytes(captured map[string]string, cookies string) []byte {
	if s.Raw != nil {
		return s.Raw
	}
	fill := func(text string) string {
		return reference.ReplaceAllStringFunc(text, func(ref string) string {
			if value, ok := captured[ref[2:len(ref)-1]]; ok {
				return value
			}
			return ref
		})
	}
	body := s.BodyBase64
	if s.Body != nil {
		body = []byte(fill(*s.Body))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\n", s.Method, fill(s.Target))
	if !s.has("Host") {
		b.WriteString("Host: " + DefaultHost + "\r\n")
	}
	for _, h := range s.Headers {
		b.WriteString(h[0] + ": " + fill(h[1]) + "\r\n")
	}
	if cookies != "" {
		b.WriteString("Cookie: " + cookies + "\r\n")
	}
	if body != nil && !s.has("Content-Length") && !s.has("Transfer-Encoding") {
		fmt.Fprintf(&b, "Content-Length: %d\r\n", len(body))
	}
	b.WriteString("\r\n")
	b.Write(body)
	return []byte(b.String())
}

func (s Step) has(name string) bool {
	for _, h := range s.Headers {
		if strings.EqualFold(h[0], name) {
			return true
		}
	}
	return false
}

func methodOf(request []byte) string {
	method, _, _ := strings.Cut(string(request[:min(len(request), 32)]), " ")
	return method
}
