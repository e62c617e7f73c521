package harness

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// Differences tells how got differs from want: status, headers as a multimap, body bytes, trailers,
// interim answers, and what became of the connection.
func Differences(want, got Answer) []string {
	var d []string
	differ := func(what string, want, got any) {
		if w, g := fmt.Sprintf("%+q", want), fmt.Sprintf("%+q", got); w != g {
			d = append(d, fmt.Sprintf("%s\n  want %s\n  got  %s", what, w, g))
		}
	}
	differ("protocol", want.Protocol, got.Protocol)
	differ("status", want.Status, got.Status)
	wantFields, gotFields := multimap(want.Headers), multimap(got.Headers)
	for _, name := range names(wantFields, gotFields) {
		differ("header "+name, wantFields[name], gotFields[name])
	}
	if !bytes.Equal(want.Body, got.Body) {
		differ("body", want.Body, got.Body)
	}
	differ("trailers", multimap(want.Trailers), multimap(got.Trailers))
	differ("truncated", fmt.Sprint(want.Truncated), fmt.Sprint(got.Truncated))
	differ("connection closed", fmt.Sprint(want.Closed), fmt.Sprint(got.Closed))
	d = append(d, several("interim answer", want.Interim, got.Interim)...)
	return append(d, several("further answer", want.Next, got.Next)...)
}

func several(what string, want, got []Answer) []string {
	if len(want) != len(got) {
		return []string{fmt.Sprintf("%ss\n  want %d\n  got  %d", what, len(want), len(got))}
	}
	var d []string
	for i := range want {
		for _, line := range Differences(want[i], got[i]) {
			d = append(d, fmt.Sprintf("%s %d: %s", what, i+1, line))
		}
	}
	return d
}

func multimap(fields [][2]string) map[string][]string {
	m := map[string][]string{}
	for _, f := range fields {
		name := strings.ToLower(f[0])
		m[name] = append(m[name], f[1])
	}
	return m
}

func names(a, b map[string][]string) []string {
	var all []string
	for name := range a {
		all = append(all, name)
	}
	for name := range b {
		all = append(all, name)
	}
	sort.Strings(all)
	return slices.Compact(all)
}
