package harness

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
)

var (
	entityTag   = regexp.MustCompile(`^"[0-9a-f]+"$`)
	longNumbers = regexp.MustCompile(`\d{4,}`)
)

// swagger-ui: what belongs to a release of Swagger UI. Its files have other bytes, another size, tag and time, but are
// still files of the UI, and parts of them as long as was asked for. Of the three files that depend on the settings
// remains what they say: title and references of the page, settings of the script, declarations of the style sheet.
func swaggerUI(a *Answer) {
	for i, h := range a.Headers {
		switch {
		case strings.EqualFold(h[0], "Etag") && entityTag.MatchString(h[1]):
			a.Headers[i][1] = "<tag>"
		case strings.EqualFold(h[0], "Last-Modified"):
			if _, err := http.ParseTime(h[1]); err == nil {
				a.Headers[i][1] = "<time>"
			}
		case strings.EqualFold(h[0], "Content-Range"):
			a.Headers[i][1] = longNumbers.ReplaceAllString(h[1], "<n>")
		}
	}
	rewriteBody(a, func(body string) string {
		if strings.HasPrefix(a.Status, "206 ") {
			return strings.Repeat(".", len(body))
		}
		if facts := pageFacts(body); len(facts) > 0 {
			slices.Sort(facts)
			return strings.Join(slices.Compact(facts), "\n")
		}
		if uiFile.MatchString(body) {
			return "<file of the UI>"
		}
		return body
	})
}

var (
	uiFile      = regexp.MustCompile(`\x89PNG|\.swagger-ui\{|typeof exports|"mappings":|<!doctype html>|swaggerUIRedirectOauth2`)
	pageTitle   = regexp.MustCompile(`<title>([^<]*)</title>`)
	pageRefs    = regexp.MustCompile(`(?:href|src)="(?:\./)?([^"]+)"`)
	scriptKeys  = regexp.MustCompile(`\b(url|dom_id|validatorUrl|persistAuthorization|layout|docExpansion|deepLinking|defaultModelsExpandDepth|syntaxHighlight):\s*("[^"\n]*"|'[^'\n]*'|[-\w]+)`)
	scriptParts = regexp.MustCompile(`SwaggerUIBundle\.presets\.apis|SwaggerUIStandalonePreset|SwaggerUIBundle\.plugins\.DownloadUrl|/oauth2-redirect\.html`)
	oauthClient = regexp.MustCompile(`(?:defaultClientId = |clientId: )("[^"]+")`)
	oauthPkce   = regexp.MustCompile(`usePkceWithAuthorizationCodeGrant:\s*(true|false)`)
	styleRules  = regexp.MustCompile(`([-a-z]+):\s*([^;{}]+);`)
)

func pageFacts(body string) []string {
	var facts []string
	if strings.Contains(body, `id="swagger-ui"`) {
		facts = append(facts, "title "+pageTitle.FindStringSubmatch(body)[1])
		for _, m := range pageRefs.FindAllStringSubmatch(body, -1) {
			facts = append(facts, "refers to "+m[1])
		}
	}
	if strings.Contains(body, "window.ui = ui") {
		facts = append(facts, scriptFacts(body)...)
	} else if strings.Contains(body, "box-sizing: inherit") {
		for _, m := range styleRules.FindAllStringSubmatch(body, -1) {
			if !strings.HasPrefix(m[2], "-moz-") {
				facts = append(facts, m[1]+": "+m[2])
			}
		}
	}
	return facts
}

func scriptFacts(body string) []string {
	var facts []string
	for _, m := range scriptKeys.FindAllStringSubmatch(body, -1) {
		facts = append(facts, m[1]+": "+strings.ReplaceAll(m[2], "'", `"`))
	}
	facts = append(facts, scriptParts.FindAllString(body, -1)...)
	if m := oauthClient.FindStringSubmatch(body); m != nil {
		facts = append(facts, "client: "+m[1])
		if pkce := oauthPkce.FindStringSubmatch(body); pkce != nil {
			facts = append(facts, "pkce: "+pkce[1])
		}
	}
	return facts
}
