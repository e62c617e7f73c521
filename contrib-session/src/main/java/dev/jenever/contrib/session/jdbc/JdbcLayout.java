package dev.jenever.contrib.session.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whose table it is: its name, columns and types. */
public enum JdbcLayout {
  /**
   * The table of gormstore, as {@code gorm.NewStore} makes it on every database: {@code sessions}
   * with {@code id}, {@code data}, {@code created_at}, {@code updated_at}, {@code expires_at}.
   */
  GORM("sessions"),

  /**
   * The table of pgstore, as {@code postgres.NewStore} makes it, on PostgreSQL only: {@code
   * http_sessions} with {@code id}, {@code key}, {@code data}, {@code created_on}, {@code
   * modified_on}, {@code expires_on}.
   */
  PGSTORE("http_sessions");

  final String usualTable;

  JdbcLayout(String usualTable) {
    this.usualTable = usualTable;
  }

  /** Binds a key or data: texts in the one, bytes in the other. */
  void bind(PreparedStatement statement, int index, String text) throws SQLException {
    if (this == PGSTORE) {
      statement.setBytes(index, text.getBytes(UTF_8));
    } else {
      statement.setString(index, text);
    }
  }

  /** Reads data. */
  byte @Nullable [] read(ResultSet rows) throws SQLException {
    if (this == PGSTORE) {
      return rows.getBytes(1);
    }
    String text = rows.getString(1);
    return text == null ? null : text.getBytes(UTF_8);
  }
}
