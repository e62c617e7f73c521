package jwt

import (
	"context"
	"errors"
	"os"
	"time"

	v3 "github.com/appleboy/gin-jwt/v3"
	"github.com/appleboy/gin-jwt/v3/core"
	"github.com/gin-gonic/gin"
	jwt5 "github.com/golang-jwt/jwt/v5"
)

// login: what is signed, and when nothing is.
func login() *gin.Engine {
	r := engine()
	mount(r, "default", plain())
	mount(r, "no-authenticator", plain(func(mw *v3.GinJWTMiddleware) { mw.Authenticator = nil }))
	mount(r, "nobody", plain(func(mw *v3.GinJWTMiddleware) {
		mw.Authenticator = func(*gin.Context) (any, error) { return nil, nil }
	}))
	mount(r, "own-error", plain(func(mw *v3.GinJWTMiddleware) {
		mw.Authenticator = func(*gin.Context) (any, error) { return nil, errors.New(`locked: "you" & <them>`) }
	}))
	mount(r, "no-payload", plain(func(mw *v3.GinJWTMiddleware) { mw.PayloadFunc = nil }))
	mount(r, "rich", plain(func(mw *v3.GinJWTMiddleware) {
		mw.PayloadFunc = func(any) jwt5.MapClaims { return richClaims() }
	}))
	mount(r, "timeout", plain(func(mw *v3.GinJWTMiddleware) { mw.Timeout = 90*time.Second + 900*time.Millisecond }))
	mount(r, "timeout-negative", plain(func(mw *v3.GinJWTMiddleware) { mw.Timeout = -time.Hour }))
	mount(r, "timeout-func", plain(func(mw *v3.GinJWTMiddleware) {
		mw.TimeoutFunc = func(data any) time.Duration { return time.Duration(len(data.(*user).Name)) * time.Minute }
	}))
	mount(r, "exp-field", plain(func(mw *v3.GinJWTMiddleware) { mw.ExpField = "until" }))
	mount(r, "head-name", plain(func(mw *v3.GinJWTMiddleware) { mw.TokenHeadName = "JWT" }))
	mount(r, "refresh-short", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenLength = 5 }))
	mount(r, "refresh-long", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenLength = 48 }))
	mount(r, "store-set-fails", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenStore = &broken{set: errors.New("disk full")} }))
	return r
}

// algorithms: those a middleware can sign with.
func algorithms() *gin.Engine {
	r := engine()
	for _, name := range []string{"HS256", "HS384", "HS512", "RS256", "RS384", "RS512"} {
		mount(r, name, plain(func(mw *v3.GinJWTMiddleware) {
			mw.SigningAlgorithm = name
			mw.PrivKeyBytes = keyFile("private-pkcs1.pem")
			mw.PubKeyBytes = keyFile("public-pkix.pem")
			mw.SendAuthorization = true
		}))
	}
	return r
}

