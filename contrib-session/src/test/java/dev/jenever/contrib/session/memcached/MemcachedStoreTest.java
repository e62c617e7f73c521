package dev.jenever.contrib.session.memcached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.servers.LogLines;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.contrib.session.servers.StoreContract;
import dev.jenever.testing.TestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemcachedStoreTest extends StoreContract {

  private static ServerProcess server;
  private static RecordStore store;

  @BeforeAll
  static void start() {
    server = Servers.memcached();
    store = MemcachedStore.create("127.0.0.1:" + server.port(), KEY);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      store.close();
      server.close();
    }
  }

  @Override
  protected RecordStore store() {
    return store;
  }

  @Override
  protected void putAsGo(String id, String data) throws IOException {
    String item = "set " + id + " 0 0 " + data.length() + "\r\n" + data;
    Conversation.with(server.port()).say(item, "STORED");
  }

  @Override
  protected int updates() {
    return 10_000;
  }

  @Test
  void anItemIsTheSignedTextOfTheOriginal() throws IOException {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();

    assertThat(Conversation.with(server.port()).say("get " + id, "END"))
        .hasSize(3)
        .contains("VALUE " + id + " 0 144");
  }

  @Test
  void garbageIsToldAndNotOverwritten() throws IOException {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();
    Conversation.with(server.port()).say("set " + id + " 0 0 7\r\ngarbage", "STORED");

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(log.texts()).singleElement().asString().contains("[sessions] ERROR! err=secure");
      assertThat(client.get("/set/new").send().status()).isEqualTo(500);
    }
    assertThat(Conversation.with(server.port()).say("get " + id, "END")).contains("garbage");
  }

  @Test
  void anOutageIsClearAndOverWhenMemcachedIsBack() {
    try (ServerProcess other = Servers.memcached();
        RecordStore outside =
            MemcachedStore.builder("127.0.0.1:" + other.port())
                .timeout(Duration.ofMillis(500))
                .build(KEY)) {
      RecordStore before = store;
      store = outside;
      TestClient client = client();
      store = before;
      client.get("/set/ok").send();
      other.kill();

      try (LogLines log = LogLines.open()) {
        assertThat(client.get("/get").send().text()).isEqualTo("null");
        assertThat(client.get("/set/new").send().status()).isEqualTo(500);
        assertThat(log.texts())
            .hasSize(2)
            .allMatch(line -> line.contains("err=Memcached at 127.0.0.1:" + other.port() + ": "));
      }

      other.start();
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (client.get("/set/again").send().status() != 200) {
        assertThat(System.nanoTime()).as("waiting for the client").isLessThan(deadline);
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(client.get("/get").send().text()).isEqualTo("again");
    }
  }

  @Test
  void aStoreCanBeMadeBeforeMemcachedIsThere() {
    try (ServerProcess other = Servers.memcached()) {
      other.kill();
      try (RecordStore late =
          MemcachedStore.builder("127.0.0.1:" + other.port())
              .timeout(Duration.ofMillis(500))
              .connectLater()
              .build(KEY)) {
        TestClient client = client(late);
        assertThat(client.get("/set/early").send().status()).isEqualTo(500);

        other.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (client.get("/set/late").send().status() != 200) {
          assertThat(System.nanoTime()).as("waiting for the client").isLessThan(deadline);
          LockSupport.parkNanos(50_000_000);
        }
        assertThat(client.get("/get").send().text()).isEqualTo("late");
      }
    }
  }

  @Test
  void aMemcachedThatIsNotThereIsNamedAtOnce() {
    MemcachedStore.Builder builder =
        MemcachedStore.builder("127.0.0.1:1").timeout(Duration.ofMillis(500));

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> builder.build(KEY))
        .withMessageStartingWith("Memcached at 127.0.0.1:1: ");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"", "localhost", "localhost:0", "localhost:99999", "a:1,b:2"})
  void badServersAreNamed(String servers) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemcachedStore.create(servers, KEY))
        .withMessage(
            "servers: '" + servers + "' (expected: host:port, several separated by spaces)");
  }

  @Test
  void anEndedSessionIsDeletedAndItsCookieEmptied() throws IOException {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();

    String cookie = client.get("/age/-1").send().header("Set-Cookie");

    assertThat(cookie).startsWith("mysession=; ").endsWith("; Max-Age=0");
    assertThat(Conversation.with(server.port()).say("get " + id, "END")).containsExactly("END");
  }

  @Test
  void anItemThatIsGoneIsNoError() throws IOException {
    TestClient client = client();
    client.get("/set/ok").send();
    String id = client.get("/id").send().text();
    Conversation.with(server.port()).say("delete " + id, "DELETED");

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(client.get("/id").send().text()).isEqualTo(id);
      assertThat(log.texts()).isEmpty();
    }
  }
}
