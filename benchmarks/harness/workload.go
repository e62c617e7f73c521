package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A workload is a set of requests that are sent at random, with the body that each has to be answered with.
type workload struct {
	name        string
	connections int
	exchanges   []exchange
	headers     []string // that every response has to have
}

type exchange struct {
	request []byte
	body    []byte
}

var workloadNames = []string{
	"plaintext", "json", "params", "echo1k", "echo4k", "echo64k", "headers", "middleware", "blocking", "file", "github",
}

var plaintextRequest = get("/plaintext")

func get(path string, headers ...string) []byte { return request("GET", path, nil, headers...) }

func request(method, path string, body []byte, headers ...string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s %s HTTP/1.1\r\nHost: localhost\r\n", method, path)
	for _, header := range headers {
		out.WriteString(header + "\r\n")
	}
	if body != nil {
		fmt.Fprintf(&out, "Content-Type: application/json\r\nContent-Length: %d\r\n", len(body))
	} else if method == "POST" || method == "PUT" {
		out.WriteString("Content-Length: 0\r\n")
	}
	out.WriteString("\r\n")
	out.Write(body)
	return out.Bytes()
}

func makeWorkload(name, data string, connections int) (workload, error) {
	w := workload{name: name, connections: connections}
	one := func(request []byte, body string) { w.exchanges = []exchange{{request, []byte(body)}} }
	switch name {
	case "plaintext":
		one(plaintextRequest, "Hello, World!")
	case "json":
		one(get("/json"), `{"id":7,"message":"Hello, World!","ok":true}`)
	case "params":
		one(get("/hello/Wanda?greeting=goedendag&lang=nl"), `{"greeting":"goedendag","name":"Wanda"}`)
	case "echo1k", "echo4k", "echo64k":
		size := map[string]int{"echo1k": 1 << 10, "echo4k": 4 << 10, "echo64k": 64 << 10}[name]
		body := order(size)
		one(request("POST", "/echo", body), string(body))
	case "headers":
		one(get("/headers", kilobyteOfHeaders()...), "b7ad6b7169203331")
	case "middleware":
		one(get("/chain/plaintext", "Origin: https://app.example"), "Hello, World!")
		w.headers = []string{"x-request-id", "access-control-allow-origin", "vary", "x-frame-options", "strict-transport-security"}
	case "blocking":
		one(get("/blocking"), "waited")
		w.connections = 4 * connections
	case "file":
		body, err := os.ReadFile(filepath.Join(data, "files/100k.txt"))
		if err != nil {
			return w, err
		}
		one(get("/files/100k.txt"), string(body))
	case "github":
		exchanges, err := githubExchanges(filepath.Join(data, "github.txt"))
		if err != nil {
			return w, err
		}
		w.exchanges = exchanges
	default:
		return w, fmt.Errorf("--workloads: %s (expected: %s)", name, strings.Join(workloadNames, ","))
	}
	return w, nil
}

// githubExchanges asks for every route once, with a value of its own for every parameter.
func githubExchanges(file string) ([]exchange, error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var all []exchange
	for lines := bufio.NewScanner(in); lines.Scan(); {
		method, path, _ := strings.Cut(lines.Text(), " ")
		var values strings.Builder
		segments := strings.Split(path, "/")
		for i, segment := range segments {
			if strings.HasPrefix(segment, ":") {
				segments[i] = fmt.Sprintf("%s-%d", segment[1:], len(all))
				values.WriteString("/" + segments[i])
			}
		}
		all = append(all, exchange{request(method, strings.Join(segments, "/"), nil), []byte(values.String())})
	}
	return all, nil
}

// order returns the JSON of an order of exactly that many bytes.
func order(size int) []byte {
	var lines []string
	length := 0
	for n := 1; ; n++ {
		line := fmt.Sprintf(`{"sku":"SKU-%05d","title":"Jonge jenever, %d cl","quantity":%d,"price":%d.25,"gift":%t}`, n, n%100, n%9+1, n%40+5, n%3 == 0)
		if length+len(line)+1 > size-200 {
			break
		}
		lines = append(lines, line)
		length += len(line) + 1
	}
	text := func(note string) string {
		return fmt.Sprintf(`{"id":4711,"customer":"Wanda van Dijk","note":"%s","lines":[%s]}`, note, strings.Join(lines, ","))
	}
	return []byte(text(strings.Repeat("n", size-len(text("")))))
}

// kilobyteOfHeaders is what a browser sends through two proxies, 1024 bytes with names and line ends.
func kilobyteOfHeaders() []string {
	headers := []string{
		"X-Correlation-Id: b7ad6b7169203331",
		"User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
		"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
		"Accept-Language: nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7",
		"Accept-Encoding: gzip, deflate, br",
		"Cache-Control: no-cache",
		"Referer: https://app.example/catalogue/books?page=3&order=price",
		"Sec-Fetch-Dest: document",
		"Sec-Fetch-Mode: navigate",
		"Sec-Fetch-Site: same-origin",
		"X-Forwarded-For: 203.0.113.7, 198.51.100.23",
		"X-Forwarded-Proto: https",
		"X-Forwarded-Host: app.example",
		"Traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
		"Authorization: Bearer ZXhhbXBsZS10b2tlbi1vZi1zb21lLWxlbmd0aA",
	}
	length := 0
	for _, header := range headers {
		length += len(header) + 2
	}
	const cookie = "Cookie: session="
	return append(headers, cookie+strings.Repeat("c", 1024-length-len(cookie)-2))
}