// cookies: those that login and refresh set, and logout takes back.
func cookies() *gin.Engine {
	r := engine()
	with := func(change func(mw *v3.GinJWTMiddleware)) *v3.GinJWTMiddleware {
		return plain(func(mw *v3.GinJWTMiddleware) {
			mw.SendCookie = true
			mw.TokenLookup = "cookie:jwt,cookie:tk"
		}, change)
	}
	mount(r, "plain", with(func(*v3.GinJWTMiddleware) {}))
	mount(r, "none", plain())
	mount(r, "all", with(func(mw *v3.GinJWTMiddleware) {
		mw.CookieName = "tk"
		mw.RefreshTokenCookieName = "rt"
		mw.CookieMaxAge = 90 * time.Second
		mw.CookieDomain = "example.com"
		mw.SecureCookie = true
		mw.CookieHTTPOnly = true
		mw.CookieSameSite = 2
		mw.RefreshTokenTimeout = time.Hour
	}))
	mount(r, "domain-dot", with(func(mw *v3.GinJWTMiddleware) { mw.CookieDomain = ".example.com" }))
	mount(r, "domain-bad", with(func(mw *v3.GinJWTMiddleware) { mw.CookieDomain = "exa mple.com" }))
	mount(r, "same-site-default", with(func(mw *v3.GinJWTMiddleware) { mw.CookieSameSite = 1 }))
	mount(r, "same-site-strict", with(func(mw *v3.GinJWTMiddleware) { mw.CookieSameSite = 3 }))
	mount(r, "same-site-none", with(func(mw *v3.GinJWTMiddleware) { mw.CookieSameSite = 4 }))
	mount(r, "age-negative", with(func(mw *v3.GinJWTMiddleware) {
		mw.CookieMaxAge = -time.Second
		mw.RefreshTokenTimeout = -time.Second
	}))
	mount(r, "age-half-a-second", with(func(mw *v3.GinJWTMiddleware) {
		mw.CookieMaxAge = 500 * time.Millisecond
		mw.RefreshTokenTimeout = 500 * time.Millisecond
	}))
	mount(r, "timeout", with(func(mw *v3.GinJWTMiddleware) { mw.Timeout = 2 * time.Hour }))
	mount(r, "max-refresh", with(func(mw *v3.GinJWTMiddleware) { mw.MaxRefresh = 30 * time.Minute }))
	mount(r, "http-only", with(func(mw *v3.GinJWTMiddleware) { mw.CookieHTTPOnly = true }))
	mount(r, "secure", with(func(mw *v3.GinJWTMiddleware) { mw.SecureCookie = true }))
	return r
}

// broken is a store that fails.
type broken struct {
	set, get, delete error
}

func (b *broken) Set(context.Context, string, any, time.Time) error { return b.set }
func (b *broken) Get(context.Context, string) (any, error)          { return &user{Name: "admin"}, b.get }
func (b *broken) Delete(context.Context, string) error              { return b.delete }
func (b *broken) Cleanup(context.Context) (int, error)              { return 0, nil }
func (b *broken) Count(context.Context) (int, error)                { return 0, nil }

// refresh: new tokens for old.
func refresh() *gin.Engine {
	r := engine()
	mount(r, "default", plain())
	mount(r, "cookie-name", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenCookieName = "rt" }))
	mount(r, "max-refresh", plain(func(mw *v3.GinJWTMiddleware) { mw.MaxRefresh = time.Nanosecond }))
	mount(r, "expired", plain(func(mw *v3.GinJWTMiddleware) {
		mw.TimeFunc = func() time.Time { return time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC) }
		mw.RefreshTokenTimeout = time.Hour
	}))
	mount(r, "protected", plain())
	mount(r, "store-get-fails", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenStore = &broken{get: errors.New("no <disk>")} }))
	mount(r, "store-expired", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenStore = &broken{get: core.ErrRefreshTokenExpired} }))
	mount(r, "store-not-found", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenStore = &broken{get: core.ErrRefreshTokenNotFound} }))
	mount(r, "store-set-fails", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenStore = &broken{set: errors.New("disk full")} }))
	mount(r, "store-delete-fails", plain(func(mw *v3.GinJWTMiddleware) { mw.RefreshTokenStore = &broken{delete: errors.New("disk lost")} }))
	return r
}

// callbacks: answers of one's own.
func callbacks() *gin.Engine {
	r := engine()
	mount(r, "own", plain(func(mw *v3.GinJWTMiddleware) {
		mw.Unauthorized = func(c *gin.Context, code int, message string) {
			c.String(code+10, "%d %s %s", code, message, v3.GetToken(c))
		}
		mw.LoginResponse = func(c *gin.Context, token *core.Token) {
			c.JSON(201, gin.H{"token": token.AccessToken, "type": token.TokenType, "at": token.CreatedAt, "until": token.ExpiresAt, "refresh": len(token.RefreshToken)})
		}
		mw.RefreshResponse = func(c *gin.Context, token *core.Token) { c.JSON(202, token) }
		mw.LogoutResponse = func(c *gin.Context) {
			identity, _ := c.Get(v3.IdentityKey)
			c.JSON(203, gin.H{"claims": v3.ExtractClaims(c), "identity": identity})
		}
	}))
	mount(r, "logout-sends", plain(func(mw *v3.GinJWTMiddleware) { mw.SendAuthorization = true }))
	return r
}

