package main

import (
	_ "embed"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

//go:embed fixtures/files.json
var fixtureList []byte

// fixtures writes the committed file tree to a temporary directory, every file and directory with the
// same fixed modification time, and returns the directory.
var fixtures = sync.OnceValue(func() string {
	var list struct {
		Modified    time.Time
		Directories []string
		Files       map[string]string
		Binary      map[string][]byte
	}
	check(json.Unmarshal(fixtureList, &list))
	root, err := os.MkdirTemp("", "compat-fixtures")
	check(err)
	for _, dir := range list.Directories {
		check(os.MkdirAll(filepath.Join(root, dir), 0o755))
	}
	for name, text := range list.Files {
		writeFixture(filepath.Join(root, name), []byte(text))
	}
	for name, bytes := range list.Binary {
		writeFixture(filepath.Join(root, name), bytes)
	}
	check(filepath.WalkDir(root, func(path string, _ fs.DirEntry, _ error) error {
		return os.Chtimes(path, list.Modified, list.Modified)
	}))
	return root
})

func writeFixture(path string, content []byte) {
	check(os.MkdirAll(filepath.Dir(path), 0o755))
	check(os.WriteFile(path, content, 0o644))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
