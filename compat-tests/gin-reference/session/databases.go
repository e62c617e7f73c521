package session

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"

	"github.com/gin-contrib/sessions"
	ginorm "github.com/gin-contrib/sessions/gorm"
	"github.com/gin-contrib/sessions/mongo/mongodriver"
	ginpostgres "github.com/gin-contrib/sessions/postgres"
	"github.com/gin-gonic/gin"
	_ "github.com/lib/pq"
	"go.mongodb.org/mongo-driver/mongo"
	mongooptions "go.mongodb.org/mongo-driver/mongo/options"
	"gorm.io/driver/mysql"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// pgstore: values in the table of pgstore.
func pgstore() *gin.Engine {
	return onStore("COMPAT_POSTGRES", func(where string) (sessions.Store, error) {
		database, err := sql.Open("postgres", postgresURL(where))
		if err != nil {
			return nil, err
		}
		return ginpostgres.NewStore(database, []byte("secret"))
	})
}

// postgresURL is that of host:port/database.
func postgresURL(where string) string {
	return "postgres://postgres@" + where + "?sslmode=disable"
}

// gormPostgres: values in the table of gormstore, on PostgreSQL.
func gormPostgres() *gin.Engine {
	return onStore("COMPAT_POSTGRES", func(where string) (sessions.Store, error) {
		return onGorm(postgres.Open(postgresURL(where)))
	})
}

// gormMysql: the same on MariaDB.
func gormMysql() *gin.Engine {
	return onStore("COMPAT_MARIADB", func(where string) (sessions.Store, error) {
		server, database, _ := strings.Cut(where, "/")
		return onGorm(mysql.Open("root@tcp(" + server + ")/" + database + "?parseTime=true"))
	})
}

// gormSqlite: the same in a file of SQLite.
func gormSqlite() *gin.Engine {
	return onStore("COMPAT_DIRECTORY", func(directory string) (sessions.Store, error) {
		return onGorm(sqlite.Open(filepath.Join(directory, "sessions.db")))
	})
}

func onGorm(dialect gorm.Dialector) (sessions.Store, error) {
	database, err := gorm.Open(dialect, &gorm.Config{Logger: logger.Discard})
	if err != nil {
		return nil, err
	}
	return ginorm.NewStore(database, false, []byte("secret")), nil
}

// mongoDB: values in a collection of MongoDB.
func mongoDB() *gin.Engine {
	return onStore("COMPAT_MONGO", func(where string) (sessions.Store, error) {
		server, database, _ := strings.Cut(where, "/")
		client, err := mongo.Connect(context.Background(), mongooptions.Client().ApplyURI("mongodb://"+server))
		if err != nil {
			return nil, err
		}
		collection := client.Database(database).Collection("sessions")
		return mongodriver.NewStore(collection, 3600, false, []byte("secret")), nil
	})
}