// methods: what handlers of one's own can ask a middleware for.
func methods() *gin.Engine {
	r := engine()
	auth, err := v3.New(plain(func(mw *v3.GinJWTMiddleware) {
		mw.MaxRefresh = time.Hour
		mw.SendCookie = true
		mw.SendAuthorization = true
	}))
	if err != nil {
		panic(err)
	}
	r.GET("/check", func(c *gin.Context) {
		claims, err := auth.CheckIfTokenExpire(c)
		c.JSON(200, gin.H{"claims": claims, "error": errorText(err)})
	})
	r.GET("/claims", func(c *gin.Context) {
		claims, err := auth.GetClaimsFromJWT(c)
		c.JSON(200, gin.H{"claims": claims, "error": errorText(err), "token": v3.GetToken(c)})
	})
	r.GET("/parse", func(c *gin.Context) {
		token, err := auth.ParseToken(c)
		c.JSON(200, gin.H{"claims": v3.ExtractClaimsFromToken(token), "error": errorText(err)})
	})
	r.GET("/parse-string", func(c *gin.Context) {
		token, err := auth.ParseTokenString(c.Query("token"))
		if err != nil {
			token = nil
		}
		c.JSON(200, gin.H{"claims": v3.ExtractClaimsFromToken(token), "error": errorText(err), "token": v3.GetToken(c)})
	})
	r.GET("/generate", func(c *gin.Context) {
		token, err := auth.TokenGenerator(c.Request.Context(), &user{Name: "generated"})
		c.JSON(200, gin.H{"token": token.AccessToken, "at": token.CreatedAt, "until": token.ExpiresAt, "refresh": len(token.RefreshToken), "error": errorText(err)})
	})
	r.GET("/rotate", func(c *gin.Context) {
		first, _ := auth.TokenGenerator(c.Request.Context(), &user{Name: "first"})
		second, err := auth.TokenGeneratorWithRevocation(c.Request.Context(), &user{Name: "second"}, first.RefreshToken)
		count, _ := auth.RefreshTokenStore.Count(c.Request.Context())
		again, errAgain := auth.TokenGeneratorWithRevocation(c.Request.Context(), &user{Name: "third"}, "no such token")
		c.JSON(200, gin.H{
			"token": second.AccessToken, "same": first.RefreshToken == second.RefreshToken, "error": errorText(err),
			"count": count, "again": again.AccessToken, "errorAgain": errorText(errAgain),
		})
	})
	r.GET("/cookies", func(c *gin.Context) {
		auth.SetCookie(c, "an access token")
		auth.SetRefreshTokenCookie(c, "a refresh token=")
		c.String(200, "%s", v3.GetToken(c))
	})
	r.GET("/nothing", func(c *gin.Context) {
		c.JSON(200, gin.H{"claims": v3.ExtractClaims(c), "token": v3.GetToken(c), "none": v3.ExtractClaimsFromToken(nil)})
	})
	return r
}

func errorText(err error) any {
	if err == nil {
		return nil
	}
	return err.Error()
}

