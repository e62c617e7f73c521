package main

import (
	"fmt"

	"github.com/gin-gonic/gin"
)

// redirect: GET /dir/here?code=302&to=/x.
func redirect() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", fmt.Sprint(panic))
	}))
	r.Any("/dir/here", func(c *gin.Context) {
		if c.Query("type") != "" {
			c.Header("Content-Type", c.Query("type"))
		}
		c.Redirect(number(c.DefaultQuery("code", "302")), c.Query("to"))
	})
	return r
}
