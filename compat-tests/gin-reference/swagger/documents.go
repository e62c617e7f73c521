package swagger

import (
	"sync/atomic"

	"github.com/swaggo/swag"
)

// document is a fixed document.
type document string

func (d document) ReadDoc() string { return string(d) }

// counted is a document that is another one each time.
type counted struct{ reads atomic.Int64 }

func (c *counted) ReadDoc() string {
	return `{"openapi":"3.0.3","info":{"title":"read","version":"` + string(rune('0'+c.reads.Add(1))) + `"},"paths":{}}`
}

const bookshop = `{
  "openapi": "3.0.3",
  "info": {"title": "Bücher & <Zeitungen>, 100%s of them", "version": "1.0"},
  "paths": {"/books": {"get": {"responses": {"200": {"description": "OK"}}}}}
}
`

func init() {
	swag.Register("bookshop", document(bookshop))
	swag.Register("newsstand", document(`{"openapi":"3.0.3","info":{"title":"Newsstand","version":"2"},"paths":{}}`))
	swag.Register("empty", document(""))
	swag.Register("large", document(large()))
}

// large is a document that does not fit into one buffer.
func large() string {
	text := []byte(`{"openapi":"3.0.3","info":{"title":"`)
	for range 20000 {
		text = append(text, "long "...)
	}
	return string(append(text, `","version":"1"},"paths":{}}`...))
}

var names atomic.Int64

// fresh returns a name that is not registered yet: nothing can be taken back.
func fresh() string { return "counted-" + string(rune('0'+names.Add(1))) }
