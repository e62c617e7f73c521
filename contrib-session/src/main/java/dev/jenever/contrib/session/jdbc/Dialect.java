package dev.jenever.contrib.session.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** What differs between databases: the types gorm gives its columns, and how a moment is bound. */
enum Dialect {
  POSTGRESQL("text", "text", "timestamptz"),
  MYSQL("varchar(191)", "longtext", "datetime(3) NULL"),
  SQLITE("text", "text", "datetime"),
  H2("varchar(191)", "varchar", "timestamp with time zone");

  /** What the SQLite driver of Go writes for a moment in UTC; texts in it sort by time. */
  private static final DateTimeFormatter GO_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int SQLITE_CONSTRAINT = 19;

  final String idType;
  final String dataType;
  final String timeType;

  Dialect(String idType, String dataType, String timeType) {
    this.idType = idType;
    this.dataType = dataType;
    this.timeType = timeType;
  }

  /**
   * Returns the dialect of a database.
   *
   * @throws IllegalArgumentException when it is not one of ours
   */
  static Dialect of(String product) {
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "MySQL", "MariaDB" -> MYSQL;
      case "SQLite" -> SQLITE;
      case "H2" -> H2;
      default ->
          throw new IllegalArgumentException(
              "database: " + product + " (expected: PostgreSQL, MySQL, MariaDB, SQLite or H2)");
    };
  }

  /** Binds a moment; databases without time zones get UTC, as Go's drivers give them. */
  void bind(PreparedStatement statement, int index, Instant moment) throws SQLException {
    Instant rounded = moment.truncatedTo(ChronoUnit.MILLIS);
    switch (this) {
      case SQLITE -> statement.setString(index, GO_TIME.format(rounded));
      case MYSQL -> statement.setObject(index, rounded.atOffset(ZoneOffset.UTC).toLocalDateTime());
      default -> statement.setObject(index, rounded.atOffset(ZoneOffset.UTC));
    }
  }

  /** Whether a row with this key is there already. */
  boolean isDuplicate(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLIntegrityConstraintViolationException
        || state != null && state.startsWith("23")
        || this == SQLITE && failure.getErrorCode() == SQLITE_CONSTRAINT;
  }

  /** Whether the database has taken everything back and asks to try again. */
  static boolean isRolledBack(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("40");
  }
}
