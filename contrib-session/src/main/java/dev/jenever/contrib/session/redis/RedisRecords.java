package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.contrib.session.Records;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Records in Redis: a text per session that Redis lets expire. */
final class RedisRecords implements Records, AutoCloseable {

  private static final byte[] REPLACE =
      """
      local now = redis.call('GET', KEYS[1])
      if now == ARGV[1] then
        redis.call('SETEX', KEYS[1], ARGV[3], ARGV[2])
        return 1
      end
      return 0
      """
          .getBytes(UTF_8);

  private final LazyClient client;
  private final RedisFailures failures;
  private final String prefix;
  private final Duration endless;

  /**
   * Creates the records.
   *
   * @param endless how long records live that are to be kept for as long as the store does
   */
  RedisRecords(LazyClient client, RedisFailures failures, String prefix, Duration endless) {
    this.client = client;
    this.failures = failures;
    this.prefix = prefix;
    this.endless = endless;
  }

  void ping() throws IOException {
    ask(UnifiedJedis::ping);
  }

  @Override
  public byte @Nullable [] load(String id) throws IOException {
    byte[] key = key(id);
    return this.<byte @Nullable []>ask(redis -> redis.get(key));
  }

  @Override
  public void save(String id, byte[] record, Duration life) throws IOException {
    SetParams expiring = SetParams.setParams().ex(seconds(life));
    ask(redis -> redis.set(key(id), record, expiring));
  }

  @Override
  public boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life)
      throws IOException {
    if (seen == null) {
      SetParams ifAbsent = SetParams.setParams().nx().ex(seconds(life));
      return ask(redis -> redis.set(key(id), record, ifAbsent)) != null;
    }
    byte[] lifeText = Long.toString(seconds(life)).getBytes(UTF_8);
    List<byte[]> arguments = List.of(seen, record, lifeText);
    return ask(redis -> redis.eval(REPLACE, List.of(key(id)), arguments)).equals(1L);
  }

  @Override
  public void delete(String id) throws IOException {
    ask(redis -> redis.del(key(id)));
  }

  @Override
  public void close() {
    client.close();
  }

  private long seconds(Duration life) {
    return (life.isZero() ? endless : life).toSeconds();
  }

  private byte[] key(String id) {
    return (prefix + id).getBytes(UTF_8);
  }

  private <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
    try {
      return question.ask(client.get());
    } catch (JedisException e) {
      throw failures.explain(e);
    }
  }

  /** One command. */
  @FunctionalInterface
  private interface Question<T extends @Nullable Object> {
    T ask(UnifiedJedis redis);
  }
}
