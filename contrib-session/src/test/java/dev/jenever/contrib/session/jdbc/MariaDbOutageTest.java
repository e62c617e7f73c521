package dev.jenever.contrib.session.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.jenever.contrib.session.OutagePolicy;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.servers.KillUnderLoad;
import dev.jenever.contrib.session.servers.LogLines;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.testing.TestClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that goes, stays away, and comes back. */
class MariaDbOutageTest {

  private static final byte[] KEY = "secret".getBytes(UTF_8);

  private ServerProcess server;

  @BeforeEach
  void start() throws SQLException {
    // what is committed outlives the process
    server = Servers.mariaDb("--innodb-flush-log-at-trx-commit=2");
    try (HikariDataSource root = Pools.of(url(""), "root", 1);
        Connection connection = root.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE sessions");
    }
    // what was made for the first start is on the disk after the first end
    server.shutDown();
    server.start();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + database;
  }

  @Test
  void aKillUnderLoadGivesClearErrorsAndIsOverWhenTheDatabaseIsBack() throws Exception {
    try (HikariDataSource pool = Pools.of(url("sessions"), "root", 8);
        RecordStore store = JdbcStore.create(pool, KEY)) {
      KillUnderLoad.of(server, store, "database: ", "Connection refused");
    }
  }

  @Test
  void aStoreCanBeMadeBeforeTheDatabaseIsThere() {
    server.kill();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url("sessions"));
    config.setUsername("root");
    config.setConnectionTimeout(1_000);
    config.setInitializationFailTimeout(-1);
    try (HikariDataSource pool = new HikariDataSource(config);
        RecordStore store = JdbcStore.builder(pool).connectLater().build(KEY)) {
      TestClient client = KillUnderLoad.client(store, OutagePolicy.FAIL);

      try (LogLines log = LogLines.open()) {
        assertThat(client.post("/count").send().status()).isEqualTo(503);
        assertThat(log.texts())
            .singleElement()
            .asString()
            .startsWith("ERROR [sessions] ERROR! err=database: ")
            .contains("Connection refused");
      }

      server.start();
      long deadline = System.nanoTime() + 30_000_000_000L;
      while (client.post("/count").send().status() != 200) {
        assertThat(System.nanoTime()).as("waiting for the pool").isLessThan(deadline);
        LockSupport.parkNanos(50_000_000);
      }
    }
  }
}
