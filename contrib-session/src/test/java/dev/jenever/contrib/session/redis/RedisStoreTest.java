package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.Engine;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.servers.Counting;
import dev.jenever.contrib.session.servers.LogLines;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class RedisStoreTest {

  private static final byte[] KEY = "secret".getBytes(UTF_8);

  private static ServerProcess server;
  private static UnifiedJedis redis;

  private RecordStore store;

  @BeforeAll
  static void start() {
    server = Servers.redis();
    redis = RedisClient.create("127.0.0.1", server.port());
  }

  @AfterAll
  static void stop() {
    redis.close();
    server.close();
  }

  @BeforeEach
  void emptyRedis() {
    redis.flushAll();
  }

  @AfterEach
  void closeStore() {
    if (store != null) {
      store.close();
    }
  }

  private static String url() {
    return "redis://127.0.0.1:" + server.port();
  }

  private TestClient client() {
    Engine engine = Engine.create();
    engine.use(Recovery.withWriter(null));
    engine.use(Sessions.of("mysession", store));
    engine.get(
        "/set",
        c -> {
          Session session = Sessions.get(c);
          session.set("key", "ok");
          session.save();
        });
    engine.get(
        "/big",
        c -> {
          Session session = Sessions.get(c);
          session.set("key", "x".repeat(5000));
          session.save();
        });
    engine.get("/get", c -> c.string(200, "%s", String.valueOf(Sessions.get(c).get("key"))));
    engine.get(
        "/end/:age",
        c -> {
          Session session = Sessions.get(c);
          session.options(session.options().withMaxAge(Integer.parseInt(c.param("age"))));
          session.save();
        });
    return TestClient.of(engine).withCookies();
  }

  private String onlyKey() {
    Set<String> keys = redis.keys("*");
    assertThat(keys).hasSize(1);
    return keys.iterator().next();
  }

  @Test
  void anEntryIsWhatRedistoreWrites() {
    store = RedisStore.create(url(), KEY);

    TestResponse response = client().get("/set").send();

    assertThat(response.header("Set-Cookie")).contains("; Path=/; ").contains("Max-Age=2592000");
    String key = onlyKey();
    assertThat(key).matches("session_[A-Z2-7]{52}");
    assertThat(redis.ttl(key)).isBetween(2591990L, 2592000L);
    assertThat(HexFormat.of().formatHex(redis.get(key.getBytes(UTF_8))))
        .isEqualTo(
            "0d7f040102ff80000110011000001fff80000106737472696e67"
                + "0c0500036b657906737472696e670c0400026f6b");
  }

  @Test
  void whatWasSavedComesBack() {
    store = RedisStore.create(url(), KEY);
    TestClient client = client();

    client.get("/set").send();

    assertThat(client.get("/get").send().text()).isEqualTo("ok");
  }

  @Test
  void anEntryOfRedistoreIsRead() {
    store = RedisStore.create(url(), KEY);
    TestClient client = client();
    client.get("/set").send();
    // what boj/redistore has written on Go 1.19: {"key": "from Go"}, type ids from 65
    redis.set(
        onlyKey().getBytes(UTF_8),
        HexFormat.of()
            .parseHex(
                "0eff81040102ff82000110011000"
                    + "0024ff82000106737472696e670c0500036b657906737472696e670c09000766726f6d20476f"));

    assertThat(client.get("/get").send().text()).isEqualTo("from Go");
  }

  @Test
  void prefixAndSerializerCanBeSet() {
    store = RedisStore.builder(url()).keyPrefix("shop_").serializer(Serializer.json()).build(KEY);

    client().get("/set").send();

    assertThat(redis.get(onlyKey())).isEqualTo("{\"key\":\"ok\"}");
    assertThat(onlyKey()).startsWith("shop_");
  }

  @Test
  void aDatabaseCanBeChosen() {
    store = RedisStore.create(url() + "/3", KEY);

    client().get("/set").send();

    assertThat(redis.keys("*")).isEmpty();
  }

  @Test
  void tooLongASessionIsNotKept() {
    store = RedisStore.create(url(), KEY);

    try (LogLines log = LogLines.open()) {
      TestResponse response = client().get("/big").send();

      assertThat(response.status()).isEqualTo(500);
      assertThat(response.text()).isEmpty();
      assertThat(log.texts()).isEmpty();
    }
    assertThat(redis.keys("*")).isEmpty();
  }

  @Test
  void anyLengthIsKeptWithoutALimit() {
    store = RedisStore.builder(url()).maxLength(0).build(KEY);

    assertThat(client().get("/big").send().status()).isEqualTo(200);
  }

  @Test
  void anAgeOfZeroEndsTheSession() {
    store = RedisStore.create(url(), KEY);
    TestClient client = client();
    client.get("/set").send();

    TestResponse response = client.get("/end/0").send();

    assertThat(response.header("Set-Cookie")).isEqualTo("mysession=; Path=/");
    assertThat(redis.keys("*")).isEmpty();
  }

  @Test
  void anAgeOfZeroKeepsTheSessionForTheLifeThatIsSet() {
    store = RedisStore.builder(url()).browserSessionLife(Duration.ofMinutes(20)).build(KEY);
    TestClient client = client();
    client.get("/set").send();

    TestResponse response = client.get("/end/0").send();

    assertThat(response.header("Set-Cookie")).doesNotContain("Max-Age").endsWith("; Path=/");
    assertThat(redis.ttl(onlyKey())).isBetween(1190L, 1200L);
  }

  @Test
  void aClientCanBeGiven() {
    store = RedisStore.forClient(RedisClient.create("127.0.0.1", server.port())).build(KEY);

    client().get("/set").send();

    assertThat(onlyKey()).startsWith("session_");
  }

  @Test
  void tenThousandUpdatesAtOnceLoseNone() throws Exception {
    store = RedisStore.create(url(), KEY);

    assertThat(new Counting(store).count(100, 10_000)).isEqualTo(10_000);
  }

  @Test
  void updatesOfOneSessionLoseNone() throws Exception {
    store = RedisStore.create(url(), KEY);

    assertThat(new Counting(store).count(1, 1_000)).isEqualTo(1_000);
  }

  @Test
  void garbageIsToldAndNotOverwritten() {
    store = RedisStore.create(url(), KEY);
    TestClient client = client();
    client.get("/set").send();
    redis.set(onlyKey(), "garbage");

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(log.texts()).singleElement().asString().startsWith("ERROR [sessions] ERROR! err=");
      assertThat(client.get("/set").send().status()).isEqualTo(500);
    }
    assertThat(redis.get(onlyKey())).isEqualTo("garbage");
  }

  @Test
  void anEntryOfAnotherKindIsToldAndNotOverwritten() {
    store = RedisStore.create(url(), KEY);
    TestClient client = client();
    client.get("/set").send();
    String key = onlyKey();
    redis.del(key);
    redis.lpush(key, "a list");

    try (LogLines log = LogLines.open()) {
      assertThat(client.get("/get").send().text()).isEqualTo("null");
      assertThat(log.texts()).singleElement().asString().contains("WRONGTYPE");
      assertThat(client.get("/set").send().status()).isEqualTo(500);
    }
    assertThat(redis.type(key)).isEqualTo("list");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedAtOnce() {
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> RedisStore.create(url() + "/99", KEY))
        .withMessageContaining("Redis at 127.0.0.1:" + server.port())
        .withMessageContaining("ERR DB index is out of range");
  }

  @Test
  void aRedisThatIsNotThereIsNamedAtOnce() {
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> RedisStore.create("redis://127.0.0.1:1", KEY))
        .withMessage("Redis at 127.0.0.1:1: Connection refused");
  }

  @Test
  void badSettingsAreNamed() {
    RedisStore.Builder builder = RedisStore.builder("redis://127.0.0.1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.poolSize(0))
        .withMessage("poolSize: 0 (expected: >= 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeout(Duration.ZERO))
        .withMessage("timeout: PT0S (expected: >= 1 ms)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.browserSessionLife(Duration.ZERO))
        .withMessage("browserSessionLife: PT0S (expected: >= 1 s)");
  }
}
