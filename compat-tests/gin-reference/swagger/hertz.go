package swagger

import (
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/hertz-contrib/swagger"
	swaggerFiles "github.com/swaggo/files"
)

// swagger-hertz: what a program begins with.
func hertzDefault(options ...config.Option) *server.Hertz {
	h := server.New(options...)
	h.GET("/swagger/*any", swagger.WrapHandler(swaggerFiles.NewHandler(), swagger.InstanceName("bookshop")))
	h.Any("/any/*any", swagger.WrapHandler(swaggerFiles.NewHandler(), swagger.InstanceName("bookshop")))
	return h
}

// swagger-hertz-options: each option by itself.
func hertzOptions(options ...config.Option) *server.Hertz {
	h := server.New(options...)
	all := map[string][]func(*swagger.Config){
		"url":      {swagger.URL("/docs/openapi.json")},
		"full":     {swagger.DocExpansion("full")},
		"shallow":  {swagger.DeepLinking(false)},
		"hidden":   {swagger.DefaultModelsExpandDepth(-1)},
		"instance": {swagger.InstanceName("newsstand")},
		"persist":  {swagger.PersistAuthorization(true)},
		"client":   {swagger.Oauth2DefaultClientID("shop")},
		"title":    {func(c *swagger.Config) { c.Title = "Bookshop & <more>" }},
	}
	for name, list := range all {
		h.GET("/"+name+"/*any", swagger.WrapHandler(swaggerFiles.NewHandler(), list...))
	}
	return h
}

// swagger-hertz-custom: a configuration as it is.
func hertzCustom(options ...config.Option) *server.Hertz {
	h := server.New(options...)
	h.GET("/empty/*any", swagger.CustomWrapHandler(&swagger.Config{}, swaggerFiles.NewHandler()))
	h.GET("/all/*any", swagger.CustomWrapHandler(&swagger.Config{
		URL: "doc.json", DocExpansion: "none", InstanceName: "newsstand", Title: "News",
		DefaultModelsExpandDepth: 2, DeepLinking: true, PersistAuthorization: true, Oauth2DefaultClientID: "news",
	}, swaggerFiles.NewHandler()))
	return h
}

// swagger-hertz-missing: a document that nobody has registered.
func hertzMissing(options ...config.Option) *server.Hertz {
	h := server.New(options...)
	h.GET("/swagger/*any", swagger.WrapHandler(swaggerFiles.NewHandler(), swagger.InstanceName("nobody's")))
	return h
}
