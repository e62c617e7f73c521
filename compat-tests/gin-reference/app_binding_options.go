package main

import (
	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
)

// binding-options: switches that hold for the whole process, thrown for one request.
func bindingOptions() *gin.Engine {
	r := gin.New()
	r.POST("/use-number", func(c *gin.Context) {
		binding.EnableDecoderUseNumber = true
		defer func() { binding.EnableDecoderUseNumber = false }()
		var target any
		err := c.ShouldBindJSON(&target)
		answer(c, target, err)
	})
	r.POST("/strict", func(c *gin.Context) {
		binding.EnableDecoderDisallowUnknownFields = true
		defer func() { binding.EnableDecoderDisallowUnknownFields = false }()
		var target Wanted
		err := c.ShouldBindJSON(&target)
		answer(c, target, err)
	})
	r.POST("/unvalidated", func(c *gin.Context) {
		validator := binding.Validator
		binding.Validator = nil
		defer func() { binding.Validator = validator }()
		var target Wanted
		err := c.ShouldBindJSON(&target)
		answer(c, target, err)
	})
	r.POST("/plain", func(c *gin.Context) {
		var target string
		if c.BindPlain(&target) == nil {
			c.String(200, "%s", target)
		}
	})
	r.POST("/toml-twice", func(c *gin.Context) {
		var first, second Wanted
		err := c.ShouldBindBodyWithTOML(&first)
		again := c.ShouldBindBodyWith(&second, binding.TOML)
		c.JSON(200, gin.H{"first": first.Name, "second": second.Name, "failed": err != nil || again != nil})
	})
	return r
}
