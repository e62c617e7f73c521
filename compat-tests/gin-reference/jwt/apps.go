// Package jwt has the reference apps of contrib-jwt. Each app serves several middleware, each under a path of
// its own with its login, its refresh, its logout and what it protects.
package jwt

import "jenever.dev/compat-tests/gin-reference/internal/apps"

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"jwt-tokens", tokens},
	{"jwt-header", header},
	{"jwt-lookup", lookup},
	{"jwt-options", options},
	{"jwt-parse-options", parseOptions},
	{"jwt-key-func", keyFunc},
	{"jwt-login", login},
	{"jwt-algorithms", algorithms},
	{"jwt-cookies", cookies},
	{"jwt-refresh", refresh},
	{"jwt-callbacks", callbacks},
	{"jwt-methods", methods},
	{"jwt-construction", construction},
	{"jwt-clock", clock},
	{"jwt-redis", redisStore},
	{"jwt-v2-header", headerV2},
	{"jwt-v2-lookup", lookupV2},
	{"jwt-v2-options", optionsV2},
	{"jwt-v2-key-func", keyFuncV2},
	{"jwt-v2-login", loginV2},
	{"jwt-v2-algorithms", algorithmsV2},
	{"jwt-v2-cookies", cookiesV2},
	{"jwt-v2-refresh", refreshV2},
	{"jwt-v2-callbacks", callbacksV2},
	{"jwt-v2-clock", clockV2},
}

// Hertz are the apps on Hertz.
var Hertz = []apps.Hertz{
	{"jwt-hertz-header", headerHertz},
	{"jwt-hertz-lookup", lookupHertz},
	{"jwt-hertz-options", optionsHertz},
	{"jwt-hertz-key-func", keyFuncHertz},
	{"jwt-hertz-login", loginHertz},
	{"jwt-hertz-algorithms", algorithmsHertz},
	{"jwt-hertz-cookies", cookiesHertz},
	{"jwt-hertz-refresh", refreshHertz},
	{"jwt-hertz-callbacks", callbacksHertz},
	{"jwt-hertz-clock", clockHertz},
}
