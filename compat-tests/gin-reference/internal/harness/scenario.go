// Package harness plays scenarios over raw sockets and keeps what was answered.
package harness

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Scenario is one file of scenarios: an area and its cases.
type Scenario struct {
	Area  string `json:"area"`
	Cases []Case `json:"cases"`
}

// Case is one conversation with one fresh instance of an app.
type Case struct {
	ID        string   `json:"id"`
	App       string   `json:"app"`
	Note      string   `json:"note,omitempty"`
	Normalise []string `json:"normalise,omitempty"`
	Cookies   bool     `json:"cookies,omitempty"`
	Deviates  string   `json:"deviates,omitempty"`
	Steps     []Step   `json:"steps"`
}

// Step is one request. In a file it is either "METHOD target" or an object with these fields.
type Step struct {
	Method     string      `json:"method"`
	Target     string      `json:"target"`
	Headers    [][2]string `json:"headers"`
	Body       *string     `json:"body"`
	BodyBase64 []byte      `json:"bodyBase64"`

	// Raw replaces all of the above by the bytes of the whole request.
	Raw []byte `json:"raw"`
	// AfterContinue is sent when a 100 has arrived, and only then.
	AfterContinue []byte `json:"afterContinue"`
	// Responses is how many answers the bytes of Raw ask for; 1 when absent.
	Responses int `json:"responses"`

	Capture map[string]string `json:"capture"`
}

// UnmarshalJSON reads both forms of a step.
func (s *Step) UnmarshalJSON(text []byte) error {
	var short string
	if json.Unmarshal(text, &short) == nil {
		method, target, ok := strings.Cut(short, " ")
		if !ok {
			return fmt.Errorf("step %q: expected METHOD target", short)
		}
		s.Method, s.Target = method, target
		return nil
	}
	type plain Step
	return json.Unmarshal(text, (*plain)(s))
}

// Load reads every scenario file of a directory, in the order of the file names.
func Load(dir string) ([]Scenario, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no scenario files", dir)
	}
	sort.Strings(names)
	var all []Scenario
	seen := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var s Scenario
		if err := json.Unmarshal(text, &s); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, c := range s.Cases {
			if other, twice := seen[c.ID]; twice {
				return nil, fmt.Errorf("%s: case %s is already in %s", name, c.ID, other)
			}
			seen[c.ID] = name
		}
		all = append(all, s)
	}
	return all, nil
}
