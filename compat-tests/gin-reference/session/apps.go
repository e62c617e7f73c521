// Package session has the reference apps of contrib-session.
package session

import (
	"os"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-contrib/sessions/memstore"
	"github.com/gin-gonic/gin"

	"jenever.dev/compat-tests/gin-reference/internal/apps"
)

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"session-cookie", cookieDefault},
	{"session-cookie-options", cookieOptions},
	{"session-cookie-browser", cookieBrowser},
	{"session-cookie-minute", cookieMinute},
	{"session-cookie-forever", cookieForever},
	{"session-cookie-aes128", func() *gin.Engine { return encrypted(16) }},
	{"session-cookie-aes192", func() *gin.Engine { return encrypted(24) }},
	{"session-cookie-aes256", func() *gin.Engine { return encrypted(32) }},
	{"session-cookie-rotated", cookieRotated},
	{"session-cookie-rotated-encrypted", cookieRotatedEncrypted},
	{"session-memory", memoryDefault},
	{"session-memory-options", memoryOptions},
	{"session-files", files},
	{"session-many", many},
	{"session-two", two},
	{"session-replaced", replaced},
	{"session-none", none},
	{"session-other-name", otherName},
	{"session-counter", counter},
	{"session-redis", redisDefault},
	{"session-redis-options", redisOptions},
	{"session-redis-encrypted", redisEncrypted},
	{"session-redis-rotated", redisRotated},
	{"session-redis-database", redisDatabase},
	{"session-redis-prefix", redisPrefix},
	{"session-redis-json", redisJSON},
	{"session-redis-long", redisLong},
	{"session-redis-minute", redisMinute},
	{"session-redis-many", redisMany},
	{"session-redis-down", redisDown},
	{"session-files-shared", filesShared},
	{"session-memcached", memcached},
	{"session-postgres", pgstore},
	{"session-gorm-postgres", gormPostgres},
	{"session-gorm-mysql", gormMysql},
	{"session-gorm-sqlite", gormSqlite},
	{"session-mongo", mongoDB},
}

// single is an app with one session and the steps of the lab.
func single(name string, store sessions.Store) *gin.Engine {
	r := gin.New()
	r.Use(gin.RecoveryWithWriter(nil), sessions.Sessions(name, store))
	r.GET("/do", lab(store))
	return r
}

// cookieDefault: values in the cookie, one key.
func cookieDefault() *gin.Engine {
	return single("mysession", cookie.NewStore([]byte("secret")))
}

// cookieOptions: every option of the store.
func cookieOptions() *gin.Engine {
	store := cookie.NewStore([]byte("secret"))
	store.Options(sessions.Options{
		Path: "/do", Domain: "example.com", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: sameSites["strict"],
	})
	return single("mysession", store)
}

// cookieBrowser: until the browser ends.
func cookieBrowser() *gin.Engine {
	store := cookie.NewStore([]byte("secret"))
	store.Options(sessions.Options{Path: "/"})
	return single("mysession", store)
}

// maxAge sets the age up to which cookies are accepted, which the store's own options do not.
func maxAge(store sessions.Store, seconds int) sessions.Store {
	store.(interface{ MaxAge(int) }).MaxAge(seconds)
	return store
}

// cookieMinute: cookies are accepted for a minute.
func cookieMinute() *gin.Engine {
	return single("mysession", maxAge(cookie.NewStore([]byte("secret")), 60))
}

// cookieForever: cookies are accepted at any age.
func cookieForever() *gin.Engine {
	return single("mysession", maxAge(cookie.NewStore([]byte("secret")), 0))
}

// encrypted: signed and encrypted.
func encrypted(size int) *gin.Engine {
	key := []byte("0123456789abcdef0123456789abcdef")[:size]
	return single("mysession", maxAge(cookie.NewStore([]byte("secret"), key), 0))
}

// cookieRotated: a new key in front of the old one.
func cookieRotated() *gin.Engine {
	return single("mysession", maxAge(cookie.NewStore([]byte("new secret"), nil, []byte("secret")), 0))
}

// cookieRotatedEncrypted: from signed with one key to encrypted with another.
func cookieRotatedEncrypted() *gin.Engine {
	key := []byte("0123456789abcdef")
	return single("mysession", maxAge(cookie.NewStore([]byte("new secret"), key, []byte("secret"), nil), 0))
}

// memoryDefault: values in memory, an id in the cookie.
func memoryDefault() *gin.Engine {
	return single("mysession", memstore.NewStore([]byte("secret")))
}

// memoryOptions: every option of the store, encrypted.
func memoryOptions() *gin.Engine {
	store := memstore.NewStore([]byte("secret"), []byte("0123456789abcdef"))
	store.Options(sessions.Options{
		Path: "/do", Domain: "example.com", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: sameSites["lax"],
	})
	return single("mysession", store)
}

// files: values in files, an id in the cookie.
func files() *gin.Engine {
	directory, err := os.MkdirTemp("", "sessions")
	if err != nil {
		panic(err)
	}
	return single("mysession", newFileStore(directory, []byte("secret")))
}

// many: two sessions in one store.
func many() *gin.Engine {
	store := cookie.NewStore([]byte("secret"))
	r := gin.New()
	r.Use(gin.RecoveryWithWriter(nil), sessions.SessionsMany([]string{"a", "b"}, store))
	r.GET("/do", lab(store))
	r.GET("/default", func(c *gin.Context) { sessions.Default(c) })
	return r
}

// two: a group has a session of its own.
func two() *gin.Engine {
	r := gin.New()
	memory, inCookie := memstore.NewStore([]byte("secret")), cookie.NewStore([]byte("secret"))
	r.Use(gin.RecoveryWithWriter(nil), sessions.Sessions("first", memory))
	r.GET("/do", lab(memory))
	r.Group("/group", sessions.Sessions("second", inCookie)).GET("/do", lab(inCookie))
	r.GET("/many", func(c *gin.Context) { sessions.DefaultMany(c, "first") })
	return r
}

// replaced: two middlewares of one name share what was read.
func replaced() *gin.Engine {
	store := cookie.NewStore([]byte("secret"))
	r := gin.New()
	r.Use(gin.RecoveryWithWriter(nil), sessions.Sessions("mysession", store))
	r.Use(func(c *gin.Context) {
		session := sessions.Default(c)
		session.Set("from", "the first")
	})
	r.GET("/do", sessions.Sessions("mysession", store), lab(store))
	return r
}

// none: no middleware.
func none() *gin.Engine {
	r := gin.New()
	r.Use(gin.RecoveryWithWriter(nil))
	r.GET("/default", func(c *gin.Context) { sessions.Default(c) })
	r.GET("/many", func(c *gin.Context) { sessions.DefaultMany(c, "a") })
	return r
}

// otherName: another name is another session.
func otherName() *gin.Engine {
	return single("other.session-name", maxAge(cookie.NewStore([]byte("secret")), 0))
}

// counter: the example that everybody knows.
func counter() *gin.Engine {
	r := gin.New()
	r.Use(sessions.Sessions("mysession", cookie.NewStore([]byte("secret"))))
	r.GET("/incr", func(c *gin.Context) {
		session := sessions.Default(c)
		var count int
		v := session.Get("count")
		if v == nil {
			count = 0
		} else {
			count = v.(int)
			count++
		}
		session.Set("count", count)
		session.Save()
		c.JSON(200, gin.H{"count": count})
	})
	return r
}
