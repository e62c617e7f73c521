package main

import (
	"slices"

	"jenever.dev/compat-tests/gin-reference/cors"
	"jenever.dev/compat-tests/gin-reference/internal/apps"
	"jenever.dev/compat-tests/gin-reference/jwt"
	"jenever.dev/compat-tests/gin-reference/metrics"
	"jenever.dev/compat-tests/gin-reference/requestid"
	"jenever.dev/compat-tests/gin-reference/session"
	"jenever.dev/compat-tests/gin-reference/swagger"
	"jenever.dev/compat-tests/gin-reference/trace"
)

// allApps are those of Gin itself, in this directory, and those of each module, in the directory of its name.
func allApps() []apps.Served {
	all := served(slices.Concat(
		kernelApps, cors.Apps, jwt.Apps, session.Apps, swagger.Apps, trace.Apps, metrics.Apps, requestid.Apps,
	))
	return append(all, served(slices.Concat(jwt.Hertz, swagger.Hertz, trace.Hertz, metrics.Hertz))...)
}

func served[T apps.Served](list []T) []apps.Served {
	var all []apps.Served
	for _, app := range list {
		all = append(all, app)
	}
	return all
}

var kernelApps = []apps.App{
	{"routing-default", routingDefault},
	{"routing-params", routingParams},
	{"routing-backtrack", routingBacktrack},
	{"routing-redirect", routingRedirect},
	{"routing-noslash", routingNoSlash},
	{"routing-fixedpath", routingFixedPath},
	{"routing-fixedpath-only", routingFixedPathOnly},
	{"routing-extraslash", routingExtraSlash},
	{"routing-escapes", routingEscapes},
	{"routing-rawpath", routingRawPath},
	{"routing-rawpath-noescape", routingRawPathNoEscape},
	{"routing-escapedpath", routingEscapedPath},
	{"routing-escapedpath-noescape", routingEscapedPathNoEscape},
	{"routing-methods", routingMethods},
	{"routing-405", routing405},
	{"routing-405-empty", routing405Empty},
	{"routing-nomethod", routingNoMethod},
	{"routing-noroute", routingNoRoute},
	{"routing-status-middleware", routingStatusMiddleware},
	{"routing-bare", routingBare},
	{"route-lab", routeLab},
	{"conflicts", conflicts},
	{"middleware", middleware},
	{"groups", groups},
	{"handle-context", handleContext},
	{"static", static},
	{"static-noroute", staticNoRoute},
	{"input-query", inputQuery},
	{"input-form", inputForm},
	{"input-files", inputFiles},
	{"input-request", inputRequest},
	{"input-params", inputParams},
	{"keys", keys},
	{"cookies", cookies},
	{"client-ip-default", clientIPDefault},
	{"client-ip-trust-all", clientIPTrustAll},
	{"client-ip-trust-none", clientIPTrustNone},
	{"client-ip-trusted", clientIPTrusted},
	{"client-ip-other", clientIPOther},
	{"client-ip-not-forwarded", clientIPNotForwarded},
	{"client-ip-headers", clientIPHeaders},
	{"client-ip-no-headers", clientIPNoHeaders},
	{"client-ip-platform", clientIPPlatform},
	{"render", renderers},
	{"render-errors", renderErrors},
	{"json-zoo", jsonZoo},
	{"json-echo", jsonEcho},
	{"string-format", stringFormat},
	{"redirect", redirect},
	{"negotiate", negotiate},
	{"html", html},
	{"html-none", htmlNone},
	{"sse", serverSentEvents},
	{"stream", stream},
	{"writer", writer},
	{"binding-form", bindingForm},
	{"binding-body", bindingBody},
	{"bind", bind},
	{"validation", validation},
	{"recovery", recovery},
	{"recovery-custom", recoveryCustom},
	{"recovery-none", recoveryNone},
	{"logger", logger},
	{"logger-skip", loggerSkip},
	{"logger-config", loggerConfig},
	{"logger-format", loggerFormat},
	{"logger-colours", loggerColours},
	{"basic-auth", basicAuth},
	{"basic-auth-global", basicAuthGlobal},
	{"errors", errorList},
	{"error-logger", errorLogger},
	{"error-logger-typed", errorLoggerTyped},
	{"debug", debug},
	{"wrapped-writer", wrappedWriter},
	{"server", server},
	{"keys-numbers", keysNumbers},
	{"context", context},
	{"client-ip-app-engine", clientIPAppEngine},
	{"html-files", htmlFiles},
	{"html-glob", htmlGlob},
	{"binding-options", bindingOptions},
	{"deviations-tree", deviationsTree},
	{"deviations-405", deviations405},
	{"deviations-text", deviationsText},
	{"deviations-time", deviationsTime},
	{"deviations-render", deviationsRender},
	{"deviations-input", deviationsInput},
	{"deviations-validation", deviationsValidation},
}
