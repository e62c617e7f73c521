package harness

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Rule takes out of an answer what may legitimately differ between two runs or two programs.
type Rule func(a *Answer)

// Rules by name. The Java side has the same ones, under the same names, for the same reasons.
var Rules = map[string]Rule{
	"cookie-expires":     cookieExpires,
	"date":               date,
	"framing":            framing,
	"go-type-name":       goTypeName,
	"hertz-server":       hertzServer,
	"log-time":           logTime,
	"multipart-boundary": multipartBoundary,
	"metric-times":       metricTimes,
	"handler-name":       handlerName,
	"random-id":          randomID,
	"trace-ids":          traceIDs,
	"peer-port":          peerPort,
	"exception-type":     exceptionType,
	"swagger-ui":         swaggerUI,
	"session-cookie":     sessionCookie,
}

// Normalised returns a copy of the answer after the named rules.
func Normalised(a Answer, names []string) (Answer, error) {
	a.Headers = slices.Clone(a.Headers)
	for _, name := range names {
		rule, ok := Rules[name]
		if !ok {
			return a, fmt.Errorf("no normalisation rule %q", name)
		}
		rule(&a)
	}
	a.Next = slices.Clone(a.Next)
	for i := range a.Next {
		next, err := Normalised(a.Next[i], names)
		if err != nil {
			return a, err
		}
		a.Next[i] = next
	}
	return a, nil
}

// date: the moment of the answer. It must still be a well-formed HTTP date.
func date(a *Answer) {
	for i, h := range a.Headers {
		if strings.EqualFold(h[0], "Date") {
			if _, err := http.ParseTime(h[1]); err == nil && strings.HasSuffix(h[1], " GMT") {
				a.Headers[i][1] = "<date>"
			}
		}
	}
}

// framing: whether a body is delimited by its length, by chunks or by the end of the connection is a
// matter between two neighbours on the wire; the body is the same.
func framing(a *Answer) {
	a.Headers = slices.DeleteFunc(a.Headers, func(h [2]string) bool {
		return strings.EqualFold(h[0], "Content-Length") || strings.EqualFold(h[0], "Transfer-Encoding")
	})
}

var goType = regexp.MustCompile(`(of type |Go value of type )[\[\]*A-Za-z0-9_.{}]+`)

// go-type-name: encoding/json names the Go type it could not fill; the Java type has another name.
func goTypeName(a *Answer) {
	rewriteBody(a, func(body string) string { return goType.ReplaceAllString(body, "${1}<type>") })
}

var (
	logTimestamp = regexp.MustCompile(`\d{4}/\d\d/\d\d (- )?\d\d:\d\d:\d\d`)
	logLatency   = regexp.MustCompile(`\| (\x1b\[[0-9;]*m)? *[0-9.]+(ns|µs|ms|s) (\x1b\[0m)?\|`)
)

// log-time: an access log line carries the moment and the duration of the request.
func logTime(a *Answer) {
	rewriteBody(a, func(body string) string {
		body = logTimestamp.ReplaceAllString(body, "<time>")
		return logLatency.ReplaceAllString(body, "| <latency> |")
	})
}

// hertz-server: Hertz names itself in every answer.
func hertzServer(a *Answer) {
	a.Headers = slices.DeleteFunc(a.Headers, func(h [2]string) bool {
		return strings.EqualFold(h[0], "Server") && h[1] == "hertz"
	})
}

var boundary = regexp.MustCompile(`boundary=([0-9A-Za-z'()+_,./:=?-]+)`)

// multipart-boundary: drawn at random for every multipart answer.
func multipartBoundary(a *Answer) {
	for i, h := range a.Headers {
		m := boundary.FindStringSubmatch(h[1])
		if m == nil || !strings.EqualFold(h[0], "Content-Type") {
			continue
		}
		a.Headers[i][1] = strings.ReplaceAll(h[1], m[1], "<boundary>")
		rewriteBody(a, func(body string) string { return strings.ReplaceAll(body, m[1], "<boundary>") })
	}
}

var traceOrSpanID = regexp.MustCompile(`\b([0-9a-f]{32}|[0-9a-f]{16})\b`)

var (
	metricTime  = regexp.MustCompile(`(?m)^(\w*(?:duration|seconds|latency)\w*_(?:sum|bucket)(?:\{.*\})? )\S+$`)
	allRequests = regexp.MustCompile(`le="\+Inf"\} \S+$`)
	handler     = regexp.MustCompile(`handler="[^"]*"`)
)

// metric-times: how long requests took is a clock's: sums of durations, and how many were below a bound. How many there
// were in all is not.
func metricTimes(a *Answer) {
	rewriteBody(a, func(body string) string {
		return metricTime.ReplaceAllStringFunc(body, func(line string) string {
			if allRequests.MatchString(line) {
				return line
			}
			return metricTime.ReplaceAllString(line, "${1}<time>")
		})
	})
}

// handler-name: functions have other names in Java.
func handlerName(a *Answer) {
	rewriteBody(a, func(body string) string { return handler.ReplaceAllString(body, `handler="<handler>"`) })
}

var randomUUID = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`)

// random-id: a random UUID, in headers and bodies.
func randomID(a *Answer) {
	for i, h := range a.Headers {
		a.Headers[i][1] = randomUUID.ReplaceAllString(h[1], "<random-id>")
	}
	rewriteBody(a, func(body string) string { return randomUUID.ReplaceAllString(body, "<random-id>") })
}

// trace-ids: drawn at random for every span, in bodies and headers. Each becomes the number of its first appearance in
// the answer, so that it still shows which spans belong together. The ids that cases send begin with c0ffee, and stay.
func traceIDs(a *Answer) {
	seen := map[string]string{}
	number := func(id string) string {
		if strings.HasPrefix(id, "c0ffee") || strings.Trim(id, "0") == "" {
			return id
		}
		if seen[id] == "" {
			seen[id] = fmt.Sprintf("<%d-%d>", len(id), len(seen)+1)
		}
		return seen[id]
	}
	for i, h := range a.Headers {
		a.Headers[i][1] = traceOrSpanID.ReplaceAllStringFunc(h[1], number)
	}
	rewriteBody(a, func(body string) string { return traceOrSpanID.ReplaceAllStringFunc(body, number) })
}

var portOfPeer = regexp.MustCompile(`("network\.peer\.port":)\d+`)

// peer-port: the client's end of the connection.
func peerPort(a *Answer) {
	rewriteBody(a, func(body string) string { return portOfPeer.ReplaceAllString(body, "${1}<port>") })
}

var typeOfException = regexp.MustCompile(`("exception\.type":)"[^"]+"`)

// exception-type: errors are of Go types there, of Java classes here.
func exceptionType(a *Answer) {
	rewriteBody(a, func(body string) string { return typeOfException.ReplaceAllString(body, `${1}"<type>"`) })
}

// rewriteBody keeps an honest Content-Length honest.
func rewriteBody(a *Answer, change func(string) string) {
	before := strconv.Itoa(len(a.Body))
	a.Body = []byte(change(string(a.Body)))
	for i, h := range a.Headers {
		if strings.EqualFold(h[0], "Content-Length") && h[1] == before {
			a.Headers[i][1] = strconv.Itoa(len(a.Body))
		}
	}
}
