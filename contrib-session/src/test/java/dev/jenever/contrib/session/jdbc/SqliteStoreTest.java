package dev.jenever.contrib.session.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
