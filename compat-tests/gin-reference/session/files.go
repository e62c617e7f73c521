package session

import (
	"github.com/gin-contrib/sessions"
	gsessions "github.com/gorilla/sessions"
)

// fileStore is what gin-contrib/sessions does with the other stores of gorilla.
type fileStore struct{ *gsessions.FilesystemStore }

func newFileStore(directory string, keyPairs ...[]byte) sessions.Store {
	return &fileStore{gsessions.NewFilesystemStore(directory, keyPairs...)}
}

// Options replaces the options of the store.
func (s *fileStore) Options(options sessions.Options) {
	s.FilesystemStore.Options = options.ToGorillaOptions()
}
