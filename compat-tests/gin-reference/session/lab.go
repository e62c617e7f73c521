package session

import (
	"encoding/gob"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"

	"jenever.dev/compat-tests/gin-reference/internal/gobtext"
)

var sameSites = map[string]http.SameSite{
	"default": http.SameSiteDefaultMode, "lax": http.SameSiteLaxMode, "strict": http.SameSiteStrictMode, "none": http.SameSiteNoneMode,
}

// lab does what the query asks for, step by step (?do=set+a+int:5&do=save), and tells what came of each.
func lab(store sessions.Store) gin.HandlerFunc {
	return func(c *gin.Context) {
		var said []string
		var session sessions.Session
		if one, ok := c.MustGet(sessions.DefaultKey).(sessions.Session); ok {
			session = one
		}
		for _, step := range c.QueryArray("do") {
			words := strings.Split(step, " ")
			if words[0] == "session" {
				session = sessions.DefaultMany(c, words[1])
				continue
			}
			if answer := do(c, store, session, words); answer != "" {
				said = append(said, step+" -> "+answer)
			}
		}
		if !c.Writer.Written() {
			c.String(200, "%s\n", strings.Join(said, "\n"))
		}
	}
}

func do(c *gin.Context, store sessions.Store, session sessions.Session, words []string) string {
	switch words[0] {
	case "get":
		return gobtext.Show(session.Get(literal(words[1])))
	case "set":
		session.Set(literal(words[1]), literal(words[2]))
	case "delete":
		session.Delete(literal(words[1]))
	case "clear":
		session.Clear()
	case "flash":
		session.AddFlash(literal(words[1]), words[2:]...)
	case "flashes":
		return gobtext.Show(session.Flashes(words[1:]...))
	case "options":
		session.Options(options(words[1:]))
	case "id":
		return idShape(session.ID())
	case "remember-id":
		session.Set("id", session.ID())
	case "same-id":
		return strconv.FormatBool(session.Get("id") == session.ID())
	case "fault":
		_, err := store.Get(c.Request, words[1])
		return text(err)
	case "save":
		return text(session.Save())
	case "append":
		session.Set(literal(words[1]), append(session.Get(literal(words[1])).([]interface{}), literal(words[2])))
	case "add":
		n, _ := strconv.Atoi(words[2])
		session.Set(literal(words[1]), session.Get(literal(words[1])).(int)+n)
	case "commit":
		c.Writer.WriteHeader(202)
		c.Writer.WriteHeaderNow()
	default:
		panic("no step " + words[0])
	}
	return ""
}

func text(err error) string {
	if err == nil {
		return "ok"
	}
	return err.Error()
}

var base32 = regexp.MustCompile("^[A-Z2-7]{52}$")

func idShape(id string) string {
	if base32.MatchString(id) {
		return "52 digits"
	}
	return strconv.Quote(id)
}

func options(words []string) sessions.Options {
	var o sessions.Options
	for _, word := range words {
		name, value, _ := strings.Cut(word, "=")
		switch name {
		case "path":
			o.Path = value
		case "domain":
			o.Domain = value
		case "age":
			o.MaxAge, _ = strconv.Atoi(value)
		case "secure":
			o.Secure = true
		case "http":
			o.HttpOnly = true
		case "site":
			o.SameSite = sameSites[value]
		}
	}
	return o
}

// literal is type:value, or a text.
func literal(word string) interface{} {
	kind, value, typed := strings.Cut(word, ":")
	if !typed {
		return word
	}
	n, _ := strconv.ParseInt(value, 10, 64)
	u, _ := strconv.ParseUint(value, 10, 64)
	f, _ := strconv.ParseFloat(value, 64)
	switch kind {
	case "string":
		return value
	case "repeat":
		return strings.Repeat("x", int(n))
	case "nil":
		return nil
	case "bool":
		return value == "true"
	case "int":
		return int(n)
	case "int8":
		return int8(n)
	case "int16":
		return int16(n)
	case "int32":
		return int32(n)
	case "int64":
		return n
	case "uint":
		return uint(u)
	case "uint8":
		return uint8(u)
	case "uint16":
		return uint16(u)
	case "uint32":
		return uint32(u)
	case "uint64":
		return u
	case "float32":
		return float32(f)
	case "float64":
		return f
	case "bytes":
		return []byte(value)
	case "strings":
		return strings.Split(value, ",")
	case "list":
		return list(value)
	case "ints":
		return []int{int(n), int(n) + 1}
	case "time":
		t, _ := time.Parse(time.RFC3339Nano, value)
		return t
	case "map":
		return map[string]interface{}{value: 1}
	case "duration":
		return time.Duration(n)
	}
	panic("no literal " + word)
}

func list(value string) []interface{} {
	all := []interface{}{}
	for _, element := range strings.Split(value, ",") {
		all = append(all, literal(strings.ReplaceAll(element, "=", ":")))
	}
	return all
}

// Role is a named text, known to the sessions under another name.
type Role string

// User is a struct, known to the sessions under another name.
type User struct {
	ID    int
	Name  string
	Admin bool
	Tags  []string
	Score float64
}

func init() {
	// the id of a type depends on what was written before, and the length of a cookie depends on the id
	_ = gob.NewEncoder(io.Discard).Encode(map[interface{}]interface{}{})
	gob.Register(time.Time{})
	gob.Register(map[string]interface{}{})
	gob.RegisterName("main.Role", Role(""))
	gob.RegisterName("main.User", User{})
}
