package dev.jenever.contrib.session.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.jenever.contrib.session.servers.Servers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
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
  }
}
