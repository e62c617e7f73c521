package dev.jenever.contrib.session.redis;

import static java.util.Objects.requireNonNull;

import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.internal.client.MissingClient;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/**
 * Makes stores that keep sessions in Redis: one server, Sentinel or Cluster.
 *
 * <pre>{@code
 * RecordStore store = RedisStore.create("redis://localhost:6379", "secret".getBytes(UTF_8));
 *
 * RecordStore shared = RedisStore.builder("redis-sentinel://a:26379,b:26379/0#mymaster")
 *     .keyPrefix("shop_")
 *     .serializer(Serializer.json())
 *     .build(key);
 * }</pre>
 *
 * <p>URLs are {@code redis://[user:password@]host[:port][/database]}, {@code
 * redis-sentinel://[user:password@]host[:port],…[/database]#master} and {@code
 * redis-cluster://[user:password@]host[:port],…}, with {@code rediss} for TLS.
 *
 * <p>A session is under {@code session_} and its id, as bytes of gob or JSON, and ends when its
 * cookie does: what {@code boj/redistore} writes and reads, so programs in Go and in Java share
 * sessions. A maximum age of 0 ends the session at once, as it does there, unless {@link
 * Builder#browserSessionLife} is set.
 *
 * <p>Close the store to close its connections. Counterpart of {@code redis.NewStore} and its kin.
 */
public final class RedisStore {

  private RedisStore() {}

  /**
   * Creates a store with the usual settings.
   *
   * @param url where Redis is
   * @param keyPairs keys that sign and keys that encrypt the cookie, in turn
   * @throws IllegalArgumentException when the URL or the keys are wrong
   * @throws StoreUnavailableException when Redis does not answer
   * @throws IllegalStateException without Jedis on the class path
   */
  public static RecordStore create(String url, byte @Nullable []... keyPairs) {
    return builder(url).build(keyPairs);
  }

  /** Starts a store with connections of its own. Counterpart of {@code redis.NewStoreWithDB}. */
  public static Builder builder(String url) {
    requireNonNull(url, "url");
    return new Builder(
        builder -> {
          RedisUrl parsed = RedisUrl.parse(url);
          builder.checkTls(parsed);
          RedisClients clients =
              new RedisClients(parsed, builder.poolSize, builder.timeout, builder.sslContext);
          return builder.records(new LazyClient(clients::make), parsed.where());
        });
  }

  /**
   * Starts a store with the connections of a client; pool size and timeouts are those of the
   * client. The store closes it. Counterpart of {@code redis.NewStoreWithPool}.
   */
  public static Builder forClient(UnifiedJedis client) {
    requireNonNull(client, "client");
    return new Builder(builder -> builder.records(new LazyClient(() -> client), "the client"));
  }

  /** Collects the settings of a store. Used by one thread. */
  public static final class Builder {

    private final Function<Builder, RedisRecords> maker;
    private int poolSize = 32;
    private Duration timeout = Duration.ofSeconds(2);
    private String keyPrefix = "session_";
    private Duration browserSessionLife = Duration.ZERO;
    private Serializer serializer = Serializer.gob();
    private int maxLength = 4096;
    private @Nullable Options options;
    private boolean connectLater;
    private @Nullable SSLContext sslContext;

    private Builder(Function<Builder, RedisRecords> maker) {
      this.maker = maker;
    }

    /** Sets how many connections there may be, 32 unless set; per server in a cluster. */
    public Builder poolSize(int connections) {
      if (connections < 1) {
        throw new IllegalArgumentException("poolSize: " + connections + " (expected: >= 1)");
      }
      poolSize = connections;
      return this;
    }

    /**
     * Sets how long connecting, each answer, and waiting for a free connection may take, 2 seconds
     * unless set.
     */
    public Builder timeout(Duration timeout) {
      if (timeout.toMillis() < 1) {
        throw new IllegalArgumentException("timeout: " + timeout + " (expected: >= 1 ms)");
      }
      this.timeout = timeout;
      return this;
    }

    /** Sets what keys begin with, {@code session_} unless set. */
    public Builder keyPrefix(String prefix) {
      keyPrefix = requireNonNull(prefix, "prefix");
      return this;
    }

    /** Sets how values become bytes, {@link Serializer#gob} unless set. */
    public Builder serializer(Serializer serializer) {
      this.serializer = requireNonNull(serializer, "serializer");
      return this;
    }

    /** Sets how many bytes the values of a session may take, 4096 unless set; 0 for any number. */
    public Builder maxLength(int bytes) {
      maxLength = bytes;
      return this;
    }

    /** Sets the options of cookies that the store starts with: {@code Path=/} and thirty days. */
    public Builder options(Options options) {
      this.options = requireNonNull(options, "options");
      return this;
    }

    /**
     * Keeps sessions whose maximum age is 0, and sets for how long after the last save; their
     * cookie ends with the browser. This is what redistore 2 does, with 20 minutes. Unless set such
     * a session is ended.
     */
    public Builder browserSessionLife(Duration life) {
      if (life.toSeconds() < 1) {
        throw new IllegalArgumentException("browserSessionLife: " + life + " (expected: >= 1 s)");
      }
      browserSessionLife = life;
      return this;
    }

    /**
     * Sets which certificates of servers are trusted with {@code rediss}, and which one is shown to
     * them; what the JVM trusts unless set. That a certificate is for the host of the URL is
     * checked in either case.
     */
    public Builder sslContext(SSLContext context) {
      sslContext = requireNonNull(context, "context");
      return this;
    }

    /** Lets the store be made while Redis does not answer. */
    public Builder connectLater() {
      connectLater = true;
      return this;
    }

    /**
     * Creates the store.
     *
     * @param keyPairs keys that sign and keys that encrypt the cookie, in turn
     * @throws IllegalArgumentException when the URL or the keys are wrong
     * @throws StoreUnavailableException when Redis does not answer
     * @throws IllegalStateException without Jedis on the class path
     */
    public RecordStore build(byte @Nullable []... keyPairs) {
      return MissingClient.JEDIS.guard(() -> make(keyPairs));
    }

    private void checkTls(RedisUrl url) {
      if (sslContext != null && !url.tls()) {
        throw new IllegalArgumentException("sslContext: for redis:// (expected: rediss://)");
      }
    }

    private RecordStore make(byte @Nullable [][] keyPairs) {
      RedisRecords records = maker.apply(this);
      RecordStore store = store(records).build(keyPairs);
      if (!connectLater) {
        ping(records);
      }
      return store;
    }

    private RecordStore.Builder store(RedisRecords records) {
      RecordStore.Builder store =
          RecordStore.builder(records).serializer(serializer).maxLength(maxLength);
      if (browserSessionLife.isZero()) {
        store.endsAtZero();
      }
      return options == null ? store : store.options(options);
    }

    private RedisRecords records(LazyClient client, String where) {
      RedisFailures failures =
          new RedisFailures(where, new RedisFailures.Limits(poolSize, timeout));
      return new RedisRecords(client, failures, keyPrefix, browserSessionLife);
    }

    private static void ping(RedisRecords records) {
      try {
        records.ping();
      } catch (IOException e) {
        records.close();
        throw new StoreUnavailableException(e);
      }
    }
  }
}
