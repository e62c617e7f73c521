package harness

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Recording is what the oracle answered to one scenario file.
type Recording struct {
	Oracle  map[string]string   `json:"oracle"`
	Answers map[string][]Answer `json:"answers"`
}

// Starter starts a fresh instance of an app and returns its address and how to stop it.
type Starter func(app string) (address string, stop func(), err error)

// Recorder plays scenarios and keeps, or checks, what was answered.
type Recorder struct {
	Dir    string
	Oracle map[string]string
	Start  Starter
}

// Record writes the recording of a scenario. An answer that the rules of its case cannot tell from
// the one on file stays as it is on file, so that recording again changes only what changed.
func (r Recorder) Record(s Scenario) error {
	old, err := r.load(s.Area)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	fresh := Recording{Oracle: r.Oracle, Answers: map[string][]Answer{}}
	for _, c := range s.Cases {
		answers, err := r.play(c)
		if err != nil {
			return err
		}
		if answers, err = abridged(answers, c.Normalise); err != nil {
			return err
		}
		if d, err := caseDifferences(c, old.Answers[c.ID], answers); err != nil {
			return err
		} else if len(d) == 0 {
			answers = old.Answers[c.ID]
		}
		fresh.Answers[c.ID] = answers
	}
	text, err := format(s, fresh)
	if err != nil {
		return err
	}
	return os.WriteFile(r.file(s.Area), text, 0o644)
}

// Verify plays a scenario and tells how the answers differ from its recording.
func (r Recorder) Verify(s Scenario) ([]string, error) {
	old, err := r.load(s.Area)
	if err != nil {
		return nil, err
	}
	var all []string
	for name, version := range r.Oracle {
		if old.Oracle[name] != version {
			all = append(all, fmt.Sprintf("oracle %s: recorded with %q, running %q", name, old.Oracle[name], version))
		}
	}
	known := map[string]bool{}
	for _, c := range s.Cases {
		known[c.ID] = true
		answers, err := r.play(c)
		if err != nil {
			return nil, err
		}
		d, err := caseDifferences(c, old.Answers[c.ID], answers)
		if err != nil {
			return nil, err
		}
		all = append(all, d...)
	}
	for id := range old.Answers {
		if !known[id] {
			all = append(all, id+": recorded, but no such case")
		}
	}
	return all, nil
}

func (r Recorder) play(c Case) ([]Answer, error) {
	address, stop, err := r.Start(c.App)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.ID, err)
	}
	defer stop()
	return Play(c, address)
}

// abridging are the rules of a case that are applied to a recording already: it would hold whole files that
// others wrote.
var abridging = []string{"swagger-ui"}

func abridged(answers []Answer, names []string) ([]Answer, error) {
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !slices.Contains(abridging, name) })
	short := make([]Answer, len(answers))
	for i, answer := range answers {
		var err error
		if short[i], err = Normalised(answer, names); err != nil {
			return nil, err
		}
	}
	return short, nil
}

func caseDifferences(c Case, want, got []Answer) ([]string, error) {
	if len(want) != len(got) {
		return []string{fmt.Sprintf("%s: %d answers recorded, %d now", c.ID, len(want), len(got))}, nil
	}
	var all []string
	for i := range want {
		w, err := Normalised(want[i], c.Normalise)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.ID, err)
		}
		g, err := Normalised(got[i], c.Normalise)
		if err != nil {
			return nil, err
		}
		for _, line := range Differences(w, g) {
			all = append(all, fmt.Sprintf("%s, step %d: %s", c.ID, i+1, line))
		}
	}
	return all, nil
}

func (r Recorder) file(area string) string { return filepath.Join(r.Dir, area+".json") }

func (r Recorder) load(area string) (rec Recording, err error) {
	text, err := os.ReadFile(r.file(area))
	if err != nil {
		return rec, err
	}
	return rec, json.Unmarshal(text, &rec)
}

// format writes cases in the order of the scenario, one answer a line.
func format(s Scenario, r Recording) ([]byte, error) {
	oracle, err := marshal(r.Oracle)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n  \"oracle\": %s,\n  \"answers\": {\n", oracle)
	for i, c := range s.Cases {
		fmt.Fprintf(&b, "    %q: [\n", c.ID)
		answers := r.Answers[c.ID]
		for j, a := range answers {
			line, err := marshal(a)
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&b, "      %s%s\n", line, comma(j, len(answers)))
		}
		fmt.Fprintf(&b, "    ]%s\n", comma(i, len(s.Cases)))
	}
	b.WriteString("  }\n}\n")
	return b.Bytes(), nil
}

func comma(i, n int) string {
	if i < n-1 {
		return ","
	}
	return ""
}
