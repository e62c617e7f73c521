package harness

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// Play runs the steps of a case against an app that listens on address.
func Play(c Case, address string) ([]Answer, error) {
	captured := map[string]string{}
	var jar jar
	var answers []Answer
	for i, step := range c.Steps {
		cookies := ""
		if c.Cookies {
			cookies = jar.header()
		}
		answer, err := Exchange(address, step, step.Bytes(captured, cookies))
		if err != nil {
			return nil, fmt.Errorf("%s, step %d: %w", c.ID, i+1, err)
		}
		answers = append(answers, answer)
		jar.take(answer)
		for name, source := range step.Capture {
			value, err := capture(answer, source)
			if err != nil {
				return nil, fmt.Errorf("%s, step %d, capture %s: %w", c.ID, i+1, name, err)
			}
			captured[name] = value
		}
	}
	return answers, nil
}

// capture reads "json:name.name", "header:Name" or "cookie:name" from an answer.
func capture(a Answer, source string) (string, error) {
	kind, name, _ := strings.Cut(source, ":")
	switch kind {
	case "header":
		return a.Header(name), nil
	case "cookie":
		var j jar
		j.take(a)
		return j.value(name), nil
	case "json":
		var v any
		if err := json.Unmarshal(a.Body, &v); err != nil {
			return "", err
		}
		for _, key := range strings.Split(name, ".") {
			object, ok := v.(map[string]any)
			if !ok {
				return "", fmt.Errorf("no %q in %s", name, a.Body)
			}
			v = object[key]
		}
		return fmt.Sprint(v), nil
	}
	return "", fmt.Errorf("unknown source %q", source)
}

// jar keeps cookies by name alone: every step of a case talks to one host.
type jar struct{ cookies []*http.Cookie }

func (j *jar) take(a Answer) {
	for _, h := range a.Headers {
		if !strings.EqualFold(h[0], "Set-Cookie") {
			continue
		}
		if cookie, err := http.ParseSetCookie(h[1]); err == nil {
			j.put(cookie)
		}
	}
}

func (j *jar) put(cookie *http.Cookie) {
	for i, known := range j.cookies {
		if known.Name == cookie.Name {
			j.cookies = append(j.cookies[:i], j.cookies[i+1:]...)
			break
		}
	}
	if cookie.MaxAge >= 0 {
		j.cookies = append(j.cookies, cookie)
	}
}

func (j *jar) header() string {
	pairs := make([]string, len(j.cookies))
	for i, cookie := range j.cookies {
		pairs[i] = cookie.Name + "=" + cookie.Value
	}
	return strings.Join(pairs, "; ")
}

func (j *jar) value(name string) string {
	for _, cookie := range j.cookies {
		if cookie.Name == name {
			return cookie.Value
		}
	}
	return ""
}
