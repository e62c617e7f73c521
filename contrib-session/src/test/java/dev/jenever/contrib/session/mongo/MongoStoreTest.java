package dev.jenever.contrib.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.servers.LogLines;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.contrib.session.servers.StoreContract;
import dev.jenever.testing.TestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoStoreTest extends StoreContract {

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
  protected RecordStore store() {
    return MongoStore.builder(sessions).timeout(Duration.ofSeconds(5)).build(KEY);
  }

  @Override
  protected void putAsGo(String id, String data) {
    sessions.insertOne(new Document("_id", id).append("data", data).append("modified", new Date()));
  }

  @Override
  protected int updates() {
    return 1_000;
  }

  @Test
  void aDocumentHasTheSignedTextOfTheOriginal() {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();

    assertThat(sessions.find(Filters.eq("_id", id)).first().getString("data")).hasSize(144);
  }

  @Test
  void theAgeOfTheStoreIsThatOfItsCookies() {
    RecordStore store = MongoStore.builder(sessions).maxAge(3600).build(KEY);

    assertThat(store.options().maxAge()).isEqualTo(3600);
    assertThat(store.options().path()).isEqualTo("/");
  }

  @Test
  void garbageIsToldAndNotOverwritten() {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();
    sessions.updateOne(Filters.eq("_id", id), Updates.set("data", "garbage"));

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(log.texts()).singleElement().asString().contains("[sessions] ERROR! err=secure");
      assertThat(client.get("/set/new").send().status()).isEqualTo(500);
    }
    assertThat(sessions.find(Filters.eq("_id", id)).first().getString("data")).isEqualTo("garbage");
  }

  @Test
  void anOutageIsClearAndOverWhenTheServerIsBack() {
    try (ServerProcess other = Servers.mongoDb();
        MongoClient outside = MongoClients.create(Servers.mongoUrl(other))) {
      MongoCollection<Document> before = sessions;
      sessions = outside.getDatabase("test").getCollection("sessions");
      TestClient client = client();
      sessions = before;
      client.get("/set/ok").send();
      other.kill();

      try (LogLines log = LogLines.open()) {
        assertThat(client.get("/get").send().text()).isEqualTo("null");
        assertThat(client.get("/set/new").send().status()).isEqualTo(500);
        assertThat(log.texts()).hasSize(2).allMatch(line -> line.contains("err=MongoDB: "));
      }

      other.start();
      assertThat(client.get("/get").send().text()).isEqualTo("ok");
    }
  }

  @Test
  void aStoreCanBeMadeBeforeTheServerIsThere() {
    try (ServerProcess other = Servers.mongoDb()) {
      other.kill();
      try (MongoClient outside = MongoClients.create(Servers.mongoUrl(other))) {
        MongoCollection<Document> late = outside.getDatabase("test").getCollection("late");
        MongoStore.Builder builder =
            MongoStore.builder(late).timeout(Duration.ofSeconds(5)).connectLater();
        RecordStore store = builder.build(KEY);
        RecordStore withIndex = builder.ensureTtl().build(KEY);

        other.start();

        assertThat(client(store).get("/set/ok").send().status()).isEqualTo(200);
        assertThat(indexOf(late, withIndex)).contains("expireAfterSeconds");
      }
    }
  }

  /** Saves a session; returns the indexes then, or what FerretDB says, which has none of these. */
  private static String indexOf(MongoCollection<Document> sessions, RecordStore store) {
    try (LogLines log = LogLines.open()) {
      client(store).get("/set/ok").send();
      return log.texts() + " " + sessions.listIndexes().into(new ArrayList<>());
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1")) {
      MongoStore.Builder builder =
          MongoStore.builder(nobody.getDatabase("test").getCollection("sessions"))
              .timeout(Duration.ofMillis(500));

      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> builder.build(KEY))
          .withMessageStartingWith("MongoDB: ")
          .withMessageContaining("127.0.0.1:1");
    }
  }

  @Test
  void badSettingsAreNamed() {
    MongoStore.Builder builder = MongoStore.builder(sessions);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxAge(0))
        .withMessage("maxAge: 0 (expected: >= 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeout(Duration.ZERO))
        .withMessage("timeout: PT0S (expected: >= 1 ms)");
  }

  @Test
  void idsHave52Digits() {
    TestClient client = client();
    client.get("/set/ok").send();

    assertThat(client.get("/id").send().text()).matches("[A-Z2-7]{52}");
  }
}
