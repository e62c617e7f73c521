package dev.jenever.contrib.session.memcached;

import dev.jenever.contrib.session.Records;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import net.rubyeye.xmemcached.GetsResponse;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.exception.MemcachedException;
import org.jspecify.annotations.Nullable;

/** Records in Memcached: an item per session that Memcached lets expire. */
final class MemcachedRecords implements Records, AutoCloseable {

  /** A longer life than this is taken for a moment: seconds since 1970. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final MemcachedClient client;
  private final String where;
  private final String prefix;
  private final Clock clock;
  private final PlainBytes bytes = new PlainBytes();

  MemcachedRecords(MemcachedClient client, String where, String prefix, Clock clock) {
    this.client = client;
    this.where = where;
    this.prefix = prefix;
    this.clock = clock;
  }

  void ping() throws IOException {
    load("ping");
  }

  @Override
  public byte @Nullable [] load(String id) throws IOException {
    return this.<byte @Nullable []>ask(memcached -> memcached.get(prefix + id, bytes));
  }

  @Override
  public void save(String id, byte[] record, Duration life) throws IOException {
    if (!ask(memcached -> memcached.set(prefix + id, expiry(life), record, bytes))) {
      throw new IOException("Memcached at " + where + ": has not stored the session");
    }
  }

  @Override
  public boolean replace(String id, byte @Nullable [] seen, byte[] record, Duration life)
      throws IOException {
    String key = prefix + id;
    if (seen == null) {
      return ask(memcached -> memcached.add(key, expiry(life), record, bytes));
    }
    GetsResponse<byte[]> now = ask(memcached -> memcached.gets(key, bytes));
    if (now == null || !Arrays.equals(now.getValue(), seen)) {
      return false;
    }
    return ask(memcached -> memcached.cas(key, expiry(life), record, bytes, now.getCas()));
  }

  @Override
  public void delete(String id) throws IOException {
    ask(memcached -> memcached.delete(prefix + id));
  }

  @Override
  public void close() {
    try {
      client.shutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int expiry(Duration life) {
    return (int)
        (life.compareTo(LONGEST) <= 0
            ? life.toSeconds()
            : clock.instant().plus(life).getEpochSecond());
  }

  private <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
    try {
      return question.ask(client);
    } catch (TimeoutException e) {
      throw failure("no answer within " + client.getOpTimeout() + " ms (see timeout)", e);
    } catch (MemcachedException e) {
      throw failure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for Memcached at " + where);
    }
  }

  private IOException failure(String reason, Exception cause) {
    return new IOException("Memcached at " + where + ": " + reason, cause);
  }

  /** One command. */
  @FunctionalInterface
  private interface Question<T extends @Nullable Object> {
    T ask(MemcachedClient client) throws TimeoutException, MemcachedException, InterruptedException;
  }
}
