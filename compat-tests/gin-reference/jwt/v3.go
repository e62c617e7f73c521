package jwt

import (
	"errors"

	v3 "github.com/appleboy/gin-jwt/v3"
	"github.com/gin-gonic/gin"
	jwt5 "github.com/golang-jwt/jwt/v5"
)

// plain is what the middleware of the apps have in common, with what makes each its own.
func plain(change ...func(mw *v3.GinJWTMiddleware)) *v3.GinJWTMiddleware {
	mw := &v3.GinJWTMiddleware{Key: secret, TimeFunc: stopped, Authenticator: authenticate, PayloadFunc: payload}
	for _, c := range change {
		c(mw)
	}
	return mw
}

func authenticate(c *gin.Context) (any, error) {
	var given credentials
	if err := c.ShouldBind(&given); err != nil {
		return nil, v3.ErrMissingLoginValues
	}
	if !wellKnown(given.Username, given.Password) {
		return nil, v3.ErrFailedAuthentication
	}
	return &user{Name: given.Username}, nil
}

func payload(data any) jwt5.MapClaims {
	if u, ok := data.(*user); ok {
		return jwt5.MapClaims{v3.IdentityKey: u.Name}
	}
	return jwt5.MapClaims{}
}

func engine() *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery())
	return r
}

// mount serves what a middleware offers under its name.
func mount(r *gin.Engine, name string, mw *v3.GinJWTMiddleware) {
	auth, err := v3.New(mw)
	if err != nil {
		panic(err)
	}
	g := r.Group("/" + name)
	g.POST("/login", auth.LoginHandler)
	g.POST("/logout", auth.LogoutHandler)
	g.Match([]string{"GET", "POST", "PUT"}, "/refresh", auth.RefreshHandler)
	g.Match([]string{"GET", "POST", "PUT", "HEAD", "OPTIONS"}, "/hello", auth.MiddlewareFunc(), hello(auth))
	g.GET("/path/:token/hello", auth.MiddlewareFunc(), hello(auth))
}

func hello(auth *v3.GinJWTMiddleware) gin.HandlerFunc {
	return func(c *gin.Context) {
		identity, _ := c.Get(auth.IdentityKey)
		answer := gin.H{"claims": v3.ExtractClaims(c), "identity": identity}
		if auth.SigningAlgorithm[:2] != "RS" {
			answer["token"] = v3.GetToken(c)
		}
		c.JSON(200, answer)
	}
}

// header: the defaults.
func header() *gin.Engine {
	r := engine()
	mount(r, "default", plain())
	return r
}

// lookup: where tokens are looked for.
func lookup() *gin.Engine {
	r := engine()
	in := func(lookup string) *v3.GinJWTMiddleware {
		return plain(func(mw *v3.GinJWTMiddleware) { mw.TokenLookup = lookup })
	}
	mount(r, "query", in("query:token"))
	mount(r, "cookie", in("cookie:jwt"))
	mount(r, "param", in("param:token"))
	mount(r, "form", in("form:token"))
	mount(r, "x-token", in("header:X-Token"))
	mount(r, "all", in(" header : Authorization ,query:token,  cookie:jwt"))
	mount(r, "cookie-first", in("cookie:jwt,header:Authorization"))
	mount(r, "form-first", in("form:token,query:token"))
	mount(r, "unknown", in("body:token"))
	mount(r, "case", in("Header:Authorization"))
	mount(r, "then-unknown", in("header:Authorization,body:token"))
	mount(r, "third-part", in("query:token:more"))
	mount(r, "no-name", in("query:"))
	mount(r, "trailing-comma", in("query:token,"))
	head := func(name string) *v3.GinJWTMiddleware {
		return plain(func(mw *v3.GinJWTMiddleware) { mw.TokenHeadName = name })
	}
	mount(r, "head-name", head("JWTTOKEN       "))
	mount(r, "head-blanks", head("   "))
	mount(r, "head-two-words", head("Two Words"))
	return r
}

