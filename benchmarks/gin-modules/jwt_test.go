package modules

import (
	"context"
	"testing"

	ginjwt "github.com/appleboy/gin-jwt/v3"
	"github.com/golang-jwt/jwt/v5"
)

func BenchmarkJwt(b *testing.B) {
	auth, err := ginjwt.New(&ginjwt.GinJWTMiddleware{
		Realm:       "bench",
		Key:         []byte("a secret of benchmarks, 40 bytes in all.."),
		PayloadFunc: func(data any) jwt.MapClaims { return jwt.MapClaims{"identity": data} },
	})
	if err != nil {
		b.Fatal(err)
	}
	tokens, err := auth.TokenGenerator(context.Background(), "admin")
	if err != nil {
		b.Fatal(err)
	}
	with := engine(auth.MiddlewareFunc())
	member := request("GET", "/users/7", "Authorization", "Bearer "+tokens.AccessToken)

	serve(b, "without", engine(), member)
	serve(b, "accepted", with, member)
	serve(b, "refused", with, request("GET", "/users/7", "User-Agent", "bench"))
}
