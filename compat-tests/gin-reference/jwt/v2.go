package jwt

import (
	"errors"
	"time"

	v2 "github.com/appleboy/gin-jwt/v2"
	"github.com/gin-gonic/gin"
	jwt4 "github.com/golang-jwt/jwt/v4"
)

func plainV2(change ...func(mw *v2.GinJWTMiddleware)) *v2.GinJWTMiddleware {
	mw := &v2.GinJWTMiddleware{Key: secret, TimeFunc: stopped, Authenticator: authenticateV2, PayloadFunc: payloadV2, MaxRefresh: time.Hour}
	for _, c := range change {
		c(mw)
	}
	return mw
}

func authenticateV2(c *gin.Context) (any, error) {
	var given credentials
	if err := c.ShouldBind(&given); err != nil {
		return nil, v2.ErrMissingLoginValues
	}
	if !wellKnown(given.Username, given.Password) {
		return nil, v2.ErrFailedAuthentication
	}
	return &user{Name: given.Username}, nil
}

func payloadV2(data any) v2.MapClaims {
	if u, ok := data.(*user); ok {
		return v2.MapClaims{v2.IdentityKey: u.Name}
	}
	return v2.MapClaims{}
}

func mountV2(r *gin.Engine, name string, mw *v2.GinJWTMiddleware) {
	auth, err := v2.New(mw)
	if err != nil {
		panic(err)
	}
	g := r.Group("/" + name)
	g.POST("/login", auth.LoginHandler)
	g.POST("/logout", auth.LogoutHandler)
	g.Match([]string{"GET", "POST", "PUT"}, "/refresh", auth.RefreshHandler)
	g.Match([]string{"GET", "POST", "PUT", "HEAD", "OPTIONS"}, "/hello", auth.MiddlewareFunc(), helloV2(auth))
	g.GET("/path/:token/hello", auth.MiddlewareFunc(), helloV2(auth))
}

func helloV2(auth *v2.GinJWTMiddleware) gin.HandlerFunc {
	return func(c *gin.Context) {
		identity, _ := c.Get(auth.IdentityKey)
		answer := gin.H{"claims": v2.ExtractClaims(c), "identity": identity}
		if auth.SigningAlgorithm[:2] != "RS" && auth.KeyFunc == nil {
			answer["token"] = v2.GetToken(c)
		}
		c.JSON(200, answer)
	}
}

func headerV2() *gin.Engine {
	r := engine()
	mountV2(r, "default", plainV2())
	return r
}

func lookupV2() *gin.Engine {
	r := engine()
	in := func(lookup string) *v2.GinJWTMiddleware {
		return plainV2(func(mw *v2.GinJWTMiddleware) { mw.TokenLookup = lookup })
	}
	mountV2(r, "query", in("query:token"))
	mountV2(r, "cookie", in("cookie:jwt"))
	mountV2(r, "param", in("param:token"))
	mountV2(r, "form", in("form:token"))
	mountV2(r, "x-token", in("header:X-Token"))
	mountV2(r, "all", in(" header : Authorization ,query:token,  cookie:jwt"))
	mountV2(r, "unknown", in("body:token"))
	mountV2(r, "head-name", plainV2(func(mw *v2.GinJWTMiddleware) { mw.TokenHeadName = "JWTTOKEN       " }))
	return r
}

