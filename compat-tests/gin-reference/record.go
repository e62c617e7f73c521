package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	buildinfo "runtime/debug"
	"slices"

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
	recorder := harness.Recorder{Dir: filepath.Join(root, "recordings"), Oracle: oracle(), Start: start}
	for _, s := range scenarios {
		if len(areas) > 0 && !slices.Contains(areas, s.Area) {
			continue
		}
		if err := do(recorder, s); err != nil {
			return err
		}
	}
	return nil
}

// oracle names the versions that answer.
func oracle() map[string]string {
	versions := map[string]string{"go": runtime.Version()}
	info, _ := buildinfo.ReadBuildInfo()
	for _, module := range info.Deps {
		if name, pinned := libraries[module.Path]; pinned {
			versions[name] = module.Version
		}
	}
	return versions
}

// libraries are those whose version a client can notice.
var libraries = map[string]string{
	"github.com/gin-gonic/gin":               "gin",
	"github.com/gin-contrib/sse":             "sse",
	"github.com/go-playground/validator/v10": "validator",
	"github.com/goccy/go-yaml":               "go-yaml",
	"github.com/pelletier/go-toml/v2":        "go-toml",
	"github.com/ugorji/go/codec":             "codec",
	"go.mongodb.org/mongo-driver/v2":         "mongo-driver",
	"google.golang.org/protobuf":             "protobuf",
}
