package main

import (
	"fmt"
	"os"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
)

// deviations-validation: POST /port binds JSON to one of the types below. The answer is "ok" or the text of
// the failure, or of the panic. GET /program asks whether the running program is an image.
func deviationsValidation() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", "panic: "+fmt.Sprint(panic))
	}))
	r.POST("/:name", func(c *gin.Context) { verdict(c, c.ShouldBindJSON(fresh(deviating[c.Param("name")]))) })
	r.GET("/program", func(c *gin.Context) {
		program, err := os.Executable()
		check(err)
		verdict(c, binding.Validator.ValidateStruct(DImage{program}))
	})
	return r
}

var deviating = map[string]any{
	"tcp-addr": DTcpAddr{}, "udp-addr": DUdpAddr{}, "port": DPort{}, "unique": DUnique{}, "unique-numbers": DUniqueNumbers{},
	"unique-names": DUniqueNames{}, "unique-times": DUniqueTimes{}, "unique-anything": DUniqueAnything{},
	"noneof": DNoneof{}, "noneofci": DNoneofci{}, "cmyk": DCmyk{}, "origin": DOrigin{},
	"nil-min": DNilMin{}, "nil-dive": DNilDive{}, "any-min": DAnyMin{}, "any-dive": DAnyDive{},
}

type (
	DTcpAddr struct {
		V string `json:"v" binding:"tcp_addr"`
	}
	DUdpAddr struct {
		V string `json:"v" binding:"udp_addr"`
	}
	DImage struct {
		V string `binding:"image"`
	}
	DPort struct {
		V int `json:"v" binding:"port"`
	}
	DItem struct {
		Name string   `json:"name"`
		Tags []string `json:"tags"`
	}
	DVisit struct {
		At time.Time `json:"at"`
	}
	DUnique struct {
		V []DItem `json:"v" binding:"unique"`
	}
	DUniqueNumbers struct {
		V []*int `json:"v" binding:"unique"`
	}
	DUniqueNames struct {
		V []*DItem `json:"v" binding:"unique=Name"`
	}
	DUniqueTimes struct {
		V []DVisit `json:"v" binding:"unique=At"`
	}
	DUniqueAnything struct {
		V []any `json:"v" binding:"unique"`
	}
	DNoneof struct {
		V string `json:"v" binding:"noneof=a b"`
	}
	DNoneofci struct {
		V string `json:"v" binding:"noneofci=a b"`
	}
	DCmyk struct {
		V string `json:"v" binding:"cmyk"`
	}
	DOrigin struct {
		V string `json:"v" binding:"origin"`
	}
	DNilMin struct {
		A string `json:"a"`
		V *int   `json:"v" binding:"required_if=A x,min=3"`
	}
	DNilDive struct {
		A string    `json:"a"`
		V *[]string `json:"v" binding:"required_if=A x,dive,min=3"`
	}
	DAnyMin struct {
		V any `json:"v" binding:"min=3"`
	}
	DAnyDive struct {
		V any `json:"v" binding:"dive,min=3"`
	}
)
