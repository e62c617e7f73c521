package harness

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// Answer is what came back for one step.
type Answer struct {
	// Status is code and reason; "" when the connection was closed without an answer.
	Status string
	// Protocol is set when it is not HTTP/1.1.
	Protocol string
	// Interim holds the 1xx answers before this one.
	Interim  []Answer
	Headers  [][2]string
	Body     []byte
	Trailers [][2]string
	// Truncated: the connection ended before the announced body did.
	Truncated bool
	// Closed: the server did not take another request on this connection.
	Closed bool
	// Next holds the further answers to one raw step.
	Next []Answer
}

type answerJSON struct {
	Protocol   string      `json:"protocol,omitempty"`
	Status     string      `json:"status"`
	Interim    []Answer    `json:"interim,omitempty"`
	Headers    [][2]string `json:"headers"`
	Body       *string     `json:"body,omitempty"`
	BodyBase64 []byte      `json:"bodyBase64,omitempty"`
	Trailers   [][2]string `json:"trailers,omitempty"`
	Truncated  bool        `json:"truncated,omitempty"`
	Closed     bool        `json:"closed,omitempty"`
	Next       []Answer    `json:"next,omitempty"`
}

// MarshalJSON writes the body as text where it is UTF-8, as base64 elsewhere.
func (a Answer) MarshalJSON() ([]byte, error) {
	out := answerJSON{
		Protocol: a.Protocol, Status: a.Status, Interim: a.Interim, Headers: a.Headers,
		Trailers: a.Trailers, Truncated: a.Truncated, Closed: a.Closed, Next: a.Next,
	}
	if out.Headers == nil {
		out.Headers = [][2]string{}
	}
	if utf8.Valid(a.Body) {
		text := string(a.Body)
		out.Body = &text
	} else {
		out.BodyBase64 = a.Body
	}
	return marshal(out)
}

// UnmarshalJSON is the inverse of MarshalJSON.
func (a *Answer) UnmarshalJSON(text []byte) error {
	var in answerJSON
	if err := json.Unmarshal(text, &in); err != nil {
		return err
	}
	*a = Answer{
		Protocol: in.Protocol, Status: in.Status, Interim: in.Interim, Headers: in.Headers,
		Body: in.BodyBase64, Trailers: in.Trailers, Truncated: in.Truncated, Closed: in.Closed,
		Next: in.Next,
	}
	if in.Body != nil {
		a.Body = []byte(*in.Body)
	}
	return nil
}

// Header returns the first value of a header, or "".
func (a Answer) Header(name string) string {
	for _, h := range a.Headers {
		if strings.EqualFold(h[0], name) {
			return h[1]
		}
	}
	return ""
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
