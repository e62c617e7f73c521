package dev.jenever.contrib.session.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.testing.TestClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JdbcStoreTest {

  private static final byte[] KEY = "secret".getBytes(UTF_8);

  private static DataSource h2(String name) {
    JdbcDataSource pool = new JdbcDataSource();
    pool.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    return pool;
  }

  @Test
  void theTableCanHaveAnotherName() throws SQLException {
    DataSource pool = h2("named");

    JdbcStore.builder(pool).table("PUBLIC.web_sessions").build(KEY).close();

    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("SELECT count(*) FROM web_sessions").next()).isTrue();
    }
  }

  @Test
  void aNameThatCouldBeMoreThanANameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcStore.builder(h2("bad")).table("s; DROP TABLE users").build(KEY))
        .withMessage(
            "table: 's; DROP TABLE users' (expected: letters, digits and _, with or without a"
                + " schema)");
  }

  @Test
  void theTableOfPgstoreIsForPostgresAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcStore.builder(h2("pg")).layout(JdbcLayout.PGSTORE).build(KEY))
        .withMessage("layout: PGSTORE on H2 (expected: PostgreSQL)");
  }

  @Test
  void otherDatabasesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dialect.of("Oracle"))
        .withMessage("database: Oracle (expected: PostgreSQL, MySQL, MariaDB, SQLite or H2)");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedAtOnce() {
    JdbcDataSource pool = new JdbcDataSource();
    pool.setUrl("jdbc:h2:tcp://127.0.0.1:1/sessions");

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> JdbcStore.create(pool, KEY))
        .withMessageStartingWith("database: Connection is broken");
  }

  @Test
  void aStoreThatConnectsLaterAsksTheDatabaseForNothing() {
    JdbcDataSource pool = new JdbcDataSource();
    pool.setUrl("jdbc:h2:tcp://127.0.0.1:1/sessions");

    JdbcStore.Builder builder = JdbcStore.builder(pool).connectLater();

    assertThat(builder.build(KEY).options().path()).isEqualTo("/");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.table("a b").build(KEY))
        .withMessageStartingWith("table: 'a b'");
  }

  @Test
  void shortTimesAreRefused() {
    JdbcStore.Builder builder = JdbcStore.builder(h2("times"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeout(Duration.ofMillis(999)))
        .withMessage("timeout: PT0.999S (expected: >= 1 s)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.cleanUpEvery(Duration.ZERO))
        .withMessage("cleanUpEvery: PT0S (expected: >= 1 s)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.browserSessionLife(Duration.ZERO))
        .withMessage("browserSessionLife: PT0S (expected: >= 1 s)");
  }

  @Test
  void anAgeOfZeroIsThatOfTheBrowser() throws SQLException {
    DataSource pool = h2("browser");
    JdbcStore.Builder builder = JdbcStore.builder(pool).options(Options.create().withPath("/"));
    TestClient client = Visits.to(builder.build(KEY));

    assertThat(client.get("/visit").send().header("Set-Cookie")).endsWith("; Path=/");
    assertThat(client.get("/visit").send().text()).isEqualTo("2");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DATEDIFF(DAY, updated_at, expires_at) FROM sessions")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(30);
    }
  }

  @Test
  void aSessionWhoseRowIsGoneKeepsItsId() throws SQLException {
    DataSource pool = h2("gone");
    TestClient client = Visits.to(JdbcStore.create(pool, KEY));
    client.get("/visit").send();
    String id = client.get("/id").send().text();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("DELETE FROM sessions")).isEqualTo(1);
    }

    assertThat(client.get("/visit").send().text()).isEqualTo("1");
    assertThat(client.get("/id").send().text()).isEqualTo(id);
  }

  @Test
  void rowsOfEndedSessionsAreDeletedFromTimeToTime() throws Exception {
    DataSource pool = h2("cleaned");
    try (RecordStore store =
            JdbcStore.builder(pool)
                .options(Options.create().withPath("/").withMaxAge(1))
                .cleanUpEvery(Duration.ofSeconds(1))
                .build(KEY);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      Visits.to(store).get("/visit").send();

      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      int rows = 1;
      while (rows > 0) {
        assertThat(System.nanoTime()).as("waiting for the clean-up").isLessThan(deadline);
        LockSupport.parkNanos(50_000_000);
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM sessions")) {
          assertThat(count.next()).isTrue();
          rows = count.getInt(1);
        }
      }
    }
  }
}
