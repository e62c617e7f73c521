package jwt

import (
	"crypto"
	"crypto/x509"
	"embed"
	"encoding/base64"
	"encoding/pem"
	"time"
)

// secret is the key of the HMAC algorithms.
var secret = []byte("secret key")

// moment is what the clock of most apps shows: their tokens are the same each time, and valid for long.
var moment = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

func stopped() time.Time { return moment }

// keys of no use but here.
//
//go:embed keys
var keys embed.FS

func keyFile(name string) []byte {
	bytes, err := keys.ReadFile("keys/" + name)
	if err != nil {
		panic(err)
	}
	return bytes
}

func encryptedDER() []byte {
	bytes, err := base64.StdEncoding.DecodeString(string(keyFile("private-encrypted-der.base64")))
	if err != nil {
		panic(err)
	}
	return bytes
}

func publicKey(name string) crypto.PublicKey {
	block, _ := pem.Decode(keyFile(name))
	key, err := x509.ParsePKIXPublicKey(block.Bytes)
	if err != nil {
		panic(err)
	}
	return key
}

// credentials are what the login asks for.
type credentials struct {
	Username string `form:"username" json:"username" binding:"required"`
	Password string `form:"password" json:"password" binding:"required"`
}

// user is what the authenticator returns.
type user struct {
	Name string
}

// wellKnown tells whether a password is right.
func wellKnown(name, password string) bool {
	return password == "pass-"+name
}

// richClaims are claims of all kinds, and two that are not the payload's to set.
func richClaims() map[string]any {
	return map[string]any{
		"identity": "admin", "sub": "1234", "iss": "jenever", "aud": []string{"a", "b"}, "jti": "id-1", "iat": 1, "nbf": 2,
		"exp": 3, "orig_iat": 4, "number": 1.5, "big": int64(9007199254740993), "yes": true, "nothing": nil,
		"list": []any{1, "two", nil}, "object": map[string]any{"b": 1, "a": "<&>"}, "Ünï": "\u2028 \U0001F378 </script>",
	}
}
