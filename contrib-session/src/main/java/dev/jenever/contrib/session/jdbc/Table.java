package dev.jenever.contrib.session.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A table of sessions: the statements for it. */
record Table(Dialect dialect, JdbcLayout layout, String name) {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?");

  Table {
    check(name);
    if (layout == JdbcLayout.PGSTORE && dialect != Dialect.POSTGRESQL) {
      throw new IllegalArgumentException(
          "layout: PGSTORE on " + dialect + " (expected: PostgreSQL)");
    }
  }

  /**
   * Looks whether a name is one that needs no quotes.
   *
   * @throws IllegalArgumentException when it is not
   */
  static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "table: '" + name + "' (expected: letters, digits and _, with or without a schema)");
    }
  }

  /** The statements that make it, one after the other. */
  List<String> create() {
    List<String> statements = new ArrayList<>();
    if (isGorm()) {
      statements.add(
          "CREATE TABLE IF NOT EXISTS %1$s (id %2$s PRIMARY KEY, data %3$s, created_at %4$s, updated_at %4$s, expires_at %4$s)"
              .formatted(name, dialect.idType, dialect.dataType, dialect.timeType));
    } else {
      statements.add(
          "CREATE TABLE IF NOT EXISTS %s (id bigserial PRIMARY KEY, key bytea, data bytea, created_on timestamptz DEFAULT now(), modified_on timestamptz, expires_on timestamptz)"
              .formatted(name));
      statements.add(index("key", "key"));
      statements.add(index("expiry", "expires_on"));
    }
    if (isGorm() && dialect != Dialect.MYSQL) {
      statements.add(index("expires_at", "expires_at"));
    }
    return statements;
  }

  private String index(String purpose, String column) {
    String plain = name.replace('.', '_').toLowerCase(Locale.ROOT);
    return "CREATE INDEX IF NOT EXISTS %s_%s_idx ON %s (%s)"
        .formatted(plain, purpose, name, column);
  }

  /** Answers when the table is there. */
  String probe() {
    return sql("SELECT {key} FROM {table} WHERE 1 = 0");
  }

  /** Asks for data; by key and now. */
  String select() {
    return sql("SELECT data FROM {table} WHERE {key} = ? AND {ends} > ?");
  }

  /** Sets data, now and the end; by key. */
  String update() {
    return sql("UPDATE {table} SET data = ?, {changed} = ?, {ends} = ? WHERE {key} = ?");
  }

  /** Sets data, now and the end; by key and the data there is. */
  String replace() {
    return update() + " AND data = ?";
  }

  /** Sets data, now and the end where what there is has ended; by key and now. */
  String revive() {
    return update() + sql(" AND {ends} <= ?");
  }

  /** Sets key, data, now, now and the end; where keys are not unique, unless this key is there. */
  String insert() {
    String into = "INSERT INTO {table} ({key}, data, {made}, {changed}, {ends})";
    return sql(
        isGorm()
            ? into + " VALUES (?, ?, ?, ?, ?)"
            : into
                + " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = ?)");
  }

  /** Lets one transaction at a time go on; by key. */
  String lock() {
    return "SELECT pg_advisory_xact_lock(hashtext(?))";
  }

  /** Deletes by key. */
  String delete() {
    return sql("DELETE FROM {table} WHERE {key} = ?");
  }

  /** Deletes what has ended by now. */
  String deleteEnded() {
    return sql("DELETE FROM {table} WHERE {ends} <= ?");
  }

  private String sql(String pattern) {
    return pattern
        .replace("{table}", name)
        .replace("{key}", isGorm() ? "id" : "key")
        .replace("{made}", isGorm() ? "created_at" : "created_on")
        .replace("{changed}", isGorm() ? "updated_at" : "modified_on")
        .replace("{ends}", isGorm() ? "expires_at" : "expires_on");
  }

  private boolean isGorm() {
    return layout == JdbcLayout.GORM;
  }
}
