package main

import "github.com/gin-gonic/gin"

var accounts = gin.Accounts{"ada": "lovelace", "bob": "pa:ss wörd", "empty": ""}

func who(key string) gin.HandlerFunc {
	return func(c *gin.Context) { c.String(200, "%s", "hello "+c.MustGet(key).(string)) }
}

// basic-auth: accounts on one group.
func basicAuth() *gin.Engine {
	r := gin.New()
	r.GET("/open", func(c *gin.Context) { c.String(200, "open") })
	r.Group("/", gin.BasicAuth(accounts)).Any("/secret", who(gin.AuthUserKey))
	r.Group("/", gin.BasicAuthForRealm(accounts, `a "realm"`+"\n\x01é")).GET("/realm", who(gin.AuthUserKey))
	r.Group("/", gin.BasicAuthForProxy(accounts, "")).GET("/proxy", who(gin.AuthProxyUserKey))
	r.Group("/", gin.BasicAuthForProxy(accounts, "Own")).GET("/proxy-realm", who(gin.AuthProxyUserKey))
	return r
}

// basic-auth-global: accounts on everything, unknown paths too.
func basicAuthGlobal() *gin.Engine {
	r := gin.New()
	r.Use(gin.BasicAuth(accounts))
	r.GET("/", who(gin.AuthUserKey))
	return r
}
