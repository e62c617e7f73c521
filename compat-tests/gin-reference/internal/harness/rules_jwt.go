package harness

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
)

func init() {
	Rules["expires-in"] = expiresIn
	Rules["refresh-token"] = refreshToken
	Rules["jwt-clock"] = jwtClock
}

var secondsLeft = regexp.MustCompile(`("expires_in":)(-?\d+)`)

// expires-in: the seconds that are left until a fixed moment; the moment is kept.
func expiresIn(a *Answer) {
	now := moment(a)
	rewriteBody(a, func(body string) string {
		return replaceNumbers(secondsLeft, body, func(n int64) string { return fmt.Sprintf("<until %d>", tens(now+n)) })
	})
}

var (
	randomField  = regexp.MustCompile(`("refresh_token":")([A-Za-z0-9_-]+=*)(")`)
	randomCookie = regexp.MustCompile(`^(\w+=)([A-Za-z0-9_-]+(?:%3D)*)(;|$)`)
)

// refresh-token: drawn at random; its length is kept.
func refreshToken(a *Answer) {
	hide := func(pattern *regexp.Regexp) func(string) string {
		return func(text string) string {
			m := pattern.FindStringSubmatch(text)
			if m == nil {
				return text
			}
			return pattern.ReplaceAllLiteralString(text, fmt.Sprintf("%s<random %d>%s", m[1], len(m[2]), m[3]))
		}
	}
	rewriteBody(a, hide(randomField))
	rewriteCookies(a, hide(randomCookie))
}

var (
	jsonWebToken = regexp.MustCompile(`eyJ[A-Za-z0-9_-]+\.eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+`)
	clockClaim   = regexp.MustCompile(`("(?:exp|orig_iat)":)(\d{10})\b`)
	cookieAge    = regexp.MustCompile(`((?:Max-Age|max-age)=)(\d+)`)
	clockTime    = regexp.MustCompile(`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`)
)

// jwt-clock: tokens and moments that come from the clock of the machine. They are shown relative to the moment of
// the answer, in tens of seconds; what else a token says is kept, except for its signature, of which the length is.
func jwtClock(a *Answer) {
	now := moment(a)
	relative := func(n int64) string { return fmt.Sprintf("<now%+d>", tens(n-now)) }
	change := func(text string) string {
		text = jsonWebToken.ReplaceAllStringFunc(text, spelledOut)
		text = replaceNumbers(clockClaim, text, relative)
		for _, seconds := range []*regexp.Regexp{secondsLeft, cookieAge} {
			text = replaceNumbers(seconds, text, func(n int64) string { return strconv.FormatInt(tens(n), 10) })
		}
		return clockTime.ReplaceAllStringFunc(text, func(at string) string {
			t, err := time.Parse(time.RFC3339, at)
			if err != nil {
				return at
			}
			return relative(t.Unix())
		})
	}
	rewriteBody(a, change)
	rewriteCookies(a, change)
}

func spelledOut(token string) string {
	parts := strings.Split(token, ".")
	header, err := base64.RawURLEncoding.DecodeString(parts[0])
	payload, errPayload := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil || errPayload != nil {
		return token
	}
	return fmt.Sprintf("<jwt %s %s %d>", header, payload, len(parts[2]))
}

// moment of the answer in seconds, as its Date header tells; 0 without one.
func moment(a *Answer) int64 {
	if t, err := http.ParseTime(a.Header("Date")); err == nil {
		return t.Unix()
	}
	return 0
}

// tens rounds to the nearest ten, so that a second that passes while the answer is made does not show.
func tens(n int64) int64 {
	if n < 0 {
		return -tens(-n)
	}
	return (n + 5) / 10 * 10
}

func replaceNumbers(pattern *regexp.Regexp, text string, change func(int64) string) string {
	return pattern.ReplaceAllStringFunc(text, func(found string) string {
		m := pattern.FindStringSubmatch(found)
		n, err := strconv.ParseInt(m[2], 10, 64)
		if err != nil {
			return found
		}
		return m[1] + change(n)
	})
}

func rewriteCookies(a *Answer, change func(string) string) {
	for i, h := range a.Headers {
		if strings.EqualFold(h[0], "Set-Cookie") {
			a.Headers[i][1] = change(h[1])
		}
	}
}
