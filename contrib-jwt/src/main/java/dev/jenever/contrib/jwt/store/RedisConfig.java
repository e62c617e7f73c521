package dev.jenever.contrib.jwt.store;

import java.time.Duration;

/**
 * Which Redis refresh tokens are kept in. Each {@code with} method returns a changed copy.
 *
 * <pre>{@code
 * RedisConfig.defaults().withAddr("redis.internal:6379").withAuth("s3cret", 1)
 * }</pre>
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code store.RedisConfig} and the {@code
 * WithRedis…} options; there is no cache of tokens on our side, since a token that was used
 * elsewhere would be good here for as long as the cache lives.
 *
 * @param addr host and port
 * @param user the name to log in with, {@code ""} for the default one
 * @param password the password to log in with, {@code ""} for none
 * @param db the number of the database
 * @param tls whether connections are encrypted, with the certificates that the JVM trusts
 * @param poolSize how many connections there are at most
 * @param connMaxIdleTime for how long an unused connection is kept
 * @param timeout for how long is waited for a connection and for an answer
 * @param keyPrefix what the keys in Redis begin with
 */
public record RedisConfig(
    String addr,
    String user,
    String password,
    int db,
    boolean tls,
    int poolSize,
    Duration connMaxIdleTime,
    Duration timeout,
    String keyPrefix) {

  /** Checks what is given. */
  public RedisConfig {
    if (!addr.matches(".+:\\d{1,5}")) {
      throw new IllegalArgumentException("addr: " + addr + " (expected: host:port)");
    }
    if (db < 0) {
      throw new IllegalArgumentException("db: " + db + " (expected: >= 0)");
    }
    if (poolSize <= 0) {
      throw new IllegalArgumentException("poolSize: " + poolSize + " (expected: > 0)");
    }
  }

  /**
   * Returns the configuration for {@code localhost:6379}: database 0, no password, plain, 10
   * connections, idle ones kept for half an hour, 2 seconds of patience, keys that begin with
   * {@code gin-jwt:}. Counterpart of {@code store.DefaultRedisConfig}.
   */
  public static RedisConfig defaults() {
    return new RedisConfig(
        "localhost:6379",
        "",
        "",
        0,
        false,
        10,
        Duration.ofMinutes(30),
        Duration.ofSeconds(2),
        "gin-jwt:");
  }

  /** Sets host and port. */
  public RedisConfig withAddr(String addr) {
    return new RedisConfig(
        addr, user, password, db, tls, poolSize, connMaxIdleTime, timeout, keyPrefix);
  }

  /** Sets password and database. */
  public RedisConfig withAuth(String password, int db) {
    return withAuth(user, password, db);
  }

  /** Sets the user of an access list, the password and the database. */
  public RedisConfig withAuth(String user, String password, int db) {
    return new RedisConfig(
        addr, user, password, db, tls, poolSize, connMaxIdleTime, timeout, keyPrefix);
  }

  /**
   * Sets whether connections are encrypted. For certificates of your own give the store a client of
   * your own.
   */
  public RedisConfig withTls(boolean tls) {
    return new RedisConfig(
        addr, user, password, db, tls, poolSize, connMaxIdleTime, timeout, keyPrefix);
  }

  /** Sets how many connections there are, and for how long unused ones are kept. */
  public RedisConfig withPool(int poolSize, Duration connMaxIdleTime) {
    return new RedisConfig(
        addr, user, password, db, tls, poolSize, connMaxIdleTime, timeout, keyPrefix);
  }

  /** Sets for how long is waited for a connection and for an answer. */
  public RedisConfig withTimeout(Duration timeout) {
    return new RedisConfig(
        addr, user, password, db, tls, poolSize, connMaxIdleTime, timeout, keyPrefix);
  }

  /** Sets what the keys in Redis begin with. */
  public RedisConfig withKeyPrefix(String keyPrefix) {
    return new RedisConfig(
        addr, user, password, db, tls, poolSize, connMaxIdleTime, timeout, keyPrefix);
  }

  String host() {
    return addr.substring(0, addr.lastIndexOf(':'));
  }

  int port() {
    return Integer.parseInt(addr.substring(addr.lastIndexOf(':') + 1));
  }

  /** Returns everything but the password. */
  @Override
  public String toString() {
    return "RedisConfig[addr=" + addr + ", db=" + db + ", keyPrefix=" + keyPrefix + "]";
  }
}
