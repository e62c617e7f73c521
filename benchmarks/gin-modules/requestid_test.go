package modules

import (
	"testing"

	"github.com/gin-contrib/requestid"
)

func BenchmarkRequestId(b *testing.B) {
	sent := request("GET", "/users/7", "X-Request-Id", "6ba7b810-9dad-41d1-80b4-00c04fd430c8")

	serve(b, "without", engine(), sent)
	serve(b, "sent", engine(requestid.New()), sent)
	fresh := engine(requestid.New())
	measure(b, "fresh", func() {
		r := *sent
		r.Header = map[string][]string{}
		fresh.ServeHTTP(nullWriter{map[string][]string{}}, &r)
	})
}
