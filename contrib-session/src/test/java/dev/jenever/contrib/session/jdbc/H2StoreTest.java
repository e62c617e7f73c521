package dev.jenever.contrib.session.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2StoreTest extends JdbcContract {

  private HikariDataSource pool;

  @BeforeAll
  void start() {
    pool = Pools.of("jdbc:h2:mem:sessions;DB_CLOSE_DELAY=-1", "", 8);
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
