package dev.jenever.contrib.session.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariaDbStoreTest {

  private ServerProcess server;
  private HikariDataSource mariaDb;
  private HikariDataSource mysql;

  @BeforeAll
  void start() throws SQLException {
    server = Servers.mariaDb();
    String address = "://127.0.0.1:" + server.port();
    try (HikariDataSource root = Pools.of("jdbc:mariadb" + address + "/", "root", 1);
        Connection connection = root.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE one");
      statement.execute("CREATE DATABASE two");
    }
    mariaDb = Pools.of("jdbc:mariadb" + address + "/one", "root", 8);
    mysql = Pools.of("jdbc:mysql" + address + "/two", "root", 8);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      mariaDb.close();
      mysql.close();
      server.close();
    }
  }

  @Nested
  class ThroughTheDriverOfMariaDb extends JdbcContract {

    @Override
    HikariDataSource pool() {
      return mariaDb;
    }

    @Override
    String asGo(String moment) {
      return moment.substring(0, "2026-11-27 15:45:41.812".length());
    }

    @Override
    protected int updates() {
      return 4_000;
    }
  }

  @Nested
  class ThroughTheDriverOfMysql extends JdbcContract {

    @Override
    HikariDataSource pool() {
      return mysql;
    }

    @Override
    String asGo(String moment) {
      return moment.substring(0, "2026-11-27 15:45:41.812".length());
    }

    @Override
    protected int updates() {
      return 2_000;
    }
  }
}
