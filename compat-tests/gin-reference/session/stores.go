package session

import (
	"os"

	"github.com/bradfitz/gomemcache/memcache"
	"github.com/gin-contrib/sessions"
	ginmemcached "github.com/gin-contrib/sessions/memcached"
	"github.com/gin-gonic/gin"
)

// Apps of these files need a server, or a directory that other programs have too; the environment says where it is.
// Without it they are served, and answer 503.

// filesShared: files in a directory that is given.
func filesShared() *gin.Engine {
	return onStore("COMPAT_DIRECTORY", func(directory string) (sessions.Store, error) {
		return newFileStore(directory, []byte("secret")), nil
	})
}

// memcached: values in Memcached.
func memcached() *gin.Engine {
	return onStore("COMPAT_MEMCACHED", func(address string) (sessions.Store, error) {
		return ginmemcached.NewStore(memcache.New(address), "shop_", []byte("secret")), nil
	})
}

// onStore is an app with one session in a store.
func onStore(variable string, open func(where string) (sessions.Store, error)) *gin.Engine {
	where := os.Getenv(variable)
	if where == "" {
		return refusing(variable + " does not say where the store is")
	}
	store, err := open(where)
	if err != nil {
		return refusing(err.Error())
	}
	return single("mysession", store)
}
