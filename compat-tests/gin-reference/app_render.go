package main

import (
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/render"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

// User is rendered in every format.
type User struct {
	Name  string   `json:"name" xml:"name" yaml:"name" toml:"name" codec:"name" bson:"name"`
	Age   int      `json:"age" xml:"age" yaml:"age" toml:"age" codec:"age" bson:"age"`
	Email string   `json:"email,omitempty" xml:"email,omitempty" yaml:"email,omitempty" toml:"email,omitempty" codec:"email,omitempty" bson:"email,omitempty"`
	Tags  []string `json:"tags" xml:"tags" yaml:"tags" toml:"tags" codec:"tags" bson:"tags"`
}

var ada = User{Name: "Ada <&>", Age: 36, Tags: []string{"x", "y z"}}

// render: every renderer, with the status of the request: GET /json?code=201.
func renderers() *gin.Engine {
	r := gin.New()
	r.Any("/:kind", func(c *gin.Context) {
		code := number(c.DefaultQuery("code", "200"))
		if c.Query("type") != "" {
			c.Header("Content-Type", c.Query("type"))
		}
		switch c.Param("kind") {
		case "json":
			c.JSON(code, ada)
		case "indented-json":
			c.IndentedJSON(code, ada)
		case "secure-json":
			c.SecureJSON(code, []string{"a", "b"})
		case "secure-json-object":
			c.SecureJSON(code, ada)
		case "jsonp":
			c.JSONP(code, ada)
		case "ascii-json":
			c.AsciiJSON(code, gin.H{"text": "é 你 😀 <"})
		case "pure-json":
			c.PureJSON(code, ada)
		case "xml":
			c.XML(code, ada)
		case "xml-map":
			c.XML(code, gin.H{"key": "a < b"})
		case "xml-nested-map":
			c.XML(code, gin.H{"outer": gin.H{"inner": 1}})
		case "yaml":
			c.YAML(code, ada)
		case "toml":
			c.TOML(code, ada)
		case "protobuf":
			c.ProtoBuf(code, wrapperspb.String("Ada"))
		case "protobuf-struct":
			c.ProtoBuf(code, structpb.NewNumberValue(1.5))
		case "bson":
			c.BSON(code, ada)
		case "msgpack":
			c.Render(code, render.MsgPack{Data: ada})
		case "msgpack-map":
			c.Render(code, render.MsgPack{Data: gin.H{"a": 1}})
		case "string":
			c.String(code, "plain")
		case "format":
			c.String(code, "%s is %d", ada.Name, ada.Age)
		case "data":
			c.Data(code, "image/x-own", []byte{0, 1, 2, 255})
		case "data-empty":
			c.Data(code, "image/x-own", nil)
		case "data-no-type":
			c.Data(code, "", []byte("<html>"))
		case "redirect":
			c.Redirect(302, "/elsewhere")
		case "reader":
			c.DataFromReader(code, 5, "text/x-own", strings.NewReader("bytes"), map[string]string{"X-Extra": "1"})
		case "sse":
			c.SSEvent("message", "hello")
		}
	})
	return r
}

// render-errors: data that a renderer refuses. The errors are the answer's last header.
func renderErrors() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) {
		c.Next()
		_, _ = c.Writer.WriteString("errors: " + strings.Join(c.Errors.Errors(), ", ") + " aborted: " + yes(c.IsAborted()))
	})
	r.GET("/json-nan", func(c *gin.Context) { c.JSON(201, gin.H{"x": nan}) })
	r.GET("/json-infinity", func(c *gin.Context) { c.JSON(200, []float64{1, infinity}) })
	r.GET("/indented-json", func(c *gin.Context) { c.IndentedJSON(200, nan) })
	r.GET("/secure-json", func(c *gin.Context) { c.SecureJSON(200, []float64{nan}) })
	r.GET("/jsonp", func(c *gin.Context) { c.JSONP(200, nan) })
	r.GET("/ascii-json", func(c *gin.Context) { c.AsciiJSON(200, nan) })
	r.GET("/pure-json", func(c *gin.Context) { c.PureJSON(200, nan) })
	r.GET("/xml-map", func(c *gin.Context) { c.XML(200, map[string]int{"a": 1}) })
	r.GET("/reader", func(c *gin.Context) {
		c.DataFromReader(200, -1, "text/plain", failingReader{}, nil)
	})
	r.GET("/abort-json", func(c *gin.Context) { c.AbortWithStatusJSON(418, nan) })
	r.GET("/then-next", func(c *gin.Context) { c.JSON(200, nan) }, func(c *gin.Context) { c.String(200, "not reached") })
	return r
}
