package modules

import (
	"testing"

	swaggerFiles "github.com/swaggo/files"
	ginSwagger "github.com/swaggo/gin-swagger"
)

// BenchmarkSwagger asks another route than those of Swagger UI.
func BenchmarkSwagger(b *testing.B) {
	with := engine()
	with.GET("/swagger/*any", ginSwagger.WrapHandler(swaggerFiles.NewHandler()))
	user := request("GET", "/users/7", "User-Agent", "bench", "Accept", "*/*")

	serve(b, "without", engine(), user)
	serve(b, "otherRoute", with, user)
}
