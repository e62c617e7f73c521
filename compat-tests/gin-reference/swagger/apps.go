// Package swagger has the reference apps of contrib-swagger.
package swagger

import "jenever.dev/compat-tests/gin-reference/internal/apps"

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"swagger-default", swaggerDefault},
	{"swagger-any", swaggerAny},
	{"swagger-root", swaggerRoot},
	{"swagger-options", swaggerOptions},
	{"swagger-custom", swaggerCustom},
	{"swagger-instances", swaggerInstances},
	{"swagger-missing", swaggerMissing},
	{"swagger-disabled", swaggerDisabled},
	{"swagger-mutable", swaggerMutable},
	{"swagger-chain", swaggerChain},
	{"swagger-mounts", swaggerMounts},
	{"swagger-registry", swaggerRegistry},
	{"swagger-405", swagger405},
}

// Hertz are the apps on Hertz.
var Hertz = []apps.Hertz{
	{"swagger-hertz", hertzDefault},
	{"swagger-hertz-options", hertzOptions},
	{"swagger-hertz-custom", hertzCustom},
	{"swagger-hertz-missing", hertzMissing},
}