// options: what the middleware does besides reading the token.
func options() *gin.Engine {
	r := engine()
	mount(r, "realm", plain(func(mw *v3.GinJWTMiddleware) { mw.Realm = "test zone" }))
	mount(r, "realm-quote", plain(func(mw *v3.GinJWTMiddleware) { mw.Realm = `a"b\c` }))
	mount(r, "realm-utf8", plain(func(mw *v3.GinJWTMiddleware) { mw.Realm = "Zöne" }))
	mount(r, "authorizer", plain(onlyAdmin))
	mount(r, "authorizer-aborts", plain(func(mw *v3.GinJWTMiddleware) {
		mw.Authorizer = func(c *gin.Context, data any) bool {
			c.AbortWithStatusJSON(418, gin.H{"teapot": data})
			return true
		}
	}))
	mount(r, "send-authorization", plain(func(mw *v3.GinJWTMiddleware) {
		mw.SendAuthorization = true
		mw.TokenLookup = "header:Authorization,query:token"
		mw.TokenHeadName = "Token"
	}))
	mount(r, "send-and-forbid", plain(onlyAdmin, func(mw *v3.GinJWTMiddleware) { mw.SendAuthorization = true }))
	mount(r, "disabled-abort", plain(func(mw *v3.GinJWTMiddleware) { mw.DisabledAbort = true }))
	mount(r, "message", plain(onlyAdmin, func(mw *v3.GinJWTMiddleware) {
		mw.HTTPStatusMessageFunc = func(_ *gin.Context, e error) string {
			switch {
			case errors.Is(e, v3.ErrEmptyAuthHeader):
				return "no <header>"
			case errors.Is(e, v3.ErrFailedAuthentication):
				return "no & never"
			case errors.Is(e, v3.ErrForbidden), errors.Is(e, v3.ErrMissingRefreshToken), errors.Is(e, v3.ErrInvalidRefreshToken):
				return "mapped: " + e.Error()
			case errors.Is(e, jwt5.ErrTokenMalformed):
				return "malformed"
			case errors.Is(e, jwt5.ErrTokenSignatureInvalid):
				return "forged"
			}
			return "other: " + e.Error()
		}
	}))
	mount(r, "identity-key", plain(func(mw *v3.GinJWTMiddleware) { mw.IdentityKey = "sub" }))
	mount(r, "identity-handler", plain(func(mw *v3.GinJWTMiddleware) {
		mw.IdentityHandler = func(c *gin.Context) any {
			return gin.H{"who": v3.ExtractClaims(c)["identity"]}
		}
		mw.Authorizer = func(_ *gin.Context, data any) bool { return data.(gin.H)["who"] != "test" }
	}))
	mount(r, "identity-nil", plain(func(mw *v3.GinJWTMiddleware) {
		mw.IdentityHandler = func(*gin.Context) any { return nil }
		mw.Authorizer = func(_ *gin.Context, data any) bool { return data == nil }
	}))
	mount(r, "exp-field", plain(func(mw *v3.GinJWTMiddleware) { mw.ExpField = "until" }))
	return r
}

func onlyAdmin(mw *v3.GinJWTMiddleware) {
	mw.Authorizer = func(_ *gin.Context, data any) bool { return data == "admin" }
}

// parseOptions: the options of the parser.
func parseOptions() *gin.Engine {
	r := engine()
	with := func(options ...jwt5.ParserOption) *v3.GinJWTMiddleware {
		return plain(func(mw *v3.GinJWTMiddleware) { mw.ParseOptions = options })
	}
	mount(r, "json-number", with(jwt5.WithJSONNumber()))
	mount(r, "valid-methods", with(jwt5.WithValidMethods([]string{"HS384", "RS256"})))
	mount(r, "valid-methods-good", with(jwt5.WithValidMethods([]string{"HS384", "HS256"})))
	mount(r, "no-validation", with(jwt5.WithoutClaimsValidation()))
	mount(r, "leeway", with(jwt5.WithLeeway(60e9)))
	mount(r, "issued-at", with(jwt5.WithIssuedAt()))
	mount(r, "expiration-required", with(jwt5.WithExpirationRequired()))
	mount(r, "audience", with(jwt5.WithAudience("books", "films")))
	mount(r, "all-audiences", with(jwt5.WithAllAudiences("books", "films")))
	mount(r, "issuer", with(jwt5.WithIssuer("jenever")))
	mount(r, "subject", with(jwt5.WithSubject("1234")))
	mount(r, "padding", with(jwt5.WithPaddingAllowed()))
	mount(r, "strict", with(jwt5.WithStrictDecoding()))
	mount(r, "several", with(jwt5.WithIssuedAt(), jwt5.WithAudience("books"), jwt5.WithIssuer("jenever"), jwt5.WithSubject("1234")))
	mount(r, "number-and-leeway", with(jwt5.WithJSONNumber(), jwt5.WithLeeway(60e9)))
	return r
}

// keyFunc: keys that are found for each token.
func keyFunc() *gin.Engine {
	r := engine()
	by := func(find func(t *jwt5.Token) (any, error)) *v3.GinJWTMiddleware {
		return plain(func(mw *v3.GinJWTMiddleware) { mw.KeyFunc = find })
	}
	fixed := func(key any) *v3.GinJWTMiddleware {
		return by(func(*jwt5.Token) (any, error) { return key, nil })
	}
	mount(r, "hmac", fixed(secret))
	mount(r, "rsa", fixed(publicKey("public-pkix.pem")))
	mount(r, "ecdsa", fixed(publicKey("ec-public.pem")))
	mount(r, "ed25519", fixed(publicKey("ed-public.pem")))
	mount(r, "text", fixed("secret key"))
	mount(r, "nothing", fixed(nil))
	mount(r, "set", fixed(jwt5.VerificationKeySet{Keys: []jwt5.VerificationKey{[]byte("old key"), secret}}))
	mount(r, "empty-set", fixed(jwt5.VerificationKeySet{}))
	mount(r, "error", by(func(*jwt5.Token) (any, error) { return nil, errors.New("no key for <you>") }))
	mount(r, "by-kid", by(func(t *jwt5.Token) (any, error) {
		switch t.Header["kid"] {
		case "a":
			return secret, nil
		case "b":
			return publicKey("public-pkix.pem"), nil
		}
		return nil, errors.New("unknown kid")
	}))
	return r
}
