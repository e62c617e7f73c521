package dev.jenever.contrib.session.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.servers.LogLines;
import dev.jenever.contrib.session.servers.StoreContract;
import dev.jenever.testing.TestClient;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the store has to do on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcContract extends StoreContract {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Returns the pool of a database that is running. */
  abstract HikariDataSource pool();

  JdbcLayout layout() {
    return JdbcLayout.GORM;
  }

  @Override
  protected RecordStore store() {
    return JdbcStore.builder(pool()).layout(layout()).build(KEY);
  }

  /** Returns a moment as the driver of Go writes it, of one in UTC with nine digits. */
  String asGo(String moment) {
    return moment;
  }

  @Override
  protected void putAsGo(String id, String data) throws SQLException {
    store();
    boolean gorm = layout() == JdbcLayout.GORM;
    try (Connection connection = pool().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                (gorm
                        ? "INSERT INTO sessions (id, data, created_at, updated_at, expires_at)"
                        : "INSERT INTO http_sessions (key, data, created_on, modified_on, expires_on)")
                    + " VALUES (?, ?, '%1$s', '%1$s', '%2$s')"
                        .formatted(
                            asGo("2026-11-27 15:45:41.812613111+00:00"),
                            asGo("2126-12-27 15:45:41.812613111+00:00")))) {
      layout().bind(statement, 1, id);
      layout().bind(statement, 2, data);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private JdbcRecords records(Instant now) throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Database database = new Database(pool(), Duration.ofSeconds(2));
    LazyTable table =
        new LazyTable(database, dialect -> new Table(dialect, layout(), layout().usualTable), true);
    JdbcRecords records = new JdbcRecords(database, table, HOUR, clock);
    records.connect();
    return records;
  }

  @Test
  void aRecordIsThereUntilItsLifeIsOver() throws IOException {
    Instant now = Instant.parse("2026-03-01T12:00:00.123Z");
    records(now).save("expiring", "one".getBytes(UTF_8), HOUR);

    assertThat(records(now.plusSeconds(3599)).load("expiring")).isEqualTo("one".getBytes(UTF_8));
    assertThat(records(now.plusSeconds(3600)).load("expiring")).isNull();
  }

  @Test
  void aRecordThatIsOverCanBeReplacedByOneWhoSawNone() throws IOException {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    records(now).save("revived", "one".getBytes(UTF_8), HOUR);
    JdbcRecords later = records(now.plus(HOUR));

    assertThat(later.replace("revived", null, "two".getBytes(UTF_8), HOUR)).isTrue();
    assertThat(later.load("revived")).isEqualTo("two".getBytes(UTF_8));
  }

  @Test
  void recordsThatAreOverAreDeletedAndOthersStay() throws IOException {
    Instant now = Instant.parse("2020-01-01T00:00:00Z");
    records(now).save("over", "one".getBytes(UTF_8), HOUR);
    records(now).save("going on", "two".getBytes(UTF_8), HOUR.plusSeconds(1));

    assertThat(records(now.plus(HOUR)).deleteEnded()).isPositive();
    assertThat(records(now).load("over")).isNull();
    assertThat(records(now).load("going on")).isEqualTo("two".getBytes(UTF_8));
  }

  @Test
  void theTableMayBeThereAlready() {
    store();
    TestClient client = client();

    client.get("/set/ok").send();

    assertThat(client.get("/get").send().text()).isEqualTo("ok");
  }

  @Test
  void aRowIsTheSignedTextOfTheOriginal() throws SQLException {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();

    assertThat(data(id)).hasSize(144).matches("[A-Za-z0-9_=-]+");
  }

  @Test
  void garbageIsToldAndNotOverwritten() throws SQLException {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();
    boolean gorm = layout() == JdbcLayout.GORM;
    try (Connection connection = pool().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE %s SET data = ? WHERE %s = ?"
                    .formatted(layout().usualTable, gorm ? "id" : "key"))) {
      layout().bind(statement, 1, "garbage");
      layout().bind(statement, 2, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(log.texts()).singleElement().asString().contains("[sessions] ERROR! err=secure");
      assertThat(client.get("/set/new").send().status()).isEqualTo(500);
    }
    assertThat(data(id)).isEqualTo("garbage");
  }

  @Test
  void aFullPoolIsToldAndOverWhenConnectionsComeBack() throws SQLException {
    TestClient client = client();
    client.get("/set/ok").send();
    Connection[] all = new Connection[pool().getMaximumPoolSize()];
    for (int i = 0; i < all.length; i++) {
      all[i] = pool().getConnection();
    }

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(log.texts())
          .singleElement()
          .asString()
          .contains("err=database: ")
          .contains("Connection is not available, request timed out");
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
    assertThat(client.get("/get").send().text()).isEqualTo("ok");
  }

  private String data(String id) throws SQLException {
    boolean gorm = layout() == JdbcLayout.GORM;
    try (Connection connection = pool().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT data FROM %s WHERE %s = ?"
                    .formatted(layout().usualTable, gorm ? "id" : "key"))) {
      layout().bind(statement, 1, id);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return new String(layout().read(rows), UTF_8);
      }
    }
  }
}
