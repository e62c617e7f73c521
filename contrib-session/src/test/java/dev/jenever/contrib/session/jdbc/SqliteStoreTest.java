package dev.jenever.contrib.session.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends JdbcContract {

  @TempDir private static Path directory;
  private HikariDataSource pool;

  @BeforeAll
  void start() {
    // SQLite lets one write at a time, so one connection is as fast as several
    pool = Pools.of("jdbc:sqlite:" + directory.resolve("sessions.db"), "", 1);
  }

  @AfterAll
  void stop() {
    pool.close();
  }

  @Override
  HikariDataSource pool() {
    return pool;
  }

  @Override
  protected int updates() {
    return 2_000;
  }

  @Test
  void momentsAreTextsThatCompareWithThoseOfGo() throws SQLException {
    client().get("/set/ok").send();

    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT typeof(expires_at), CAST(expires_at AS text) FROM sessions"
                    + " ORDER BY updated_at DESC LIMIT 1")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("text");
      // Go's: 2026-12-27 15:45:41.812613111+00:00
      assertThat(rows.getString(2))
          .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+00:00");
    }
  }
}
