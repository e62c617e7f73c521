package jwt

import (
	"context"
	"errors"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/middlewares/server/recovery"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/config"
	jwt4 "github.com/golang-jwt/jwt/v4"
	hertz "github.com/hertz-contrib/jwt"
)

func plainHertz(change ...func(mw *hertz.HertzJWTMiddleware)) *hertz.HertzJWTMiddleware {
	mw := &hertz.HertzJWTMiddleware{Key: secret, TimeFunc: stopped, Authenticator: authenticateHertz, PayloadFunc: payloadHertz, MaxRefresh: time.Hour}
	for _, c := range change {
		c(mw)
	}
	return mw
}

func authenticateHertz(_ context.Context, c *app.RequestContext) (any, error) {
	var given credentials
	if err := c.Bind(&given); err != nil || given.Username == "" || given.Password == "" {
		return nil, hertz.ErrMissingLoginValues
	}
	if !wellKnown(given.Username, given.Password) {
		return nil, hertz.ErrFailedAuthentication
	}
	return &user{Name: given.Username}, nil
}

func payloadHertz(data any) hertz.MapClaims {
	if u, ok := data.(*user); ok {
		return hertz.MapClaims{hertz.IdentityKey: u.Name}
	}
	return hertz.MapClaims{}
}

func hertzEngine(options []config.Option) *server.Hertz {
	r := server.New(options...)
	r.Use(recovery.Recovery())
	return r
}

func mountHertz(r *server.Hertz, name string, mw *hertz.HertzJWTMiddleware) {
	auth, err := hertz.New(mw)
	if err != nil {
		panic(err)
	}
	g := r.Group("/" + name)
	g.POST("/login", auth.LoginHandler)
	g.POST("/logout", auth.LogoutHandler)
	for _, method := range []string{"GET", "POST", "PUT"} {
		g.Handle(method, "/refresh", auth.RefreshHandler)
	}
	for _, method := range []string{"GET", "POST", "PUT", "HEAD", "OPTIONS"} {
		g.Handle(method, "/hello", auth.MiddlewareFunc(), helloHertz(auth))
	}
	g.GET("/path/:token/hello", auth.MiddlewareFunc(), helloHertz(auth))
}

func helloHertz(auth *hertz.HertzJWTMiddleware) app.HandlerFunc {
	return func(ctx context.Context, c *app.RequestContext) {
		identity, _ := c.Get(auth.IdentityKey)
		answer := map[string]any{"claims": hertz.ExtractClaims(ctx, c), "identity": identity}
		if auth.SigningAlgorithm[:2] != "RS" && auth.KeyFunc == nil {
			answer["token"] = hertz.GetToken(ctx, c)
		}
		c.JSON(200, answer)
	}
}

func headerHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	mountHertz(r, "default", plainHertz())
	return r
}

func lookupHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	in := func(lookup string) *hertz.HertzJWTMiddleware {
		return plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.TokenLookup = lookup })
	}
	mountHertz(r, "query", in("query:token"))
	mountHertz(r, "cookie", in("cookie:jwt"))
	mountHertz(r, "param", in("param:token"))
	mountHertz(r, "form", in("form:token"))
	mountHertz(r, "x-token", in("header:X-Token"))
	mountHertz(r, "all", in(" header : Authorization ,query:token,  cookie:jwt"))
	mountHertz(r, "unknown", in("body:token"))
	mountHertz(r, "no-head-name", plainHertz(withoutHeadName))
	mountHertz(r, "no-head-name-but-one", plainHertz(withoutHeadName, func(mw *hertz.HertzJWTMiddleware) { mw.TokenHeadName = "Token" }))
	mountHertz(r, "head-name", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.TokenHeadName = "JWTTOKEN       " }))
	return r
}

func optionsHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	mountHertz(r, "realm", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.Realm = `test "zone"` }))
	mountHertz(r, "authorizer", plainHertz(onlyAdminHertz))
	mountHertz(r, "send-authorization", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.SendAuthorization = true
		mw.TokenLookup = "header:Authorization,query:token"
		mw.TokenHeadName = "Token"
	}))
	mountHertz(r, "send-and-forbid", plainHertz(onlyAdminHertz, func(mw *hertz.HertzJWTMiddleware) { mw.SendAuthorization = true }))
	mountHertz(r, "send-no-head-name", plainHertz(withoutHeadName, func(mw *hertz.HertzJWTMiddleware) { mw.SendAuthorization = true }))
	mountHertz(r, "disabled-abort", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.DisabledAbort = true }))
	mountHertz(r, "message", plainHertz(onlyAdminHertz, func(mw *hertz.HertzJWTMiddleware) {
		mw.HTTPStatusMessageFunc = func(e error, _ context.Context, _ *app.RequestContext) string {
			switch {
			case errors.Is(e, hertz.ErrEmptyAuthHeader):
				return "no <header>"
			case errors.Is(e, hertz.ErrFailedAuthentication):
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
	mountHertz(r, "identity-key", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.IdentityKey = "sub" }))
	with := func(options ...jwt4.ParserOption) *hertz.HertzJWTMiddleware {
		return plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.ParseOptions = options })
	}
	mountHertz(r, "json-number", with(jwt4.WithJSONNumber()))
	mountHertz(r, "valid-methods", with(jwt4.WithValidMethods([]string{"HS384"})))
	mountHertz(r, "no-validation", with(jwt4.WithoutClaimsValidation()))
	return r
}

func withoutHeadName(mw *hertz.HertzJWTMiddleware) { mw.WithoutDefaultTokenHeadName = true }

func onlyAdminHertz(mw *hertz.HertzJWTMiddleware) {
	mw.Authorizator = func(data any, _ context.Context, _ *app.RequestContext) bool { return data == "admin" }
}

func keyFuncHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	by := func(find func(t *jwt4.Token) (any, error)) *hertz.HertzJWTMiddleware {
		return plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.KeyFunc = find })
	}
	fixed := func(key any) *hertz.HertzJWTMiddleware {
		return by(func(*jwt4.Token) (any, error) { return key, nil })
	}
	mountHertz(r, "hmac", fixed(secret))
	mountHertz(r, "rsa", fixed(publicKey("public-pkix.pem")))
	mountHertz(r, "ecdsa", fixed(publicKey("ec-public.pem")))
	mountHertz(r, "ed25519", fixed(publicKey("ed-public.pem")))
	mountHertz(r, "text", fixed("secret key"))
	mountHertz(r, "nothing", fixed(nil))
	mountHertz(r, "error", by(func(*jwt4.Token) (any, error) { return nil, errors.New("no key for <you>") }))
	return r
}

func loginHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	mountHertz(r, "default", plainHertz())
	mountHertz(r, "no-authenticator", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.Authenticator = nil }))
	mountHertz(r, "nobody", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.Authenticator = func(context.Context, *app.RequestContext) (any, error) { return nil, nil }
	}))
	mountHertz(r, "own-error", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.Authenticator = func(context.Context, *app.RequestContext) (any, error) {
			return nil, errors.New(`locked: "you" & <them>`)
		}
	}))
	mountHertz(r, "no-payload", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.PayloadFunc = nil }))
	mountHertz(r, "rich", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.PayloadFunc = func(any) hertz.MapClaims { return richClaims() }
	}))
	mountHertz(r, "timeout", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.Timeout = 90*time.Second + 900*time.Millisecond }))
	mountHertz(r, "timeout-func", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.TimeoutFunc = func(claims jwt4.MapClaims) time.Duration {
			return time.Duration(len(claims["identity"].(string))) * time.Minute
		}
	}))
	mountHertz(r, "zone", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.TimeFunc = func() time.Time { return moment.In(time.FixedZone("", 8*3600)) }
	}))
	return r
}

func algorithmsHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	for _, name := range []string{"HS384", "HS512", "RS256", "RS384", "RS512"} {
		mountHertz(r, name, plainHertz(func(mw *hertz.HertzJWTMiddleware) {
			mw.SigningAlgorithm = name
			mw.PrivKeyBytes = keyFile("private-pkcs1.pem")
			mw.PubKeyBytes = keyFile("public-pkix.pem")
			mw.SendAuthorization = true
		}))
	}
	return r
}

func cookiesHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	with := func(change func(mw *hertz.HertzJWTMiddleware)) *hertz.HertzJWTMiddleware {
		return plainHertz(func(mw *hertz.HertzJWTMiddleware) {
			mw.SendCookie = true
			mw.TokenLookup = "cookie:jwt,cookie:tk"
		}, change)
	}
	mountHertz(r, "plain", with(func(*hertz.HertzJWTMiddleware) {}))
	mountHertz(r, "none", plainHertz())
	mountHertz(r, "all", with(func(mw *hertz.HertzJWTMiddleware) {
		mw.CookieName = "tk"
		mw.CookieMaxAge = 90 * time.Second
		mw.CookieDomain = "example.com"
		mw.SecureCookie = true
		mw.CookieHTTPOnly = true
		mw.CookieSameSite = 2
	}))
	mountHertz(r, "domain-dot", with(func(mw *hertz.HertzJWTMiddleware) { mw.CookieDomain = ".example.com" }))
	mountHertz(r, "same-site-default", with(func(mw *hertz.HertzJWTMiddleware) { mw.CookieSameSite = 1 }))
	mountHertz(r, "same-site-strict", with(func(mw *hertz.HertzJWTMiddleware) { mw.CookieSameSite = 3 }))
	mountHertz(r, "same-site-none", with(func(mw *hertz.HertzJWTMiddleware) { mw.CookieSameSite = 4 }))
	mountHertz(r, "age-negative", with(func(mw *hertz.HertzJWTMiddleware) { mw.CookieMaxAge = -time.Second }))
	return r
}

func refreshHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	mountHertz(r, "default", plainHertz())
	mountHertz(r, "no-max-refresh", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.MaxRefresh = 0 }))
	mountHertz(r, "lookup", plainHertz(func(mw *hertz.HertzJWTMiddleware) { mw.TokenLookup = "query:token,cookie:jwt" }))
	mountHertz(r, "json-number", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.ParseOptions = []jwt4.ParserOption{jwt4.WithJSONNumber()}
	}))
	mountHertz(r, "timeout-func", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.TimeoutFunc = func(claims jwt4.MapClaims) time.Duration {
			return time.Duration(len(claims["identity"].(string))) * time.Minute
		}
	}))
	return r
}

func callbacksHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	mountHertz(r, "own", plainHertz(func(mw *hertz.HertzJWTMiddleware) {
		mw.Unauthorized = func(ctx context.Context, c *app.RequestContext, code int, message string) {
			c.String(code+10, "%d %s %s", code, message, hertz.GetToken(ctx, c))
		}
		mw.LoginResponse = func(ctx context.Context, c *app.RequestContext, code int, token string, expire time.Time) {
			c.JSON(201, map[string]any{"token": token, "until": expire.Unix()})
		}
		mw.RefreshResponse = func(ctx context.Context, c *app.RequestContext, code int, token string, expire time.Time) {
			c.JSON(202, map[string]any{"token": token, "until": expire.Unix()})
		}
		mw.LogoutResponse = func(ctx context.Context, c *app.RequestContext, code int) {
			c.JSON(203, map[string]any{"claims": hertz.ExtractClaims(ctx, c)})
		}
	}))
	return r
}

func clockHertz(options ...config.Option) *server.Hertz {
	r := hertzEngine(options)
	mountHertz(r, "default", &hertz.HertzJWTMiddleware{Key: secret, Authenticator: authenticateHertz, PayloadFunc: payloadHertz})
	mountHertz(r, "cookie", &hertz.HertzJWTMiddleware{
		Key: secret, Authenticator: authenticateHertz, PayloadFunc: payloadHertz, SendCookie: true, TokenLookup: "cookie:jwt", MaxRefresh: time.Hour,
	})
	return r
}
