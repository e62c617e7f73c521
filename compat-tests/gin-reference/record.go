package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	buildinfo "runtime/debug"
	"slices"
	"strings"

	"jenever.dev/compat-tests/gin-reference/internal/harness"
)

func recordAreas(root string, areas []string) error {
	return eachArea(root, areas, func(r harness.Recorder, s harness.Scenario) error { return r.Record(s) })
}

func verifyAreas(root string, areas []string) error {
	changed := 0
	err := eachArea(root, areas, func(r harness.Recorder, s harness.Scenario) error {
		differences, err := r.Verify(s)
		for _, line := range differences {
			fmt.Println(line)
		}
		changed += len(differences)
		return err
	})
	if err == nil && changed > 0 {
		err = fmt.Errorf("%d differences between the recordings and the running original", changed)
	}
	return err
}

func eachArea(root string, areas []string, do func(harness.Recorder, harness.Scenario) error) error {
	scenarios, err := harness.Load(filepath.Join(root, "scenarios"))
	if err != nil {
		return err
	}
	for _, s := range scenarios {
		if len(areas) > 0 && !slices.Contains(areas, s.Area) {
			continue
		}
		recorder := harness.Recorder{Dir: filepath.Join(root, "recordings"), Oracle: oracle(s.Area), Start: start}
		if err := do(recorder, s); err != nil {
			return err
		}
	}
	return nil
}

// oracle names the versions that answer the cases of an area: those of Gin, and those of the module that the
// area is named after ("jwt", "jwt-v2").
func oracle(area string) map[string]string {
	versions := map[string]string{"go": runtime.Version()}
	module, _, _ := strings.Cut(area, "-")
	info, _ := buildinfo.ReadBuildInfo()
	for _, dependency := range info.Deps {
		library, pinned := libraries[dependency.Path]
		if pinned && (library.module == "" || library.module == module) {
			versions[library.name] = dependency.Version
		}
	}
	return versions
}

// library is one whose version a client can notice, in the answers of one module or of all.
type library struct{ name, module string }

var libraries = map[string]library{
	"github.com/gin-gonic/gin":               {"gin", ""},
	"github.com/gin-contrib/sse":             {"sse", ""},
	"github.com/go-playground/validator/v10": {"validator", ""},
	"github.com/goccy/go-yaml":               {"go-yaml", ""},
	"github.com/pelletier/go-toml/v2":        {"go-toml", ""},
	"github.com/ugorji/go/codec":             {"codec", ""},
	"go.mongodb.org/mongo-driver/v2":         {"mongo-driver", ""},
	"google.golang.org/protobuf":             {"protobuf", ""},

	"github.com/gin-contrib/cors":                 {"cors", "cors"},
	"github.com/appleboy/gin-jwt/v3":              {"gin-jwt-v3", "jwt"},
	"github.com/appleboy/gin-jwt/v2":              {"gin-jwt-v2", "jwt"},
	"github.com/hertz-contrib/jwt":                {"hertz-jwt", "jwt"},
	"github.com/golang-jwt/jwt/v4":                {"golang-jwt-v4", "jwt"},
	"github.com/golang-jwt/jwt/v5":                {"golang-jwt-v5", "jwt"},
	"github.com/gin-contrib/sessions":             {"sessions", "session"},
	"github.com/gorilla/sessions":                 {"gorilla-sessions", "session"},
	"github.com/gorilla/securecookie":             {"securecookie", "session"},
	"github.com/boj/redistore":                    {"redistore", "session"},
	"github.com/swaggo/gin-swagger":               {"gin-swagger", "swagger"},
	"github.com/swaggo/files":                     {"swagger-files", "swagger"},
	"github.com/swaggo/swag":                      {"swag", "swagger"},
	"github.com/hertz-contrib/swagger":            {"hertz-swagger", "swagger"},
	"github.com/zsais/go-gin-prometheus":          {"go-gin-prometheus", "metrics"},
	"github.com/penglongli/gin-metrics":           {"gin-metrics", "metrics"},
	"github.com/Depado/ginprom":                   {"ginprom", "metrics"},
	"github.com/prometheus/client_golang":         {"client_golang", "metrics"},
	"github.com/hertz-contrib/monitor-prometheus": {"hertz-monitor-prometheus", "metrics"},
	"go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin": {"otelgin", "trace"},
	"go.opentelemetry.io/otel/sdk":                       {"otel-sdk", "trace"},
	"github.com/hertz-contrib/obs-opentelemetry/tracing": {"hertz-obs-opentelemetry", "trace"},
	"github.com/gin-contrib/requestid":                   {"requestid", "requestid"},
}
