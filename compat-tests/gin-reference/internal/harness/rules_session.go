package harness

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/gorilla/securecookie"

	"jenever.dev/compat-tests/gin-reference/internal/gobtext"
)

// sessionKeys are the pairs of the apps: what signs, what encrypts.
var sessionKeys = [][2]string{
	{"secret", ""},
	{"secret", "0123456789abcdef"},
	{"secret", "0123456789abcdef01234567"},
	{"secret", "0123456789abcdef0123456789abcdef"},
	{"new secret", ""},
	{"new secret", "0123456789abcdef"},
}

// session-cookie: a cookie of a session holds the moment, a signature over it, a random counter when it is encrypted,
// and its values in random order. It is opened with the keys of the apps, and what is in it is compared.
func sessionCookie(a *Answer) {
	eachSetCookie(a, func(line string) string {
		pair, attributes, _ := strings.Cut(line, ";")
		name, value, _ := strings.Cut(pair, "=")
		for i, keys := range sessionKeys {
			if shown, ok := opened(name, value, keys); ok {
				return fmt.Sprintf("%s=<key %d: %s>;%s", name, i+1, shown, attributes)
			}
		}
		return line
	})
}

func opened(name, value string, keys [2]string) (string, bool) {
	var block []byte
	if keys[1] != "" {
		block = []byte(keys[1])
	}
	codec := securecookie.New([]byte(keys[0]), block).MaxAge(0).SetSerializer(securecookie.NopEncoder{})
	var payload []byte
	if codec.Decode(name, value, &payload) != nil {
		return "", false
	}
	shown, err := gobtext.Decode(payload)
	return shown, err == nil
}

// cookie-expires: a cookie with Max-Age says the same moment in Expires. It must be that long after the moment of the
// answer, but for two seconds.
func cookieExpires(a *Answer) {
	var date time.Time
	for _, h := range a.Headers {
		if strings.EqualFold(h[0], "Date") {
			date, _ = http.ParseTime(h[1])
		}
	}
	eachSetCookie(a, func(line string) string {
		parts := strings.Split(line, "; ")
		for i, part := range parts {
			if text, ok := strings.CutPrefix(part, "Expires="); ok && isAfter(date, text, line) {
				parts[i] = "Expires=<date + max-age>"
			}
		}
		return strings.Join(parts, "; ")
	})
}

func isAfter(date time.Time, expires, line string) bool {
	_, rest, found := strings.Cut(line, "; Max-Age=")
	digits, _, _ := strings.Cut(rest, ";")
	age, err := strconv.Atoi(digits)
	moment, parsed := http.ParseTime(expires)
	if !found || err != nil || parsed != nil || date.IsZero() || !strings.HasSuffix(expires, " GMT") {
		return false
	}
	return moment.Sub(date.Add(time.Duration(age)*time.Second)).Abs() <= 2*time.Second
}

func eachSetCookie(a *Answer, change func(string) string) {
	for i, h := range a.Headers {
		if strings.EqualFold(h[0], "Set-Cookie") {
			a.Headers[i][1] = change(h[1])
		}
	}
}
