package main

import (
	"mime/multipart"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
)

// Person is filled from bodies of every format.
type Person struct {
	Name    string            `json:"name" xml:"name" yaml:"name" toml:"name" codec:"name" bson:"name"`
	Age     int               `json:"age" xml:"age" yaml:"age" toml:"age" codec:"age" bson:"age"`
	Admin   bool              `json:"admin" xml:"admin" yaml:"admin" toml:"admin" codec:"admin" bson:"admin"`
	Score   float64           `json:"score" xml:"score" yaml:"score" toml:"score" codec:"score" bson:"score"`
	Tags    []string          `json:"tags" xml:"tags" yaml:"tags" toml:"tags" codec:"tags" bson:"tags"`
	Address *Home             `json:"address" xml:"address" yaml:"address" toml:"address" codec:"address" bson:"address"`
	Extra   map[string]string `json:"extra" xml:"-" yaml:"extra" toml:"extra" codec:"extra" bson:"extra"`
}

// Home is a part of Person.
type Home struct {
	Street string `json:"street" xml:"street" yaml:"street" toml:"street" codec:"street" bson:"street"`
	Number int    `json:"number" xml:"number,attr" yaml:"number" toml:"number" codec:"number" bson:"number"`
}

// Chosen has one field for each source; the one that is filled tells which binding was chosen.
type Chosen struct {
	Form    string `form:"v" json:"-" xml:"-" yaml:"-" toml:"-" codec:"-" bson:"-"`
	JSON    string `form:"-" json:"v" xml:"-" yaml:"-" toml:"-" codec:"-" bson:"-"`
	XML     string `form:"-" json:"-" xml:"v" yaml:"-" toml:"-" codec:"-" bson:"-"`
	YAML    string `form:"-" json:"-" xml:"-" yaml:"v" toml:"-" codec:"-" bson:"-"`
	TOML    string `form:"-" json:"-" xml:"-" yaml:"-" toml:"v" codec:"-" bson:"-"`
	MsgPack string `form:"-" json:"-" xml:"-" yaml:"-" toml:"-" codec:"v" bson:"-"`
	BSON    string `form:"-" json:"-" xml:"-" yaml:"-" toml:"-" codec:"-" bson:"v"`
}

// Upload has a file, many files and a field.
type Upload struct {
	File  *multipart.FileHeader   `form:"file" json:"-" binding:"required"`
	Files []*multipart.FileHeader `form:"files" json:"-"`
	Title string                  `form:"title" json:"title"`
}

// binding-body: types filled from bodies.
func bindingBody() *gin.Engine {
	r := gin.New()
	bind := func(how func(c *gin.Context, target any) error) gin.HandlerFunc {
		return func(c *gin.Context) {
			var target Person
			answer(c, &target, how(c, &target))
		}
	}
	r.POST("/json", bind((*gin.Context).ShouldBindJSON))
	r.POST("/xml", bind((*gin.Context).ShouldBindXML))
	r.POST("/yaml", bind((*gin.Context).ShouldBindYAML))
	r.POST("/toml", bind((*gin.Context).ShouldBindTOML))
	r.POST("/msgpack", bind(func(c *gin.Context, target any) error { return c.ShouldBindWith(target, binding.MsgPack) }))
	r.POST("/bson", bind(func(c *gin.Context, target any) error { return c.ShouldBindWith(target, binding.BSON) }))
	r.POST("/list", func(c *gin.Context) {
		var target []Person
		answer(c, &target, c.ShouldBindJSON(&target))
	})
	r.POST("/map", func(c *gin.Context) {
		var target map[string]int
		answer(c, &target, c.ShouldBindJSON(&target))
	})
	r.POST("/plain", func(c *gin.Context) {
		var target string
		answer(c, &target, c.ShouldBindPlain(&target))
	})
	r.POST("/plain-bytes", func(c *gin.Context) {
		var target []byte
		err := c.ShouldBindPlain(&target)
		answer(c, string(target), err)
	})
	r.POST("/upload", func(c *gin.Context) {
		var target Upload
		if err := c.ShouldBind(&target); err != nil {
			c.JSON(200, gin.H{"error": err.Error()})
			return
		}
		names := []string{}
		for _, file := range target.Files {
			names = append(names, file.Filename)
		}
		c.JSON(200, gin.H{"title": target.Title, "file": describe(target.File), "files": names})
	})
	r.Any("/chosen", func(c *gin.Context) {
		var target Chosen
		err := c.ShouldBind(&target)
		c.JSON(200, gin.H{
			"form": target.Form, "json": target.JSON, "xml": target.XML, "yaml": target.YAML, "toml": target.TOML,
			"msgpack": target.MsgPack, "bson": target.BSON, "failed": err != nil,
		})
	})
	r.POST("/twice", func(c *gin.Context) {
		var first, second Person
		err, again := c.ShouldBindJSON(&first), c.ShouldBindJSON(&second)
		c.JSON(200, gin.H{"first": text(err), "second": text(again)})
	})
	r.POST("/body-with", func(c *gin.Context) {
		var asXML, asJSON, asYAML Person
		xml := c.ShouldBindBodyWithXML(&asXML)
		json := c.ShouldBindBodyWithJSON(&asJSON)
		yaml := c.ShouldBindBodyWithYAML(&asYAML)
		var plain string
		_ = c.ShouldBindBodyWithPlain(&plain)
		later := c.ShouldBindJSON(&asJSON)
		c.JSON(200, gin.H{
			"xml": asXML.Name, "xmlFailed": xml != nil, "json": asJSON.Name, "jsonFailed": json != nil,
			"yaml": asYAML.Name, "yamlFailed": yaml != nil, "plain": plain, "later": text(later),
		})
	})
	return r
}
