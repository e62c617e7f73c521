package dev.jenever.contrib.jwt.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Keeps refresh tokens in Redis, for several instances in Java and in Go.
 *
 * <p>Needs {@code redis.clients:jedis}. A token is a key, its data are the JSON that gin-jwt
 * writes; Redis forgets both when they expire. While Redis is away each call fails with a {@link
 * TokenStoreException}; nothing needs a restart when it comes back.
 *
 * <p>Safe for use by any thread. Counterpart of {@code store.RedisRefreshTokenStore}.
 */
public final class RedisRefreshTokenStore implements TokenStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisRefreshTokenStore.class);

  /** Outside of what a Go instance counts and cleans up. */
  private static final String USED = "used:";

  private final UnifiedJedis redis;
  private final String prefix;

  /**
   * Creates a store; its connections are made when they are needed.
   *
   * <p>An error is logged when Redis does not answer by now.
   */
  public RedisRefreshTokenStore(RedisConfig config) {
    this(RedisClients.connect(config), config.keyPrefix());
    try {
      ping();
    } catch (TokenStoreException e) {
      LOG.error("Redis at {} does not answer; no token is refreshed until it does", config, e);
    }
  }

  /**
   * Creates a store on a client of yours: sentinels, a cluster, other options.
   *
   * @param keyPrefix what the keys in Redis begin with
   */
  public RedisRefreshTokenStore(UnifiedJedis redis, String keyPrefix) {
    this.redis = requireNonNull(redis, "redis");
    this.prefix = requireNonNull(keyPrefix, "keyPrefix");
  }

  @Override
  public void set(String token, @Nullable Object userData, Instant expiry) {
    if (token.isEmpty()) {
      throw new TokenStoreException("token cannot be empty", null);
    }
    Instant now = Instant.now();
    String text = StoredJson.write(new RefreshTokenData(userData, expiry, now));
    long left = Duration.between(now, expiry).toMillis();
    if (left <= 0) {
      throw new TokenStoreException("token expiry time must be in the future", null);
    }
    SetParams lifetime = SetParams.setParams().px(left);
    ask("failed to store token in Redis", () -> redis.set(prefix + token, text, lifetime));
  }

  @Override
  public @Nullable Object get(String token) {
    String text = ask("failed to get token from Redis", () -> redis.get(prefix + token));
    if (text == null) {
      throw TokenStoreException.notFound();
    }
    RefreshTokenData data = StoredJson.read(text);
    if (data.isExpired(Instant.now())) {
      delete(token);
      throw TokenStoreException.expired();
    }
    return data.userData();
  }

  @Override
  public boolean delete(String token) {
    return ask("failed to delete token from Redis", () -> redis.del(prefix + token)) == 1;
  }

  @Override
  public boolean rotate(
      String used, String replacement, @Nullable Object userData, Instant expiry) {
    if (!TokenStore.super.rotate(used, replacement, userData, expiry)) {
      return false;
    }
    // the rotation is done: not to remember it costs the detection, not the session
    try {
      SetParams until = SetParams.setParams().pxAt(expiry.toEpochMilli());
      redis.set(USED + prefix + used, replacement, until);
    } catch (JedisException e) {
      LOG.warn("a used refresh token is not remembered in Redis", e);
    }
    return true;
  }

  @Override
  public boolean wasUsed(String token) {
    return successor(token) != null;
  }

  @Override
  public void revokeSuccessor(String used) {
    for (String next = successor(used); next != null; next = successor(next)) {
      delete(next);
    }
  }

  private @Nullable String successor(String used) {
    return ask("failed to get token from Redis", () -> redis.get(USED + prefix + used));
  }

  @Override
  public int cleanup() {
    int[] removed = {0};
    eachKey(
        key -> {
          if (isExpired(key) && redis.del(key) == 1) {
            removed[0]++;
          }
        });
    return removed[0];
  }

  private boolean isExpired(String key) {
    String text = redis.get(key);
    try {
      return text != null && StoredJson.read(text).isExpired(Instant.now());
    } catch (TokenStoreException e) {
      LOG.warn("{} is no refresh token, and is left alone", key, e);
      return false;
    }
  }

  @Override
  public int count() {
    // Redis may name a key twice while it grows, and replicas name those of their master
    Set<String> found = new HashSet<>();
    eachKey(found::add);
    return found.size();
  }

  /**
   * Asks whether Redis answers. Counterpart of {@code Ping}.
   *
   * @throws TokenStoreException when it does not
   */
  public void ping() {
    ask("failed to connect to Redis", redis::ping);
  }

  /** Closes the connections. */
  @Override
  public void close() {
    redis.close();
  }

  /** Goes through the keys of all servers: of a cluster each has a share. */
  private void eachKey(Consumer<String> action) {
    ask(
        "failed to scan Redis keys",
        () -> {
          ScanIteration pages = redis.scanIteration(100, GlobText.escape(prefix) + "*");
          while (!pages.isIterationCompleted()) {
            pages.nextBatchList().forEach(action);
          }
          return true;
        });
  }

  private static <T> T ask(String otherwise, Supplier<T> question) {
    try {
      return question.get();
    } catch (JedisException e) {
      throw new TokenStoreException(otherwise, e);
    }
  }
}