// construction: what a middleware cannot be made of.
func construction() *gin.Engine {
	kinds := map[string]*v3.GinJWTMiddleware{
		"nothing":                 {},
		"key":                     {Key: secret},
		"key-func":                {KeyFunc: func(*jwt5.Token) (any, error) { return secret, nil }},
		"rs256-nothing":           {SigningAlgorithm: "RS256"},
		"rs256-key":               {SigningAlgorithm: "RS256", Key: secret},
		"private-file-missing":    {SigningAlgorithm: "RS256", PrivKeyFile: "no/such/file"},
		"public-file-missing":     {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs1.pem"), PubKeyFile: "no/such/file"},
		"private-garbage":         {SigningAlgorithm: "RS256", PrivKeyBytes: []byte("Invalid_Private_Key")},
		"public-garbage":          {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs1.pem"), PubKeyBytes: []byte("Invalid_Public_Key")},
		"public-only":             {SigningAlgorithm: "RS256", PubKeyBytes: keyFile("public-pkix.pem")},
		"private-only":            {SigningAlgorithm: "RS384", PrivKeyBytes: keyFile("private-pkcs1.pem")},
		"pkcs1-pkix":              {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs1.pem"), PubKeyBytes: keyFile("public-pkix.pem")},
		"pkcs8-certificate":       {SigningAlgorithm: "RS512", PrivKeyBytes: keyFile("private-pkcs8.pem"), PubKeyBytes: keyFile("public-certificate.pem")},
		"pkcs8-pkcs1":             {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs8.pem"), PubKeyBytes: keyFile("public-pkcs1.pem")},
		"encrypted-der":           {SigningAlgorithm: "RS256", PrivKeyBytes: encryptedDER(), PrivateKeyPassphrase: "s3cret", PubKeyBytes: keyFile("public-pkix.pem")},
		"encrypted-der-wrong":     {SigningAlgorithm: "RS256", PrivKeyBytes: encryptedDER(), PrivateKeyPassphrase: "wrong", PubKeyBytes: keyFile("public-pkix.pem")},
		"encrypted-der-no-phrase": {SigningAlgorithm: "RS256", PrivKeyBytes: encryptedDER(), PubKeyBytes: keyFile("public-pkix.pem")},
		"encrypted-pem":           {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-encrypted.pem"), PrivateKeyPassphrase: "s3cret", PubKeyBytes: keyFile("public-pkix.pem")},
		"plain-pem-with-phrase":   {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs8.pem"), PrivateKeyPassphrase: "s3cret", PubKeyBytes: keyFile("public-pkix.pem")},
		"private-is-public":       {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("public-pkix.pem"), PubKeyBytes: keyFile("public-pkix.pem")},
		"public-is-private":       {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs1.pem"), PubKeyBytes: keyFile("private-pkcs1.pem")},
		"ec-keys":                 {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("ec-private.pem"), PubKeyBytes: keyFile("ec-public.pem")},
		"keys-of-two-pairs":       {SigningAlgorithm: "RS256", PrivKeyBytes: keyFile("private-pkcs1.pem"), PubKeyBytes: keyFile("other-public.pem")},
		"empty-key":               {Key: []byte{}},
		"unknown-algorithm":       {SigningAlgorithm: "foo", Key: secret},
		"none-algorithm":          {SigningAlgorithm: "none", Key: secret},
		"es256-with-a-secret":     {SigningAlgorithm: "ES256", Key: secret},
		"lookup-without-colon":    {Key: secret, TokenLookup: "header"},
		"key-func-and-no-key":     {SigningAlgorithm: "HS256", Authenticator: authenticate, KeyFunc: func(*jwt5.Token) (any, error) { return secret, nil }},
		"negative-refresh-length": {Key: secret, RefreshTokenLength: -1},
	}
	r := engine()
	r.GET("/:kind", func(c *gin.Context) {
		_, err := v3.New(kinds[c.Param("kind")])
		c.JSON(200, gin.H{"error": errorText(err)})
	})
	return r
}

// clock: with the clock of the machine.
func clock() *gin.Engine {
	r := engine()
	mount(r, "default", &v3.GinJWTMiddleware{Key: secret, Authenticator: authenticate, PayloadFunc: payload})
	mount(r, "cookie", &v3.GinJWTMiddleware{
		Key: secret, Authenticator: authenticate, PayloadFunc: payload, SendCookie: true, TokenLookup: "cookie:jwt", MaxRefresh: time.Hour,
	})
	return r
}

// redisStore: refresh tokens in the Redis that the environment names; without one they stay in memory.
func redisStore() *gin.Engine {
	r := engine()
	mw := &v3.GinJWTMiddleware{Key: secret, Authenticator: authenticate, PayloadFunc: func(data any) jwt5.MapClaims {
		if stored, ok := data.(map[string]any); ok {
			return jwt5.MapClaims{v3.IdentityKey: stored["Name"]}
		}
		return payload(data)
	}}
	if address := os.Getenv("COMPAT_REDIS"); address != "" {
		mw.EnableRedisStore(v3.WithRedisAddr(address), v3.WithRedisKeyPrefix("compat:"))
	}
	mount(r, "default", mw)
	return r
}
