package main

import (
	"net/http/httptest"
	"os"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/render"
)

// deviations-tree: a parameter behind the beginning of another path.
func deviationsTree() *gin.Engine {
	r := gin.New()
	r.GET("/a:x", show)
	r.GET("/ab:x", show)
	r.GET("/abc:x", show)
	return r
}

// deviations-405: methods are told apart.
func deviations405() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.GET("/:lang/home", show)
	r.GET("/a/:b/c", show)
	r.POST("/zzz", show)
	return r
}

// deviations-text: bytes that are no UTF-8, wherever a client can put them.
func deviationsText() *gin.Engine {
	r := gin.New()
	r.GET("/path/:a", func(c *gin.Context) { c.String(200, "%s", c.Param("a")) })
	r.GET("/query", func(c *gin.Context) { c.String(200, "%s", c.Query("a")) })
	r.POST("/form", func(c *gin.Context) { c.String(200, "%s", c.PostForm("a")) })
	r.GET("/header", func(c *gin.Context) { c.String(200, "%s", c.GetHeader("X-A")) })
	return r
}

type moment struct {
	At time.Time `form:"at" json:"at" time_format:"02 Jan 06 15:04 MST" time_utc:"1"`
}

// deviations-time: POST / takes a moment as JSON, GET / with the name of a zone, and GET /in?zone=Europe/Moscow
// shows the moment of a number in a zone.
func deviationsTime() *gin.Engine {
	r := gin.New()
	r.POST("/", func(c *gin.Context) {
		var m moment
		check(c.ShouldBindJSON(&m))
		c.JSON(200, m)
	})
	r.GET("/", func(c *gin.Context) {
		var m moment
		check(c.ShouldBindQuery(&m))
		c.String(200, "%v", m.At)
	})
	r.GET("/in", func(c *gin.Context) {
		zone, err := time.LoadLocation(c.Query("zone"))
		check(err)
		c.String(200, "%v", time.Unix(int64(number(c.Query("unix"))), 0).In(zone))
	})
	r.GET("/number", func(c *gin.Context) { c.String(200, "%d", time.Date(2024, 2, 29, 12, 34, 56, 0, time.UTC)) })
	return r
}

// deviations-render: what has no valid form, or another one each time.
func deviationsRender() *gin.Engine {
	r := gin.New()
	r.GET("/ascii", func(c *gin.Context) { c.AsciiJSON(200, gin.H{"face": "😀"}) })
	r.GET("/xml", func(c *gin.Context) { c.XML(200, gin.H{"a": 1, "b": 2}) })
	r.GET("/header", func(c *gin.Context) {
		c.Header("X-A", "a\x01b\x00c\x7fd")
		c.String(200, "sent")
	})
	r.GET("/xml-key", func(c *gin.Context) { c.XML(200, gin.H{"a b": 1}) })
	r.GET("/toml", func(c *gin.Context) { c.TOML(200, []int{1, 2}) })
	r.GET("/yaml", func(c *gin.Context) { c.YAML(200, []string{"<<", "---", "? a", "\u2028"}) })
	r.GET("/bson", func(c *gin.Context) { c.BSON(200, gin.H{"a": 1, "b": 2}) })
	r.GET("/msgpack", func(c *gin.Context) { c.Render(200, render.MsgPack{Data: gin.H{"a": 1, "b": 2}}) })
	// What a client sends comes back: POST /echo.
	r.POST("/echo", func(c *gin.Context) {
		var value any
		check(c.ShouldBindJSON(&value))
		c.JSON(200, value)
	})
	// How many different answers there are among a hundred: GET /hundred/xml.
	r.GET("/hundred/:name", func(c *gin.Context) {
		seen := map[string]bool{}
		for range 100 {
			answer := httptest.NewRecorder()
			r.ServeHTTP(answer, httptest.NewRequest("GET", "/"+c.Param("name"), nil))
			seen[answer.Body.String()] = true
		}
		c.String(200, "%d", len(seen))
	})
	r.GET("/device", func(c *gin.Context) { c.File(os.DevNull) })
	// The status alone: GET /status/device.
	r.GET("/status/:name", func(c *gin.Context) {
		answer := httptest.NewRecorder()
		r.ServeHTTP(answer, httptest.NewRequest("GET", "/"+c.Param("name"), nil))
		c.String(200, "%d", answer.Code)
	})
	return r
}

// deviations-input: what handlers see of a request that has less than they ask for.
func deviationsInput() *gin.Engine {
	r := gin.New()
	r.POST("/half", func(c *gin.Context) {
		var pair struct{ A, B int }
		err := c.ShouldBindJSON(&pair)
		c.JSON(200, gin.H{"bound": pair, "failed": err != nil})
	})
	r.POST("/careless", func(c *gin.Context) {
		var pair struct{ A, B int }
		_ = c.ShouldBindJSON(&pair)
		c.String(200, "went on")
	})
	r.GET("/list", func(c *gin.Context) { c.JSON(200, gin.H{"a": c.QueryArray("a")}) })
	return r
}
