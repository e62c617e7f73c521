package session

import (
	"encoding/hex"
	"os"
	"strconv"

	"github.com/boj/redistore"
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/redis"
	"github.com/gin-gonic/gin"
	redigo "github.com/gomodule/redigo/redis"

	"jenever.dev/compat-tests/gin-reference/internal/gobtext"
)

// Apps of this file need a Redis: COMPAT_REDIS says where it is. Without it they are served, and answer 503.

// redisDefault: values in Redis, an id in the cookie.
func redisDefault() *gin.Engine {
	return onRedis(func(address string) (redis.Store, error) {
		return redis.NewStore(10, "tcp", address, "", "", []byte("secret"))
	})
}

// redisOptions: every option of the store.
func redisOptions() *gin.Engine {
	return onRedis(func(address string) (redis.Store, error) {
		store, err := redis.NewStore(10, "tcp", address, "", "", []byte("secret"))
		if err == nil {
			store.Options(sessions.Options{
				Path: "/do", Domain: "example.com", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: sameSites["lax"],
			})
		}
		return store, err
	})
}

// redisEncrypted: the id is encrypted; what is in Redis is not.
func redisEncrypted() *gin.Engine {
	return onRedis(func(address string) (redis.Store, error) {
		return redis.NewStore(10, "tcp", address, "", "", []byte("secret"), []byte("0123456789abcdef"))
	})
}

// redisRotated: a new key in front of the old one; cookies are accepted at any age.
func redisRotated() *gin.Engine {
	return onRedis(func(address string) (redis.Store, error) {
		store, err := redis.NewStore(10, "tcp", address, "", "", []byte("new secret"), nil, []byte("secret"))
		if err != nil {
			return nil, err
		}
		inner, err := redis.GetRedisStore(store)
		if err == nil {
			inner.SetMaxAge(0)
			inner.Options.MaxAge = 3600
		}
		return store, err
	})
}

// redisDatabase: another database than the first.
func redisDatabase() *gin.Engine {
	return onRedis(func(address string) (redis.Store, error) {
		return redis.NewStoreWithDB(10, "tcp", address, "", "", "1", []byte("secret"))
	})
}

// redisPrefix: keys of our own.
func redisPrefix() *gin.Engine {
	return onRedis(func(address string) (redis.Store, error) {
		store, err := redis.NewStore(10, "tcp", address, "", "", []byte("secret"))
		if err == nil {
			err = redis.SetKeyPrefix(store, "shop_")
		}
		return store, err
	})
}

// redisJSON: values as JSON.
func redisJSON() *gin.Engine {
	return onRedis(changed(func(store *redistore.RediStore) { store.SetSerializer(redistore.JSONSerializer{}) }))
}

// redisLong: sessions of any length.
func redisLong() *gin.Engine {
	return onRedis(changed(func(store *redistore.RediStore) { store.SetMaxLength(0) }))
}

// redisMinute: sessions and their cookies last for a minute.
func redisMinute() *gin.Engine {
	return onRedis(changed(func(store *redistore.RediStore) { store.SetMaxAge(60) }))
}

func changed(change func(*redistore.RediStore)) func(address string) (redis.Store, error) {
	return func(address string) (redis.Store, error) {
		store, err := redis.NewStore(10, "tcp", address, "", "", []byte("secret"))
		if err != nil {
			return nil, err
		}
		inner, err := redis.GetRedisStore(store)
		if err == nil {
			change(inner)
		}
		return store, err
	}
}

// redisMany: two sessions in one store.
func redisMany() *gin.Engine {
	return withRedis(func(address string) (*gin.Engine, error) {
		store, err := redis.NewStore(10, "tcp", address, "", "", []byte("secret"))
		if err != nil {
			return nil, err
		}
		r := gin.New()
		r.Use(gin.RecoveryWithWriter(nil), sessions.SessionsMany([]string{"a", "b"}, store))
		r.GET("/do", lab(store))
		return r, nil
	})
}

// redisDown: Redis was there when the store was made, and is gone.
func redisDown() *gin.Engine {
	store, _ := redistore.NewRediStoreWithPool(&redigo.Pool{
		Dial: func() (redigo.Conn, error) { return redigo.Dial("tcp", "127.0.0.1:1") },
	}, []byte("secret"))
	store.SetMaxAge(0) // cookies are accepted at any age
	store.Options.MaxAge = 3600
	return single("mysession", &rediStore{store})
}

// rediStore is what gin-contrib/sessions makes of a store of redistore.
type rediStore struct{ *redistore.RediStore }

// Options replaces the options of the store.
func (s *rediStore) Options(options sessions.Options) {
	s.RediStore.Options = options.ToGorillaOptions()
}

// onRedis is an app with one session in Redis, that shows and changes what is there.
func onRedis(open func(address string) (redis.Store, error)) *gin.Engine {
	return withRedis(func(address string) (*gin.Engine, error) {
		store, err := open(address)
		if err != nil {
			return nil, err
		}
		inner, err := redis.GetRedisStore(store)
		if err != nil {
			return nil, err
		}
		r := single("mysession", store)
		entries(r.Group("/redis"), inner)
		return r, nil
	})
}

// entries are routes to what is in Redis for the session of a request.
func entries(r *gin.RouterGroup, store *redistore.RediStore) {
	command := func(c *gin.Context, name string, more ...interface{}) (interface{}, error) {
		connection := store.Pool.Get()
		defer connection.Close()
		key := c.DefaultQuery("prefix", "session_") + sessions.Default(c).ID()
		return connection.Do(name, append([]interface{}{key}, more...)...)
	}
	r.GET("/text", func(c *gin.Context) {
		value, _ := redigo.String(command(c, "GET"))
		c.String(200, "%s", value)
	})
	r.GET("/hex", func(c *gin.Context) {
		value, _ := redigo.Bytes(command(c, "GET"))
		c.String(200, "%s", hex.EncodeToString(value))
	})
	r.GET("/gob", func(c *gin.Context) {
		value, _ := redigo.Bytes(command(c, "GET"))
		shown, err := gobtext.Decode(value)
		c.String(200, "%s %s", shown, text(err))
	})
	r.GET("/life", func(c *gin.Context) {
		seconds, _ := redigo.Int64(command(c, "TTL"))
		// the second may have changed since
		c.String(200, "%d", (seconds+2)/10*10)
	})
	r.GET("/set", func(c *gin.Context) {
		value, _ := hex.DecodeString(c.Query("hex"))
		_, err := command(c, "SET", value)
		c.String(200, text(err))
	})
	r.GET("/delete", func(c *gin.Context) {
		deleted, _ := redigo.Int(command(c, "DEL"))
		c.String(200, strconv.Itoa(deleted))
	})
}

// withRedis makes an app when there is a Redis for it.
func withRedis(app func(address string) (*gin.Engine, error)) *gin.Engine {
	if address := os.Getenv("COMPAT_REDIS"); address != "" {
		r, err := app(address)
		if err == nil {
			return r
		}
		return refusing(err.Error())
	}
	return refusing("COMPAT_REDIS does not say where a Redis is")
}

func refusing(reason string) *gin.Engine {
	r := gin.New()
	r.NoRoute(func(c *gin.Context) { c.String(503, reason) })
	return r
}
