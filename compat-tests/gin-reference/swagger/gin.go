package swagger

import (
	"os"

	"github.com/gin-gonic/gin"
	swaggerFiles "github.com/swaggo/files"
	ginSwagger "github.com/swaggo/gin-swagger"
	"github.com/swaggo/swag"
)

// swagger-default: what a program begins with.
func swaggerDefault() *gin.Engine {
	r := gin.New()
	r.GET("/ping", func(c *gin.Context) { c.String(200, "pong") })
	r.GET("/swagger/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("bookshop")))
	return r
}

// swagger-any: all methods.
func swaggerAny() *gin.Engine {
	r := gin.New()
	r.Any("/any/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("bookshop")))
	return r
}

// swagger-root: no prefix.
func swaggerRoot() *gin.Engine {
	r := gin.New()
	r.GET("/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("bookshop")))
	return r
}

// swagger-options: each option by itself.
func swaggerOptions() *gin.Engine {
	r := gin.New()
	options := map[string][]func(*ginSwagger.Config){
		"url":         {ginSwagger.URL("http://localhost:8080/swagger/doc.json")},
		"full":        {ginSwagger.DocExpansion("full")},
		"none":        {ginSwagger.DocExpansion("none")},
		"wild":        {ginSwagger.DocExpansion("wild")},
		"shallow":     {ginSwagger.DeepLinking(false)},
		"depth":       {ginSwagger.DefaultModelsExpandDepth(3)},
		"hidden":      {ginSwagger.DefaultModelsExpandDepth(-1)},
		"instance":    {ginSwagger.InstanceName("newsstand")},
		"persist":     {ginSwagger.PersistAuthorization(true)},
		"client":      {ginSwagger.Oauth2DefaultClientID("shop")},
		"pkce":        {ginSwagger.Oauth2DefaultClientID("shop"), ginSwagger.Oauth2UsePkce(true)},
		"pkce-only":   {ginSwagger.Oauth2UsePkce(true)},
		"title":       {func(c *ginSwagger.Config) { c.Title = "Bookshop & <more>" }},
		"quotes":      {ginSwagger.URL(`http://x/"+alert(1)+"`)},
		"twice":       {ginSwagger.DocExpansion("full"), ginSwagger.DocExpansion("none")},
		"no-instance": {ginSwagger.InstanceName("")},
		"no-title":    {func(c *ginSwagger.Config) { c.Title = "" }},
		"no-url":      {ginSwagger.URL("")},
	}
	for name, list := range options {
		r.GET("/"+name+"/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), list...))
	}
	return r
}

// swagger-custom: a configuration as it is.
func swaggerCustom() *gin.Engine {
	r := gin.New()
	r.GET("/empty/*any", ginSwagger.CustomWrapHandler(&ginSwagger.Config{}, swaggerFiles.NewHandler()))
	r.GET("/all/*any", ginSwagger.CustomWrapHandler(&ginSwagger.Config{
		URL: "/docs/openapi.json", DocExpansion: "full", InstanceName: "newsstand", Title: "News",
		DefaultModelsExpandDepth: 2, DeepLinking: true, PersistAuthorization: true,
		Oauth2DefaultClientID: "news", Oauth2UsePkce: true,
	}, swaggerFiles.NewHandler()))
	return r
}

// swagger-instances: one document each.
func swaggerInstances() *gin.Engine {
	r := gin.New()
	for _, name := range []string{"bookshop", "newsstand", "empty", "large"} {
		r.GET("/"+name+"/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName(name)))
	}
	return r
}

// swagger-missing: a document that nobody has registered.
func swaggerMissing() *gin.Engine {
	r := gin.New()
	r.GET("/swagger/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("nobody's")))
	return r
}

// swagger-disabled: by environment variables.
func swaggerDisabled() *gin.Engine {
	_ = os.Setenv("COMPAT_SWAGGER_EMPTY", "")
	config := &ginSwagger.Config{URL: "doc.json", InstanceName: "bookshop"}
	r := gin.New()
	r.GET("/off/*any", ginSwagger.DisablingWrapHandler(swaggerFiles.NewHandler(), "PATH"))
	r.GET("/on/*any", ginSwagger.DisablingWrapHandler(swaggerFiles.NewHandler(), "COMPAT_SWAGGER_UNSET"))
	r.GET("/custom-off/*any", ginSwagger.DisablingCustomWrapHandler(config, swaggerFiles.NewHandler(), "PATH"))
	r.GET("/custom-on/*any", ginSwagger.DisablingCustomWrapHandler(config, swaggerFiles.NewHandler(), "COMPAT_SWAGGER_EMPTY"))
	r.Any("/any-off/*any", ginSwagger.DisablingWrapHandler(swaggerFiles.NewHandler(), "PATH"))
	return r
}

// swagger-mutable: a configuration that changes later.
func swaggerMutable() *gin.Engine {
	config := &ginSwagger.Config{URL: "doc.json", InstanceName: "bookshop", Title: "Before"}
	r := gin.New()
	r.GET("/swagger/*any", ginSwagger.CustomWrapHandler(config, swaggerFiles.NewHandler()))
	r.POST("/change", func(c *gin.Context) {
		config.Title, config.URL, config.InstanceName = "After", "other.json", "newsstand"
		c.String(200, "changed")
	})
	return r
}

// swagger-chain: handlers before and behind.
func swaggerChain() *gin.Engine {
	r := gin.New()
	r.Use(func(c *gin.Context) {
		c.Header("X-Before", "yes")
		c.Next()
	})
	guarded := r.Group("/guarded", gin.BasicAuth(gin.Accounts{"ada": "lovelace"}))
	guarded.GET("/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("bookshop")))
	r.Any("/chain/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("missing")),
		func(c *gin.Context) { c.Writer.WriteString("[behind]") })
	return r
}

// swagger-mounts: below parameters, in groups, and for single files.
func swaggerMounts() *gin.Engine {
	r := gin.New()
	option := ginSwagger.InstanceName("bookshop")
	r.GET("/tenant/:name/docs/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), option))
	r.Group("/api").Group("/v1").GET("/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), option))
	single := ginSwagger.WrapHandler(swaggerFiles.NewHandler(), option)
	r.GET("/single/index.html", single)
	r.GET("/single/doc.json", single)
	r.GET("/single/favicon-32x32.png", single)
	return r
}

// swagger-registry: what the registry says.
func swaggerRegistry() *gin.Engine {
	r := gin.New()
	r.GET("/read", func(c *gin.Context) {
		doc, err := swag.ReadDoc(c.Query("name"))
		if err != nil {
			c.String(404, "%s", err.Error())
			return
		}
		c.String(200, "%s", doc)
	})
	r.GET("/known", func(c *gin.Context) { c.String(200, "%t", swag.GetSwagger(c.Query("name")) != nil) })
	r.GET("/register-again", func(c *gin.Context) {
		defer func() { c.String(500, "%v", recover()) }()
		swag.Register("bookshop", document(""))
	})
	r.GET("/register-nil", func(c *gin.Context) {
		defer func() { c.String(500, "%v", recover()) }()
		swag.Register("nil", nil)
	})
	name := fresh()
	swag.Register(name, &counted{})
	r.GET("/counted/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName(name)))
	return r
}

// swagger-405: where other methods are told which there are.
func swagger405() *gin.Engine {
	r := gin.New()
	r.HandleMethodNotAllowed = true
	r.GET("/swagger/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler(), ginSwagger.InstanceName("bookshop")))
	return r
}
