package main

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
)

// cookies: read and set.
func cookies() *gin.Engine {
	r := gin.New()
	r.GET("/get/:name", func(c *gin.Context) {
		value, err := c.Cookie(c.Param("name"))
		c.JSON(200, gin.H{"value": value, "error": text(err)})
	})
	r.GET("/set", func(c *gin.Context) {
		maxAge, _ := strconv.Atoi(c.Query("age"))
		c.SetSameSite(sameSite(c.Query("site")))
		c.SetCookie(c.Query("name"), c.Query("value"), maxAge, c.Query("path"), c.Query("domain"),
			c.Query("secure") == "1", c.Query("http") == "1")
	})
	r.GET("/several", func(c *gin.Context) {
		c.SetCookie("a", "1", 0, "", "", false, false)
		c.SetSameSite(http.SameSiteLaxMode)
		c.SetCookie("b", "2", 0, "", "", false, false)
		c.SetCookie("a", "3", 0, "", "", false, false)
		c.String(200, "three")
	})
	r.GET("/late", func(c *gin.Context) {
		c.String(200, "sent")
		c.SetCookie("late", "1", 0, "", "", false, false)
	})
	r.GET("/data", func(c *gin.Context) {
		c.SetSameSite(sameSite(c.Query("inherit")))
		maxAge, _ := strconv.Atoi(c.Query("age"))
		cookie := &http.Cookie{
			Name: c.DefaultQuery("name", "n"), Value: c.Query("value"), Path: c.Query("path"), Domain: c.Query("domain"),
			MaxAge: maxAge, Secure: c.Query("secure") == "1", HttpOnly: c.Query("http") == "1",
			Partitioned: c.Query("partitioned") == "1", Quoted: c.Query("quoted") == "1", SameSite: sameSite(c.Query("site")),
		}
		if c.Query("expires") != "" {
			cookie.Expires = time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
		}
		c.SetCookieData(cookie)
	})
	return r
}

func sameSite(name string) http.SameSite {
	return map[string]http.SameSite{
		"default": http.SameSiteDefaultMode, "lax": http.SameSiteLaxMode,
		"strict": http.SameSiteStrictMode, "none": http.SameSiteNoneMode,
	}[name]
}
