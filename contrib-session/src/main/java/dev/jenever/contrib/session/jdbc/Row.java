package dev.jenever.contrib.session.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** The row of a session as it is to be; each way to put it there says whether it was. */
record Row(Table table, String id, String data, Instant now, Instant end) {

  boolean update(Commands commands) throws SQLException {
    return commands.change(table.update(), this::bindUpdate) > 0;
  }

  boolean replace(Commands commands, String seen) throws SQLException {
    return commands.change(
            table.replace(),
            statement -> {
              bindUpdate(statement);
              table.layout().bind(statement, 5, seen);
            })
        > 0;
  }

  /** Takes the place of a row that has ended. */
  boolean revive(Commands commands) throws SQLException {
    return commands.change(
            table.revive(),
            statement -> {
              bindUpdate(statement);
              table.dialect().bind(statement, 5, now);
            })
        > 0;
  }

  boolean insert(Commands commands) throws SQLException {
    if (table.layout() == JdbcLayout.PGSTORE) {
      return insertLocking(commands);
    }
    try {
      return commands.change(table.insert(), this::bindInsert) > 0;
    } catch (SQLException e) {
      if (table.dialect().isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * The keys of pgstore's table are not unique, so one of us at a time looks for it and makes it.
   */
  private boolean insertLocking(Commands commands) throws SQLException {
    Connection connection = commands.connection();
    connection.setAutoCommit(false);
    try {
      commands.read(table.lock(), s -> s.setString(1, id), rows -> true);
      boolean made = commands.change(table.insert(), this::bindInsert) > 0;
      connection.commit();
      return made;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void bindUpdate(PreparedStatement statement) throws SQLException {
    table.layout().bind(statement, 1, data);
    table.dialect().bind(statement, 2, now);
    table.dialect().bind(statement, 3, end);
    table.layout().bind(statement, 4, id);
  }

  private void bindInsert(PreparedStatement statement) throws SQLException {
    table.layout().bind(statement, 1, id);
    table.layout().bind(statement, 2, data);
    table.dialect().bind(statement, 3, now);
    table.dialect().bind(statement, 4, now);
    table.dialect().bind(statement, 5, end);
    if (table.layout() == JdbcLayout.PGSTORE) {
      table.layout().bind(statement, 6, id);
    }
  }
}
