package cors

import (
	"time"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

// cors-default: everybody may.
func corsDefault() *gin.Engine {
	r := gin.New()
	r.Use(cors.Default())
	routes(r)
	return r
}

// cors-list: a list of origins and the usual rest.
func corsList() *gin.Engine {
	config := cors.DefaultConfig()
	config.AllowOrigins = []string{"https://app.test", "https://Other.Test ", "http://localhost:3000", "https://a.test/path"}
	return serving(config)
}

// cors-literal: what is not said in a literal is off.
func corsLiteral() *gin.Engine {
	return serving(cors.Config{AllowOrigins: []string{"https://app.test"}})
}

// cors-credentials: every header that an answer can have.
func corsCredentials() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins:        []string{"https://app.test"},
		AllowMethods:        []string{"put", " Patch ", "PUT", "x-custom"},
		AllowHeaders:        []string{"authorization", "X-REQUEST-id", "x y", "", "x_y-z"},
		ExposeHeaders:       []string{"content-length", "X-Total-Count", "ETag"},
		AllowCredentials:    true,
		AllowPrivateNetwork: true,
		MaxAge:              90*time.Second + 999*time.Millisecond,
	})
}

// cors-credentials-all: what no browser accepts.
func corsCredentialsAll() *gin.Engine {
	return serving(cors.Config{
		AllowAllOrigins: true, AllowCredentials: true,
		AllowMethods: []string{"*"}, AllowHeaders: []string{"*"}, ExposeHeaders: []string{"*"},
	})
}

// cors-star-in-list: a star among others is all of them.
func corsStarInList() *gin.Engine {
	config := cors.DefaultConfig()
	config.AllowOrigins = []string{"https://app.test", "*"}
	return serving(config)
}

// cors-star-and-func: nobody asks the function then.
func corsStarAndFunc() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins:    []string{"*"},
		AllowOriginFunc: func(string) bool { panic("asked") },
	})
}

// cors-edge-lists: lists of nothing, and less than a second.
func corsEdgeLists() *gin.Engine {
	return serving(cors.Config{
		AllowOrigins: []string{"https://app.test"},
		AllowMethods: []string{""}, AllowHeaders: []string{"  "}, ExposeHeaders: []string{"", " "},
		MaxAge: 500 * time.Millisecond,
	})
}

// cors-added: lists that grow.
func corsAdded() *gin.Engine {
	config := cors.Config{AllowOrigins: []string{"https://app.test"}, MaxAge: -time.Hour}
	config.AddAllowMethods("POST")
	config.AddAllowMethods("GET", "PUT")
	config.AddAllowHeaders("Some", " cool")
	config.AddAllowHeaders("header")
	config.AddExposeHeaders()
	config.AddExposeHeaders("exposed", "header")
	config.AddExposeHeaders("hey")
	return serving(config)
}

// cors-status-200: for old browsers.
func corsStatus200() *gin.Engine {
	config := cors.DefaultConfig()
	config.AllowOrigins = []string{"https://app.test"}
	config.OptionsResponseStatusCode = 200
	return serving(config)
}

// cors-private-network: whoever asks for it or not.
func corsPrivateNetwork() *gin.Engine {
	return serving(cors.Config{AllowAllOrigins: true, AllowPrivateNetwork: true})
}
