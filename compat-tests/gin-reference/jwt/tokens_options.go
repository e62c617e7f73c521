package jwt

import (
	"crypto"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	jwt4 "github.com/golang-jwt/jwt/v4"
	jwt5 "github.com/golang-jwt/jwt/v5"
)

func optionsOfRelease5(c *gin.Context) []jwt5.ParserOption {
	var options []jwt5.ParserOption
	for name, values := range c.Request.URL.Query() {
		value := values[0]
		switch name {
		case "valid":
			options = append(options, jwt5.WithValidMethods(strings.Split(value, ",")))
		case "number":
			options = append(options, jwt5.WithJSONNumber())
		case "unchecked":
			options = append(options, jwt5.WithoutClaimsValidation())
		case "leeway":
			leeway, _ := time.ParseDuration(value)
			options = append(options, jwt5.WithLeeway(leeway))
		case "at":
			seconds, _ := strconv.ParseInt(value, 10, 64)
			options = append(options, jwt5.WithTimeFunc(func() time.Time { return time.Unix(seconds, 0) }))
		case "iat":
			options = append(options, jwt5.WithIssuedAt())
		case "required":
			options = append(options, jwt5.WithExpirationRequired())
		case "aud":
			options = append(options, jwt5.WithAudience(strings.Split(value, ",")...))
		case "all":
			options = append(options, jwt5.WithAllAudiences(strings.Split(value, ",")...))
		case "iss":
			options = append(options, jwt5.WithIssuer(value))
		case "sub":
			options = append(options, jwt5.WithSubject(value))
		case "padding":
			options = append(options, jwt5.WithPaddingAllowed())
		case "strict":
			options = append(options, jwt5.WithStrictDecoding())
		}
	}
	return options
}

func optionsOfRelease4(c *gin.Context) []jwt4.ParserOption {
	var options []jwt4.ParserOption
	for name, values := range c.Request.URL.Query() {
		switch name {
		case "valid":
			options = append(options, jwt4.WithValidMethods(strings.Split(values[0], ",")))
		case "number":
			options = append(options, jwt4.WithJSONNumber())
		case "unchecked":
			options = append(options, jwt4.WithoutClaimsValidation())
		}
	}
	return options
}

// keyOf returns the name of the key that an algorithm needs.
func keyOf(alg string) string {
	switch alg {
	case "HS256", "HS384", "HS512":
		return "secret"
	case "ES256":
		return "ec256"
	case "ES384":
		return "ec384"
	case "ES512":
		return "ec521"
	case "EdDSA":
		return "ed25519"
	case "none":
		return "none"
	}
	return "rsa"
}

func signingKey(name string) any {
	switch name {
	case "secret":
		return tokenSecret
	case "none":
		return nil
	}
	return privateTokenKey(name)
}

func verificationKey(c *gin.Context, alg string) (any, error) {
	switch name := c.DefaultQuery("key", keyOf(alg)); name {
	case "error":
		return nil, errors.New("no such key")
	case "none":
		return nil, nil
	case "empty":
		return jwt5.VerificationKeySet{}, nil
	case "set":
		return jwt5.VerificationKeySet{Keys: []jwt5.VerificationKey{publicTokenKey("ec256"), publicTokenKey("rsa")}}, nil
	default:
		return publicTokenKey(name), nil
	}
}

func publicTokenKey(name string) any {
	if name == "secret" {
		return tokenSecret
	}
	return privateTokenKey(name).(interface{ Public() crypto.PublicKey }).Public()
}
