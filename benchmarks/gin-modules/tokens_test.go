package modules

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"testing"

	"github.com/golang-jwt/jwt/v5"
)

// signed are so many different tokens that nobody remembers them.
func signed(b *testing.B, method jwt.SigningMethod, key any) []string {
	tokens := make([]string, 8192)
	if testing.Short() {
		tokens = tokens[:64]
	}
	for i := range tokens {
		claims := jwt.MapClaims{"exp": 4102444800, "identity": "admin", "orig_iat": 1795349766 + i}
		token, err := jwt.NewWithClaims(method, claims).SignedString(key)
		if err != nil {
			b.Fatal(err)
		}
		tokens[i] = token
	}
	return tokens
}

// BenchmarkTokens verifies tokens: the same one again and again, and each time another one.
func BenchmarkTokens(b *testing.B) {
	secret := []byte("a secret of benchmarks, 40 bytes in all..")
	rsaKey, _ := rsa.GenerateKey(rand.Reader, 2048)
	ecKey, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	edPublic, edKey, _ := ed25519.GenerateKey(rand.Reader)

	verify(b, "HS256", signed(b, jwt.SigningMethodHS256, secret), secret)
	verify(b, "RS256", signed(b, jwt.SigningMethodRS256, rsaKey), &rsaKey.PublicKey)
	verify(b, "ES256", signed(b, jwt.SigningMethodES256, ecKey), &ecKey.PublicKey)
	verify(b, "EdDSA", signed(b, jwt.SigningMethodEdDSA, edKey), edPublic)
}

func verify(b *testing.B, name string, tokens []string, key any) {
	parser := jwt.NewParser(jwt.WithValidMethods([]string{"HS256", "RS256", "ES256", "EdDSA"}))
	next := 0
	measure(b, "another-"+name, func() {
		parse(b, parser, tokens[next%len(tokens)], key)
		next++
	})
	measure(b, "same-"+name, func() { parse(b, parser, tokens[0], key) })
}

func parse(b *testing.B, parser *jwt.Parser, token string, key any) {
	if _, err := parser.Parse(token, func(*jwt.Token) (any, error) { return key, nil }); err != nil {
		b.Fatal(err)
	}
}
