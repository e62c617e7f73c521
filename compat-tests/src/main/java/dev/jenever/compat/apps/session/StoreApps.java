package dev.jenever.compat.apps.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import dev.jenever.Engine;
import dev.jenever.contrib.session.FilesystemStore;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.jdbc.JdbcLayout;
import dev.jenever.contrib.session.jdbc.JdbcStore;
import dev.jenever.contrib.session.memcached.MemcachedStore;
import dev.jenever.contrib.session.mongo.MongoStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** The twins of the apps in {@code session/stores.go} and {@code session/databases.go}. */
final class StoreApps {

  private static final Serializer GOB = Serializer.gob("time.Time", "map[string]interface {}");
  private static final byte[] SECRET = "secret".getBytes(UTF_8);

  private StoreApps() {}

  /** Returns the apps by name. */
  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("session-files-shared", StoreApps::filesShared);
    apps.put("session-memcached", StoreApps::memcached);
    apps.put("session-postgres", StoreApps::pgstore);
    apps.put("session-gorm-postgres", StoreApps::gormPostgres);
    apps.put("session-gorm-mysql", StoreApps::gormMysql);
    apps.put("session-gorm-sqlite", StoreApps::gormSqlite);
    apps.put("session-mongo", StoreApps::mongoDb);
    return apps;
  }

  /** filesShared: files in a directory that is given. */
  private static Engine filesShared() {
    return onStore(
        "COMPAT_DIRECTORY", where -> FilesystemStore.create(Path.of(where), GOB, SECRET));
  }

  /** memcached: values in Memcached. */
  private static Engine memcached() {
    return onStore(
        "COMPAT_MEMCACHED",
        where -> MemcachedStore.builder(where).keyPrefix("shop_").serializer(GOB).build(SECRET));
  }

  /** pgstore: values in the table of pgstore. */
  private static Engine pgstore() {
    return onStore(
        "COMPAT_POSTGRES",
        where ->
            JdbcStore.builder(postgres(where))
                .layout(JdbcLayout.PGSTORE)
                .serializer(GOB)
                .build(SECRET));
  }

  /** gormPostgres: values in the table of gormstore, on PostgreSQL. */
  private static Engine gormPostgres() {
    return onStore("COMPAT_POSTGRES", where -> onGorm(postgres(where)));
  }

  /** gormMysql: the same on MariaDB. */
  private static Engine gormMysql() {
    return onStore(
        "COMPAT_MARIADB",
        where -> {
          try {
            return onGorm(new MariaDbDataSource("jdbc:mariadb://" + where + "?user=root"));
          } catch (SQLException e) {
            throw new IllegalArgumentException(e);
          }
        });
  }

  /** gormSqlite: the same in a file of SQLite. */
  private static Engine gormSqlite() {
    return onStore(
        "COMPAT_DIRECTORY",
        where -> {
          SQLiteDataSource database = new SQLiteDataSource();
          database.setUrl("jdbc:sqlite:" + Path.of(where, "sessions.db"));
          return onGorm(database);
        });
  }

  private static RecordStore onGorm(DataSource database) {
    return JdbcStore.builder(database).serializer(GOB).build(SECRET);
  }

  private static DataSource postgres(String where) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl("jdbc:postgresql://" + where + "?user=postgres");
    return database;
  }

  /** mongoDB: values in a collection of MongoDB. */
  private static Engine mongoDb() {
    return onStore(
        "COMPAT_MONGO",
        where -> {
          String[] parts = where.split("/");
          return MongoStore.builder(
                  MongoClients.create("mongodb://" + parts[0])
                      .getDatabase(parts[1])
                      .getCollection("sessions"))
              .maxAge(3600)
              .serializer(GOB)
              .build(SECRET);
        });
  }

  /** onStore is an app with one session in a store. */
  private static Engine onStore(String variable, Function<String, RecordStore> open) {
    return where(variable)
        .map(where -> SessionApps.single("mysession", open.apply(where)))
        .orElseGet(() -> RedisApps.refusing(variable + " does not say where the store is"));
  }

  /** Returns where a store is: what the tests say, or the environment. */
  private static Optional<String> where(String variable) {
    String property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
    return Optional.ofNullable(System.getProperty(property, System.getenv(variable)));
  }
}