func optionsV2() *gin.Engine {
	r := engine()
	mountV2(r, "realm", plainV2(func(mw *v2.GinJWTMiddleware) { mw.Realm = `test "zone"` }))
	mountV2(r, "authorizer", plainV2(onlyAdminV2))
	mountV2(r, "send-authorization", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.SendAuthorization = true
		mw.TokenLookup = "header:Authorization,query:token"
		mw.TokenHeadName = "Token"
	}))
	mountV2(r, "send-and-forbid", plainV2(onlyAdminV2, func(mw *v2.GinJWTMiddleware) { mw.SendAuthorization = true }))
	mountV2(r, "disabled-abort", plainV2(func(mw *v2.GinJWTMiddleware) { mw.DisabledAbort = true }))
	mountV2(r, "message", plainV2(onlyAdminV2, func(mw *v2.GinJWTMiddleware) {
		mw.HTTPStatusMessageFunc = func(e error, _ *gin.Context) string {
			switch {
			case errors.Is(e, v2.ErrEmptyAuthHeader):
				return "no <header>"
			case errors.Is(e, v2.ErrFailedAuthentication):
				return "no & never"
			case errors.Is(e, jwt4.ErrTokenExpired):
				return "expired"
			case errors.Is(e, jwt4.ErrTokenMalformed):
				return "malformed"
			case errors.Is(e, jwt4.ErrTokenSignatureInvalid):
				return "forged"
			}
			return "other: " + e.Error()
		}
	}))
	mountV2(r, "identity-key", plainV2(func(mw *v2.GinJWTMiddleware) { mw.IdentityKey = "sub" }))
	mountV2(r, "exp-field", plainV2(func(mw *v2.GinJWTMiddleware) { mw.ExpField = "until" }))
	with := func(options ...jwt4.ParserOption) *v2.GinJWTMiddleware {
		return plainV2(func(mw *v2.GinJWTMiddleware) { mw.ParseOptions = options })
	}
	mountV2(r, "json-number", with(jwt4.WithJSONNumber()))
	mountV2(r, "valid-methods", with(jwt4.WithValidMethods([]string{"HS384"})))
	mountV2(r, "no-validation", with(jwt4.WithoutClaimsValidation()))
	return r
}

func onlyAdminV2(mw *v2.GinJWTMiddleware) {
	mw.Authorizator = func(data any, _ *gin.Context) bool { return data == "admin" }
}

func keyFuncV2() *gin.Engine {
	r := engine()
	by := func(find func(t *jwt4.Token) (any, error)) *v2.GinJWTMiddleware {
		return plainV2(func(mw *v2.GinJWTMiddleware) { mw.KeyFunc = find })
	}
	fixed := func(key any) *v2.GinJWTMiddleware {
		return by(func(*jwt4.Token) (any, error) { return key, nil })
	}
	mountV2(r, "hmac", fixed(secret))
	mountV2(r, "rsa", fixed(publicKey("public-pkix.pem")))
	mountV2(r, "ecdsa", fixed(publicKey("ec-public.pem")))
	mountV2(r, "ed25519", fixed(publicKey("ed-public.pem")))
	mountV2(r, "text", fixed("secret key"))
	mountV2(r, "nothing", fixed(nil))
	mountV2(r, "error", by(func(*jwt4.Token) (any, error) { return nil, errors.New("no key for <you>") }))
	return r
}

func loginV2() *gin.Engine {
	r := engine()
	mountV2(r, "default", plainV2())
	mountV2(r, "no-authenticator", plainV2(func(mw *v2.GinJWTMiddleware) { mw.Authenticator = nil }))
	mountV2(r, "nobody", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.Authenticator = func(*gin.Context) (any, error) { return nil, nil }
	}))
	mountV2(r, "own-error", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.Authenticator = func(*gin.Context) (any, error) { return nil, errors.New(`locked: "you" & <them>`) }
	}))
	mountV2(r, "no-payload", plainV2(func(mw *v2.GinJWTMiddleware) { mw.PayloadFunc = nil }))
	mountV2(r, "rich", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.PayloadFunc = func(any) v2.MapClaims { return richClaims() }
	}))
	mountV2(r, "timeout", plainV2(func(mw *v2.GinJWTMiddleware) { mw.Timeout = 90*time.Second + 900*time.Millisecond }))
	mountV2(r, "timeout-func", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.TimeoutFunc = func(claims any) time.Duration {
			return time.Duration(len(claims.(jwt4.MapClaims)["identity"].(string))) * time.Minute
		}
	}))
	mountV2(r, "zone", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.TimeFunc = func() time.Time { return moment.In(time.FixedZone("", 8*3600)) }
	}))
	return r
}

