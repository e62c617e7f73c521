package modules

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
)

func BenchmarkSession(b *testing.B) {
	middleware := sessions.Sessions("mysession", cookie.NewStore([]byte("0123456789abcdef0123456789abcdef")))
	read := engine(middleware, func(c *gin.Context) { sessions.Default(c).Get("user") })
	write := engine(middleware, func(c *gin.Context) {
		session := sessions.Default(c)
		session.Set("user", "austin")
		session.Set("id", 42)
		session.Set("admin", true)
		session.Set("seen", int64(1700000000))
		_ = session.Save()
	})
	answer := httptest.NewRecorder()
	write.ServeHTTP(answer, request("GET", "/users/7"))
	made := (&http.Response{Header: answer.Header()}).Cookies()[0]
	with := request("GET", "/users/7", "Cookie", made.Name+"="+made.Value)

	serveFresh(b, "without", engine(), with)
	serveFresh(b, "untouched", engine(middleware), with)
	serveFresh(b, "read", read, with)
	serveFresh(b, "write", write, request("GET", "/users/7"))
}

// serveFresh runs a request that is another each time: gorilla keeps a session in the context of its request, and
// would read it only once.
func serveFresh(b *testing.B, name string, h http.Handler, r *http.Request) {
	measure(b, name, func() {
		fresh := *r
		h.ServeHTTP(nullWriter{http.Header{}}, &fresh)
	})
}
