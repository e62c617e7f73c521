package dev.jenever.contrib.session.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.testing.TestClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest {

  private EmbeddedPostgres server;
  private HikariDataSource pool;

  @BeforeAll
  void start() {
    server = Servers.postgres();
    pool = Pools.of(server.getJdbcUrl("postgres", "postgres"), "postgres", 8);
  }

  @AfterAll
  void stop() throws IOException {
    pool.close();
    server.close();
  }

  @Nested
  class InTheTableOfGorm extends JdbcContract {

    @Override
    HikariDataSource pool() {
      return pool;
    }

    @Override
    protected int updates() {
      return 10_000;
    }
  }

  @Nested
  class InTheTableOfPgstore extends JdbcContract {

    @Override
    HikariDataSource pool() {
      return pool;
    }

    @Override
    JdbcLayout layout() {
      return JdbcLayout.PGSTORE;
    }

    @Override
    protected int updates() {
      return 2_000;
    }

    @Test
    void theIndexesAreThoseThatPgstoreMakes() throws SQLException {
      store();
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT indexname FROM pg_indexes WHERE tablename = 'http_sessions'"
                      + " ORDER BY indexname")) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        assertThat(names)
            .containsExactly(
                "http_sessions_expiry_idx", "http_sessions_key_idx", "http_sessions_pkey");
      }
    }

    @Test
    void aRowWhoseEndHasPassedHasEnded() throws SQLException {
      TestClient client = Visits.to(store());
      client.get("/visit").send();
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "UPDATE http_sessions SET expires_on = now() - interval '1 minute'");
      }

      assertThat(client.get("/visit").send().text()).isEqualTo("1");
    }
  }
}