func algorithmsV2() *gin.Engine {
	r := engine()
	for _, name := range []string{"HS384", "HS512", "RS256", "RS384", "RS512"} {
		mountV2(r, name, plainV2(func(mw *v2.GinJWTMiddleware) {
			mw.SigningAlgorithm = name
			mw.PrivKeyBytes = keyFile("private-pkcs1.pem")
			mw.PubKeyBytes = keyFile("public-pkix.pem")
			mw.SendAuthorization = true
		}))
	}
	return r
}

func cookiesV2() *gin.Engine {
	r := engine()
	with := func(change func(mw *v2.GinJWTMiddleware)) *v2.GinJWTMiddleware {
		return plainV2(func(mw *v2.GinJWTMiddleware) {
			mw.SendCookie = true
			mw.TokenLookup = "cookie:jwt,cookie:tk"
		}, change)
	}
	mountV2(r, "plain", with(func(*v2.GinJWTMiddleware) {}))
	mountV2(r, "none", plainV2())
	mountV2(r, "all", with(func(mw *v2.GinJWTMiddleware) {
		mw.CookieName = "tk"
		mw.CookieMaxAge = 90 * time.Second
		mw.CookieDomain = "example.com"
		mw.SecureCookie = true
		mw.CookieHTTPOnly = true
		mw.CookieSameSite = 2
	}))
	mountV2(r, "domain-dot", with(func(mw *v2.GinJWTMiddleware) { mw.CookieDomain = ".example.com" }))
	mountV2(r, "same-site-default", with(func(mw *v2.GinJWTMiddleware) { mw.CookieSameSite = 1 }))
	mountV2(r, "same-site-strict", with(func(mw *v2.GinJWTMiddleware) { mw.CookieSameSite = 3 }))
	mountV2(r, "same-site-none", with(func(mw *v2.GinJWTMiddleware) { mw.CookieSameSite = 4 }))
	mountV2(r, "age-negative", with(func(mw *v2.GinJWTMiddleware) { mw.CookieMaxAge = -time.Second }))
	return r
}

func refreshV2() *gin.Engine {
	r := engine()
	mountV2(r, "default", plainV2())
	mountV2(r, "no-max-refresh", plainV2(func(mw *v2.GinJWTMiddleware) { mw.MaxRefresh = 0 }))
	mountV2(r, "lookup", plainV2(func(mw *v2.GinJWTMiddleware) { mw.TokenLookup = "query:token,cookie:jwt" }))
	mountV2(r, "json-number", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.ParseOptions = []jwt4.ParserOption{jwt4.WithJSONNumber()}
	}))
	mountV2(r, "timeout-func", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.TimeoutFunc = func(claims any) time.Duration {
			return time.Duration(len(claims.(jwt4.MapClaims)["identity"].(string))) * time.Minute
		}
	}))
	return r
}

func callbacksV2() *gin.Engine {
	r := engine()
	mountV2(r, "own", plainV2(func(mw *v2.GinJWTMiddleware) {
		mw.Unauthorized = func(c *gin.Context, code int, message string) {
			c.String(code+10, "%d %s %s", code, message, v2.GetToken(c))
		}
		mw.LoginResponse = func(c *gin.Context, code int, token string, expire time.Time) {
			c.JSON(201, gin.H{"token": token, "until": expire.Unix()})
		}
		mw.RefreshResponse = func(c *gin.Context, code int, token string, expire time.Time) {
			c.JSON(202, gin.H{"token": token, "until": expire.Unix()})
		}
		mw.LogoutResponse = func(c *gin.Context, code int) { c.JSON(203, gin.H{"claims": v2.ExtractClaims(c)}) }
	}))
	return r
}

func clockV2() *gin.Engine {
	r := engine()
	mountV2(r, "default", &v2.GinJWTMiddleware{Key: secret, Authenticator: authenticateV2, PayloadFunc: payloadV2})
	mountV2(r, "cookie", &v2.GinJWTMiddleware{
		Key: secret, Authenticator: authenticateV2, PayloadFunc: payloadV2, SendCookie: true, TokenLookup: "cookie:jwt", MaxRefresh: time.Hour,
	})
	return r
}
