package symbols

// origin is what a module of ours follows.
type origin struct {
	// apps is the directory of the apps that use it.
	apps string
	// packages are those whose names a user may write down.
	packages []string
}

var origins = map[string]origin{
	"gin": {".", []string{
		"github.com/gin-gonic/gin", "github.com/gin-gonic/gin/binding", "github.com/gin-gonic/gin/render", "github.com/gin-contrib/sse",
	}},
	"cors": {"cors", []string{"github.com/gin-contrib/cors"}},
	"jwt":  {"jwt", []string{"github.com/appleboy/gin-jwt/v3", "github.com/appleboy/gin-jwt/v3/core", "github.com/appleboy/gin-jwt/v3/store"}},
	"session": {"session", []string{
		"github.com/gin-contrib/sessions", "github.com/gin-contrib/sessions/cookie", "github.com/gin-contrib/sessions/memstore",
		"github.com/gin-contrib/sessions/redis", "github.com/gin-contrib/sessions/memcached", "github.com/gin-contrib/sessions/postgres",
		"github.com/gin-contrib/sessions/gorm", "github.com/gin-contrib/sessions/mongo/mongodriver",
	}},
	"trace":     {"trace", []string{"go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin", "github.com/hertz-contrib/obs-opentelemetry/tracing"}},
	"swagger":   {"swagger", []string{"github.com/swaggo/gin-swagger", "github.com/hertz-contrib/swagger"}},
	"metrics":   {"metrics", []string{"github.com/zsais/go-gin-prometheus", "github.com/penglongli/gin-metrics/ginmetrics", "github.com/Depado/ginprom", "github.com/hertz-contrib/monitor-prometheus"}},
	"requestid": {"requestid", []string{"github.com/gin-contrib/requestid"}},
}
