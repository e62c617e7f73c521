// Package trace has the reference apps of contrib-trace.
package trace

import (
	"jenever.dev/compat-tests/gin-reference/internal/apps"
)

// Apps are the apps on Gin.
var Apps = []apps.App{
	{"trace-default", traceDefault},
	{"trace-no-service", traceNoService},
	{"trace-service-port", traceServicePort},
	{"trace-service-ipv6", traceServiceIPv6},
	{"trace-service-odd", traceServiceOdd},
	{"trace-proxies", traceProxies},
	{"trace-recovery-outside", traceRecoveryOutside},
	{"trace-recovery-inside", traceRecoveryInside},
	{"trace-filters", traceFilters},
	{"trace-names", traceNames},
	{"trace-start-options", traceStartOptions},
	{"trace-b3", traceB3},
	{"trace-b3-multi", traceB3Multi},
	{"trace-never", traceNever},
	{"trace-parent-based", traceParentBased},
	{"trace-noop", traceNoop},
	{"trace-twice", traceTwice},
	{"trace-group", traceGroup},
	{"trace-around", traceAround},
	{"trace-metrics", traceMetrics},
	{"trace-html", traceHTML},
}

// Hertz are the apps on Hertz.
var Hertz = []apps.Hertz{
	{"trace-hertz", traceHertz},
	{"trace-hertz-options", traceHertzOptions},
}
