package dev.jenever.contrib.jwt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.contrib.jwt.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

class RedisRefreshTokenStoreTest {

  private static TestRedis redis;
  private UnifiedJedis client;
  private RedisRefreshTokenStore store;

  /** Somebody, with a name as Go writes it. */
  record User(String Name, int Age) {}

  @BeforeAll
  static void start() throws Exception {
    redis = TestRedis.start();
  }

  @AfterAll
  static void stop() throws Exception {
    redis.close();
  }

  @BeforeEach
  void connect() {
    client = RedisClients.connect(redis.config());
    client.flushAll();
    store = new RedisRefreshTokenStore(redis.config());
  }

  @AfterEach
  void disconnect() {
    store.close();
    client.close();
  }

  @Test
  void keepsWhatGinJwtKeeps() {
    store.set("t", new User("ann", 7), Instant.now().plusSeconds(60));

    assertThat(client.get("gin-jwt:t"))
        .startsWith("{\"user_data\":{\"Name\":\"ann\",\"Age\":7},\"expiry\":\"");
    assertThat(client.pttl("gin-jwt:t")).isBetween(50_000L, 60_000L);
  }

  @Test
  void readsWhatGinJwtHasKept() {
    client.set(
        "gin-jwt:t",
        "{\"user_data\":{\"Name\":\"admin\",\"Roles\":[\"a\"],\"Age\":7},"
            + "\"expiry\":\"2100-11-27T12:08:31.123456789+08:00\","
            + "\"created\":\"2026-11-27T12:08:31.1Z\"}");

    assertThat(store.get("t"))
        .isEqualTo(Map.of("Name", "admin", "Roles", List.of("a"), "Age", 7.0));
  }

  @Test
  void keepsScalarsAndNobody() {
    store.set("text", "ann", Instant.now().plusSeconds(60));
    store.set("nobody", null, Instant.now().plusSeconds(60));

    assertThat(store.get("text")).isEqualTo("ann");
    assertThat(store.get("nobody")).isNull();
  }

  @Test
  void aTokenIsDeletedOnce() {
    store.set("t", "ann", Instant.now().plusSeconds(60));

    assertThat(store.delete("t")).isTrue();
    assertThat(store.delete("t")).isFalse();
    assertThatThrownBy(() -> store.get("t"))
        .isInstanceOfSatisfying(
            TokenStoreException.class, e -> assertThat(e.isNotFound()).isTrue());
  }

  @Test
  void whatHasExpiredSaysSoAndIsRemoved() {
    client.set(
        "gin-jwt:t", "{\"user_data\":1,\"expiry\":\"2001-01-01T00:00:00Z\",\"created\":null}");

    assertThatThrownBy(() -> store.get("t")).hasMessage("refresh token expired");

    assertThat(client.exists("gin-jwt:t")).isFalse();
  }

  @Test
  void nothingIsKeptForNoTime() {
    assertThatThrownBy(() -> store.set("t", "ann", Instant.now()))
        .hasMessage("token expiry time must be in the future");
    assertThatThrownBy(() -> store.set("", "ann", Instant.now().plusSeconds(9)))
        .hasMessage("token cannot be empty");
  }

  @Test
  void garbageIsNobody() {
    client.set("gin-jwt:a", "no json");
    client.set("gin-jwt:b", "{}");
    client.set("gin-jwt:c", "{\"user_data\":1,\"expiry\":\"soon\"}");

    for (String token : List.of("a", "b", "c")) {
      assertThatThrownBy(() -> store.get(token))
          .isInstanceOf(TokenStoreException.class)
          .hasMessage("failed to unmarshal token data");
    }
    assertThat(store.cleanup()).isZero();
  }

  @Test
  void countsAndCleansUpItsOwnOnly() {
    client.set("gin-jwt:old", "{\"user_data\":1,\"expiry\":\"2001-01-01T00:00:00Z\"}");
    client.set("gin-jwtx", "of somebody else");
    store.set("t", "ann", Instant.now().plusSeconds(60));
    store.rotate("t", "u", "ann", Instant.now().plusSeconds(60));

    assertThat(store.count()).isEqualTo(2);
    assertThat(store.cleanup()).isEqualTo(1);
    assertThat(store.count()).isEqualTo(1);
    assertThat(client.exists("gin-jwtx")).isTrue();
  }

  @Test
  void aPrefixIsNoPattern() {
    RedisRefreshTokenStore odd = new RedisRefreshTokenStore(client, "a*[b]?:");
    client.set("axx[b]y:t", "of somebody else");
    odd.set("t", "ann", Instant.now().plusSeconds(60));

    assertThat(odd.count()).isEqualTo(1);
  }

  @Test
  void worksAgainWhenRedisComesBack() throws Exception {
    redis.end();
    assertThatThrownBy(() -> store.get("t"))
        .isInstanceOf(TokenStoreException.class)
        .hasMessage("failed to get token from Redis")
        .hasCauseInstanceOf(JedisException.class);
    assertThatThrownBy(() -> store.set("t", "ann", Instant.now().plusSeconds(60)))
        .hasMessage("failed to store token in Redis");
    assertThatThrownBy(store::ping).hasMessage("failed to connect to Redis");

    redis.begin();

    store.set("t", "ann", Instant.now().plusSeconds(60));
    assertThat(store.get("t")).isEqualTo("ann");
  }

  @Test
  void aRedisThatIsAwayAtFirstIsUsedWhenItComes() throws Exception {
    redis.end();
    try (RedisRefreshTokenStore early = new RedisRefreshTokenStore(redis.config())) {
      redis.begin();

      early.set("t", "ann", Instant.now().plusSeconds(60));

      assertThat(client.exists("gin-jwt:t")).isTrue();
    }
  }

  @Test
  void aConfigurationSaysWhatIsWrongWithIt() {
    RedisConfig config = RedisConfig.defaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.withAddr("localhost"))
        .withMessage("addr: localhost (expected: host:port)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.withAuth("", -1))
        .withMessage("db: -1 (expected: >= 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.withPool(0, Duration.ofMinutes(1)))
        .withMessage("poolSize: 0 (expected: > 0)");
    assertThat(config.withAuth("s3cret", 1).toString()).doesNotContain("s3cret");
  }
}
