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
  private static final int MAX_DEPTH = 50;

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
    String reason = text(e);
    Throwable root = root(e);
    if (root != e && !reason.contains(text(root))) {
      reason += ": " + text(root); // a pool only says that it has waited
    }
    return new IOException("database: " + reason, e);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static String text(Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return message.strip().replaceAll("\\s+", " ");
  }

  /** Some statements on one connection. */
  @FunctionalInterface
  interface Question<T> {
    T ask(Commands commands) throws SQLException;
  }
}
