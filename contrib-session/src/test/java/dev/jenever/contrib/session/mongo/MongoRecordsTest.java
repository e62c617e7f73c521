package dev.jenever.contrib.session.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.jenever.contrib.session.Records;
import dev.jenever.contrib.session.servers.RecordsContract;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoRecordsTest extends RecordsContract {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static ServerProcess server;
  private static MongoClient client;
  private static MongoCollection<Document> sessions;

  @BeforeAll
  static void start() {
    server = Servers.mongoDb();
    client = MongoClients.create(Servers.mongoUrl(server));
    sessions = client.getDatabase("test").getCollection("sessions");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      client.close();
      server.close();
    }
  }

  @Override
  protected Records records() {
    return at(NOW);
  }

  private static MongoRecords at(Instant now) {
    return new MongoRecords(
        sessions, Duration.ofSeconds(5), MONTH, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aDocumentIsWhatGoWritesAndItsEnd() throws IOException {
    at(NOW).save("A", "value".getBytes(UTF_8), Duration.ofHours(1));

    assertThat(sessions.find(Filters.eq("_id", "A")).first())
        .isEqualTo(
            new Document("_id", "A")
                .append("data", "value")
                .append("modified", Date.from(NOW))
                .append("expiresOf", Date.from(NOW))
                .append("expires", Date.from(NOW.plusSeconds(3600))));
  }

  @Test
  void aDocumentOfGoIsReadForAsLongAsAllAre() throws IOException {
    sessions.insertOne(
        new Document("_id", "B").append("data", "value").append("modified", Date.from(NOW)));

    assertThat(at(NOW.plus(MONTH).minusSeconds(1)).load("B")).isEqualTo("value".getBytes(UTF_8));
    assertThat(at(NOW.plus(MONTH)).load("B")).isNull();
  }

  @Test
  void aRecordIsThereUntilItsOwnLifeIsOver() throws IOException {
    at(NOW).save("C", "value".getBytes(UTF_8), Duration.ofHours(1));

    assertThat(at(NOW.plusSeconds(3599)).load("C")).isNotNull();
    assertThat(at(NOW.plusSeconds(3600)).load("C")).isNull();
  }

  @Test
  void theEndOfASessionIsVoidWhenGoHasSavedSince() throws IOException {
    at(NOW).save("D", "value".getBytes(UTF_8), Duration.ofHours(1));
    sessions.updateOne(
        Filters.eq("_id", "D"), Updates.set("modified", Date.from(NOW.plusSeconds(60))));

    assertThat(at(NOW.plusSeconds(7200)).load("D")).isNotNull();
  }

  @Test
  void aRecordThatIsOverCanBeReplacedByOneWhoSawNone() throws IOException {
    at(NOW).save("E", "one".getBytes(UTF_8), Duration.ofHours(1));
    MongoRecords later = at(NOW.plusSeconds(3600));

    assertThat(later.replace("E", null, "two".getBytes(UTF_8), Duration.ofHours(1))).isTrue();
    assertThat(later.load("E")).isEqualTo("two".getBytes(UTF_8));
  }
}
