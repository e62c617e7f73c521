package cors

import (
	"fmt"
	"strings"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func yes(string) bool                         { return true }
func yesOfBoth(_ *gin.Context, _ string) bool { return true }

func origins(list ...string) cors.Config { return cors.Config{AllowOrigins: list} }

func wildcards(list ...string) cors.Config {
	return cors.Config{AllowOrigins: list, AllowWildcard: true}
}

var configs = map[string]cors.Config{
	"nothing":                   {},
	"defaults":                  cors.DefaultConfig(),
	"all":                       {AllowAllOrigins: true},
	"all-and-list":              {AllowAllOrigins: true, AllowOrigins: []string{"http://google.com"}},
	"all-and-empty-list":        {AllowAllOrigins: true, AllowOrigins: []string{}},
	"all-and-func":              {AllowAllOrigins: true, AllowOriginFunc: yes},
	"all-and-context-func":      {AllowAllOrigins: true, AllowOriginWithContextFunc: yesOfBoth},
	"func-only":                 {AllowOriginFunc: yes},
	"context-func-only":         {AllowOriginWithContextFunc: yesOfBoth},
	"empty-list-and-func":       {AllowOrigins: []string{}, AllowOriginFunc: yes},
	"star-and-func":             {AllowOrigins: []string{"*"}, AllowOriginFunc: yes},
	"star-and-other":            origins("*", "https://a"),
	"no-scheme":                 origins("google.com"),
	"null":                      origins("null"),
	"empty-origin":              origins(""),
	"upper-case-scheme":         origins("HTTPS://x"),
	"leading-blank":             origins(" https://x"),
	"scheme-only":               origins("https://"),
	"with-path":                 origins("https://a/path"),
	"second-is-bad":             origins("https://a", "b"),
	"regex-half":                origins("/http://google.com"),
	"regex-no-slashes":          origins("http?://google.com"),
	"regex-no-leading-slash":    origins("http?://google.com/g"),
	"regex-optional":            origins("/https?://x/"),
	"regex-anchored":            origins("/^https?://x$/"),
	"regex-group":               origins("/http(s)?://x/"),
	"regex-two-flags":           origins("/http://x/gi"),
	"regex-unknown-flag":        origins("/http://x/x"),
	"regex-anchored-ftp":        origins("/^ftp://example[.]com$/"),
	"regex-custom-scheme":       {AllowOrigins: []string{"/^wss://example[.]com$/"}, CustomSchemas: []string{"wss://"}},
	"regex-web-socket-off":      origins("/^wss://example[.]com$/"),
	"regex-invalid":             origins("/https://(/"),
	"regex-lower-cased-group":   origins("/https://(?P<name>x+)/"),
	"regex-two-stars-wildcard":  wildcards("/https://.*x.*/"),
	"regex-two-stars":           origins("/https://.*x.*/"),
	"star-anything":             origins("a*b"),
	"star-ftp":                  origins("ftp://*"),
	"wildcard-two-stars":        wildcards("https://*.google.com*"),
	"wildcard-two-stars-end":    wildcards("*.github.com*"),
	"wildcard-two-stars-middle": wildcards("http://*.*.com"),
	"wildcard-two-stars-off":    origins("http://*.*.com"),
	"wildcard-fine":             wildcards("http://example.com/*"),
	"extension-off":             origins("chrome-extension://x"),
	"extension-on":              {AllowOrigins: []string{"chrome-extension://x"}, AllowBrowserExtensions: true},
	"file-off":                  origins("file://x"),
	"file-on":                   {AllowOrigins: []string{"file://x"}, AllowFiles: true},
	"web-socket-off":            origins("wss://x"),
	"web-socket-on":             {AllowOrigins: []string{"wss://x", "ws://x"}, AllowWebSockets: true},
	"custom-off":                origins("tauri://localhost:1234"),
	"custom-on":                 {AllowOrigins: []string{"tauri://localhost:1234"}, CustomSchemas: []string{"tauri"}},
	"custom-null":               {AllowOrigins: []string{"null"}, CustomSchemas: []string{"nul"}},
	"all-flags-bad": {
		AllowOrigins: []string{"bad"}, AllowBrowserExtensions: true, AllowWebSockets: true, AllowFiles: true, CustomSchemas: []string{"tauri://"},
	},
	"extensions-flag-bad": {AllowOrigins: []string{"bad"}, AllowBrowserExtensions: true},
	"custom-flag-bad":     {AllowOrigins: []string{"bad"}, CustomSchemas: []string{"app://", "x"}},
	"every-schema":        {AllowOrigins: everySchema(), AllowBrowserExtensions: true, AllowWebSockets: true, AllowFiles: true},
}

// everySchema is an origin of each kind that there is a flag for.
func everySchema() []string {
	var all []string
	for _, schemas := range [][]string{cors.DefaultSchemas, cors.ExtensionSchemas, cors.WebSocketSchemas, cors.FileSchemas} {
		for _, schema := range schemas {
			all = append(all, schema+"x")
		}
	}
	return all
}

// cors-errors: what is said of configurations. GET /new/:name makes the middleware, GET /validate/:name only asks, and
// GET /schemas/:kind tells the beginnings of origins.
func corsErrors() *gin.Engine {
	r := gin.New()
	r.GET("/new/:name", func(c *gin.Context) {
		defer func() { c.String(200, "%s", fmt.Sprint(recover())) }()
		cors.New(configs[c.Param("name")])
	})
	r.GET("/validate/:name", func(c *gin.Context) { c.String(200, "%s", fmt.Sprint(configs[c.Param("name")].Validate())) })
	r.GET("/schemas/:kind", func(c *gin.Context) {
		kinds := map[string][]string{
			"default": cors.DefaultSchemas, "extension": cors.ExtensionSchemas, "file": cors.FileSchemas, "websocket": cors.WebSocketSchemas,
		}
		c.String(200, "%s", strings.Join(kinds[c.Param("kind")], " "))
	})
	return r
}
