package harness

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestAnswersThatOnlyDifferByARuleAreEqual(t *testing.T) {
	want := Answer{Status: "200 OK", Headers: [][2]string{
		{"Date", "Thu, 29 Feb 2024 12:34:56 GMT"}, {"Content-Length", "26"},
	}, Body: []byte("2024/02/29 - 12:34:56 | 1s")}
	got := Answer{Status: "200 OK", Headers: [][2]string{
		{"content-length", "26"}, {"date", "Fri, 01 Mar 2024 12:34:56 GMT"},
	}, Body: []byte("2025/02/28 - 01:02:03 | 1s")}

	c := Case{ID: "x/y", Normalise: []string{"date", "log-time"}}
	if d, err := caseDifferences(c, []Answer{want}, []Answer{got}); err != nil || len(d) > 0 {
		t.Fatal(d, err)
	}
}

func TestEveryPartOfAnAnswerIsCompared(t *testing.T) {
	want := Answer{Status: "200 OK", Headers: [][2]string{{"X", "1"}, {"X", "2"}}, Body: []byte("b")}
	for name, doctored := range map[string]Answer{
		"status":    {Status: "201 Created", Headers: want.Headers, Body: want.Body},
		"value":     {Status: want.Status, Headers: [][2]string{{"X", "1"}, {"X", "3"}}, Body: want.Body},
		"order":     {Status: want.Status, Headers: [][2]string{{"X", "2"}, {"X", "1"}}, Body: want.Body},
		"missing":   {Status: want.Status, Headers: want.Headers[:1], Body: want.Body},
		"added":     {Status: want.Status, Headers: append([][2]string{{"Y", ""}}, want.Headers...), Body: want.Body},
		"body":      {Status: want.Status, Headers: want.Headers, Body: []byte("B")},
		"closed":    {Status: want.Status, Headers: want.Headers, Body: want.Body, Closed: true},
		"truncated": {Status: want.Status, Headers: want.Headers, Body: want.Body, Truncated: true},
		"protocol":  {Status: want.Status, Headers: want.Headers, Body: want.Body, Protocol: "HTTP/1.0"},
		"trailers":  {Status: want.Status, Headers: want.Headers, Body: want.Body, Trailers: [][2]string{{"T", "1"}}},
		"interim":   {Status: want.Status, Headers: want.Headers, Body: want.Body, Interim: []Answer{{Status: "100 Continue"}}},
		"next":      {Status: want.Status, Headers: want.Headers, Body: want.Body, Next: []Answer{want}},
	} {
		if len(Differences(want, doctored)) == 0 {
			t.Errorf("%s: not noticed", name)
		}
	}
}

func TestARuleDoesNotForgiveWhatIsMalformed(t *testing.T) {
	bad := Answer{Headers: [][2]string{{"Date", "yesterday"}}}
	normal, err := Normalised(bad, []string{"date"})
	if err != nil || normal.Headers[0][1] != "yesterday" {
		t.Fatal(normal, err)
	}
	if _, err := Normalised(bad, []string{"ignore-the-body"}); err == nil {
		t.Fatal("unknown rule was accepted")
	}
}

func TestTraceIDsAreNumberedUnlessACaseHasSentThem(t *testing.T) {
	id := "0123456789abcdef0123456789abcdef"
	answer := Answer{
		Headers: [][2]string{{"X", "00-" + id + "-01"}},
		Body:    []byte(id + " 0123456789abcdef c0ffee0000000001 " + id + " 0000000000000000"),
	}
	normal, err := Normalised(answer, []string{"trace-ids"})
	if err != nil || normal.Headers[0][1] != "00-<32-1>-01" ||
		string(normal.Body) != "<32-1> <16-2> c0ffee0000000001 <32-1> 0000000000000000" {
		t.Fatal(normal, string(normal.Body), err)
	}
}

func TestStepsHaveAShortForm(t *testing.T) {
	var steps []Step
	text := `["GET /a?b=c d", {"method": "POST", "target": "/${id}", "headers": [["X", "${id}"]], "body": "${id}é"}]`
	if err := json.Unmarshal([]byte(text), &steps); err != nil {
		t.Fatal(err)
	}
	if steps[0].Method != "GET" || steps[0].Target != "/a?b=c d" {
		t.Fatal(steps[0])
	}
	request := string(steps[1].Bytes(map[string]string{"id": "7"}, "k=v"))
	want := "POST /7 HTTP/1.1\r\nHost: compat.test\r\nX: 7\r\nCookie: k=v\r\nContent-Length: 3\r\n\r\n7é"
	if request != want {
		t.Fatalf("%q", request)
	}
}

func TestBodiesThatAreNotTextAreKeptAsBase64(t *testing.T) {
	line, err := json.Marshal(Answer{Status: "200 OK", Body: []byte{0xff}})
	if err != nil || !strings.Contains(string(line), `"bodyBase64":"/w=="`) {
		t.Fatal(string(line), err)
	}
	var back Answer
	if err := json.Unmarshal(line, &back); err != nil || len(Differences(Answer{Status: "200 OK", Body: []byte{0xff}}, back)) > 0 {
		t.Fatal(back, err)
	}
}
