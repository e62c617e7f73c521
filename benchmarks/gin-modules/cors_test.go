package modules

import (
	"testing"

	"github.com/gin-contrib/cors"
)

func BenchmarkCors(b *testing.B) {
	config := cors.DefaultConfig()
	config.AllowOrigins = []string{"https://www.test", "https://app.test", "http://localhost:3000"}
	config.AllowCredentials = true
	with := engine(cors.New(config))
	allowed := request("GET", "/users/7", "Origin", "https://app.test", "User-Agent", "bench", "Accept", "*/*")

	serve(b, "without", engine(), allowed)
	serve(b, "allowed", with, allowed)
	serve(b, "noOrigin", with, request("GET", "/users/7", "User-Agent", "bench", "Accept", "*/*"))
	serve(b, "preflight", with, request("OPTIONS", "/users/7", "Origin", "https://app.test",
		"Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "content-type"))
}
