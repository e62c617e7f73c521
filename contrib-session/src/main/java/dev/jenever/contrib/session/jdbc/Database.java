package dev.jenever.contrib.session.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Lends connections of a pool, each command on its own, and says in one line what went wrong.
 *
 * @param timeout how long a statement may take
 */
record Database(DataSource pool, Duration timeout) {

  private static final int TRIES = 5;

  <T> T ask(Question<T> question) throws IOException {
    for (int tries = 1; ; tries++) {
      try (Connection connection = pool.getConnection()) {
        return committing(connection, question);
      } catch (SQLException e) {
        if (tries == TRIES || !Dialect.isRolledBack(e)) {
          throw failure(e);
        }
      }
    }
  }

  private <T> T committing(Connection connection, Question<T> question) throws SQLException {
    if (connection.getAutoCommit()) {
      return question.ask(new Commands(connection, seconds()));
    }
    connection.setAutoCommit(true);
    try {
      return question.ask(new Commands(connection, seconds()));
    } finally {
      connection.setAutoCommit(false);
    }
  }

  private int seconds() {
    return (int) Math.max(1, Math.min(timeout.toSeconds(), Integer.MAX_VALUE));
  }

  static IOException failure(SQLException e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    return new IOException("database: " + reason.strip().replaceAll("\\s+", " "), e);
  }

  /** Some statements on one connection. */
  @FunctionalInterface
  interface Question<T> {
    T ask(Commands commands) throws SQLException;
  }
}
