package main

import (
	"fmt"

	"github.com/gin-gonic/gin"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

// negotiate: what an Accept header chooses.
func negotiate() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", fmt.Sprint(panic))
	}))
	r.GET("/format", func(c *gin.Context) {
		if accepted := c.QueryArray("accepted"); len(accepted) > 0 {
			c.SetAccepted(accepted...)
		}
		c.String(200, "%s", "["+c.NegotiateFormat(c.QueryArray("offer")...)+"]")
	})
	r.GET("/all", func(c *gin.Context) {
		c.Negotiate(200, gin.Negotiate{
			Offered: []string{
				gin.MIMEJSON, gin.MIMEXML, gin.MIMEYAML, gin.MIMEYAML2, gin.MIMETOML, "application/x-protobuf", gin.MIMEBSON,
			},
			Data:         gin.H{"key": "any"},
			JSONData:     gin.H{"key": "json"},
			TOMLData:     gin.H{"key": "toml"},
			PROTOBUFData: wrapperspb.String("protobuf"),
		})
	})
	r.GET("/data-only", func(c *gin.Context) {
		c.Negotiate(201, gin.Negotiate{Offered: []string{gin.MIMEXML, gin.MIMEJSON}, Data: gin.H{"key": "any"}})
	})
	r.GET("/no-data", func(c *gin.Context) {
		c.Negotiate(200, gin.Negotiate{Offered: []string{gin.MIMEJSON}})
	})
	r.GET("/not-renderable", func(c *gin.Context) {
		c.Negotiate(200, gin.Negotiate{Offered: []string{"text/plain", "text/xml"}, Data: gin.H{"key": "any"}})
	})
	return r
}
