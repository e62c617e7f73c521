package jwt

import (
	"bytes"
	"crypto/x509"
	"embed"
	"encoding/json"
	"encoding/pem"
	"errors"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"
	jwt4 "github.com/golang-jwt/jwt/v4"
	jwt5 "github.com/golang-jwt/jwt/v5"
)

// tokenKeys are private keys of no use but here.
//
//go:embed tokens/*.pem
var tokenKeys embed.FS

var tokenSecret = []byte("a secret of tokens, 32 bytes long")

// tokens signs and verifies on request, by both releases of golang-jwt: what is below the middleware.
func tokens() *gin.Engine {
	r := gin.New()
	r.POST("/sign", signToken)
	r.POST("/verify", verifyToken)
	return r
}

// signToken signs the claims in the body.
func signToken(c *gin.Context) {
	claims := jwt5.MapClaims{}
	body, _ := io.ReadAll(c.Request.Body)
	var err error
	if c.Query("exact") != "" {
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.UseNumber()
		err = decoder.Decode(&claims)
	} else {
		err = json.Unmarshal(body, &claims)
	}
	if err != nil {
		c.String(http.StatusBadRequest, "%s", err.Error())
		return
	}
	token := jwt5.NewWithClaims(jwt5.GetSigningMethod(c.Query("alg")), claims)
	if kid, ok := c.GetQuery("kid"); ok {
		token.Header["kid"] = kid
	}
	signed, err := token.SignedString(signingKey(c.DefaultQuery("key", keyOf(c.Query("alg")))))
	if err != nil {
		c.String(http.StatusBadRequest, "%s", err.Error())
		return
	}
	c.String(http.StatusOK, "%s", signed)
}

// verifyToken verifies the token in the body, with the options in the query.
func verifyToken(c *gin.Context) {
	body, _ := io.ReadAll(c.Request.Body)
	if c.Query("release") == "4" {
		token, err := jwt4.NewParser(optionsOfRelease4(c)...).Parse(string(body), func(t *jwt4.Token) (any, error) {
			return verificationKey(c, t.Method.Alg())
		})
		if err != nil {
			refuse(c, err, reasonsOfRelease4)
			return
		}
		c.JSON(http.StatusOK, gin.H{"header": token.Header, "claims": token.Claims})
		return
	}
	token, err := jwt5.NewParser(optionsOfRelease5(c)...).Parse(string(body), func(t *jwt5.Token) (any, error) {
		return verificationKey(c, t.Method.Alg())
	})
	if err != nil {
		refuse(c, err, reasonsOfRelease5)
		return
	}
	c.JSON(http.StatusOK, gin.H{"header": token.Header, "claims": token.Claims})
}

// reason is why a token is refused, by a name of ours.
type reason struct {
	name string
	err  error
}

var reasonsOfRelease5 = []reason{
	{"MALFORMED", jwt5.ErrTokenMalformed},
	{"UNVERIFIABLE", jwt5.ErrTokenUnverifiable},
	{"SIGNATURE_INVALID", jwt5.ErrTokenSignatureInvalid},
	{"INVALID_KEY_TYPE", jwt5.ErrInvalidKeyType},
	{"INVALID_CLAIMS", jwt5.ErrTokenInvalidClaims},
	{"REQUIRED_CLAIM_MISSING", jwt5.ErrTokenRequiredClaimMissing},
	{"INVALID_CLAIM_TYPE", jwt5.ErrInvalidType},
	{"EXPIRED", jwt5.ErrTokenExpired},
	{"NOT_VALID_YET", jwt5.ErrTokenNotValidYet},
	{"USED_BEFORE_ISSUED", jwt5.ErrTokenUsedBeforeIssued},
	{"INVALID_AUDIENCE", jwt5.ErrTokenInvalidAudience},
	{"INVALID_ISSUER", jwt5.ErrTokenInvalidIssuer},
	{"INVALID_SUBJECT", jwt5.ErrTokenInvalidSubject},
}

var reasonsOfRelease4 = []reason{
	{"MALFORMED", jwt4.ErrTokenMalformed},
	{"UNVERIFIABLE", jwt4.ErrTokenUnverifiable},
	{"SIGNATURE_INVALID", jwt4.ErrTokenSignatureInvalid},
	{"INVALID_KEY_TYPE", jwt4.ErrInvalidKeyType},
	{"INVALID_CLAIMS", jwt4.ErrTokenInvalidClaims},
	{"EXPIRED", jwt4.ErrTokenExpired},
	{"NOT_VALID_YET", jwt4.ErrTokenNotValidYet},
	{"USED_BEFORE_ISSUED", jwt4.ErrTokenUsedBeforeIssued},
}

func refuse(c *gin.Context, err error, known []reason) {
	reasons := []string{}
	for _, reason := range known {
		if errors.Is(err, reason.err) {
			reasons = append(reasons, reason.name)
		}
	}
	c.JSON(http.StatusUnauthorized, gin.H{"error": err.Error(), "reasons": reasons})
}

func privateTokenKey(name string) any {
	text, err := tokenKeys.ReadFile("tokens/" + name + ".pem")
	if err != nil {
		panic(err)
	}
	block, _ := pem.Decode(text)
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		panic(err)
	}
	return key
}
