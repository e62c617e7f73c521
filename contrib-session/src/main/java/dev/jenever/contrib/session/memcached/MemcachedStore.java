package dev.jenever.contrib.session.memcached;

import static java.util.Objects.requireNonNull;

import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.internal.client.MissingClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import net.rubyeye.xmemcached.MemcachedClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes stores that keep sessions in Memcached.
 *
 * <pre>{@code
 * RecordStore store = MemcachedStore.create("localhost:11211", "secret".getBytes(UTF_8));
 *
 * RecordStore several = MemcachedStore.builder("a:11211 b:11211").keyPrefix("shop_").build(key);
 * }</pre>
 *
 * <p>An item is the signed text that {@code gorilla-sessions-memcache} keeps, under the prefix and
 * the id of the session, so programs in Go and in Java share sessions. Memcached drops items when
 * its memory is full: sessions in it can end early.
 *
 * <p>Close the store to close its connections. Counterpart of {@code memcached.NewStore}.
 */
public final class MemcachedStore {

  private MemcachedStore() {}

  /**
   * Creates a store with the usual settings.
   *
   * @param servers {@code host:port}, several separated by spaces
   * @param keyPairs keys that sign and keys that encrypt, in turn
   * @throws IllegalArgumentException when servers or keys are wrong
   * @throws StoreUnavailableException when Memcached does not answer
   * @throws IllegalStateException without XMemcached on the class path
   */
  public static RecordStore create(String servers, byte @Nullable []... keyPairs) {
    return builder(servers).build(keyPairs);
  }

  /**
   * Starts a store with connections of its own.
   *
   * @param servers {@code host:port}, several separated by spaces
   */
  public static Builder builder(String servers) {
    requireNonNull(servers, "servers");
    return new Builder(
        builder -> builder.records(MemcachedClients.make(servers, builder.timeout), servers));
  }

  /** Starts a store with the connections of a client. The store closes it. */
  public static Builder forClient(MemcachedClient client) {
    requireNonNull(client, "client");
    return new Builder(builder -> builder.records(client, "the client"));
  }

  /** Collects the settings of a store. Used by one thread. */
  public static final class Builder {

    private final Function<Builder, MemcachedRecords> maker;
    private Duration timeout = Duration.ofSeconds(2);
    private String keyPrefix = "";
    private Serializer serializer = Serializer.gob();
    private int maxLength = 4096;
    private @Nullable Options options;
    private boolean connectLater;

    private Builder(Function<Builder, MemcachedRecords> maker) {
      this.maker = maker;
    }

    /** Sets how long connecting and each answer may take, 2 seconds unless set. */
    public Builder timeout(Duration timeout) {
      if (timeout.toMillis() < 1) {
        throw new IllegalArgumentException("timeout: " + timeout + " (expected: >= 1 ms)");
      }
      this.timeout = timeout;
      return this;
    }

    /** Sets what keys begin with, nothing unless set. */
    public Builder keyPrefix(String prefix) {
      keyPrefix = requireNonNull(prefix, "prefix");
      return this;
    }

    /** Sets how values become bytes, {@link Serializer#gob} unless set. */
    public Builder serializer(Serializer serializer) {
      this.serializer = requireNonNull(serializer, "serializer");
      return this;
    }

    /** Sets how long the signed text of a session may be, 4096 unless set; 0 for any length. */
    public Builder maxLength(int characters) {
      maxLength = characters;
      return this;
    }

    /** Sets the options of cookies that the store starts with: {@code Path=/} and thirty days. */
    public Builder options(Options options) {
      this.options = requireNonNull(options, "options");
      return this;
    }

    /** Lets the store be made while Memcached does not answer. */
    public Builder connectLater() {
      connectLater = true;
      return this;
    }

    /**
     * Creates the store.
     *
     * @param keyPairs keys that sign and keys that encrypt, in turn
     * @throws IllegalArgumentException when servers or keys are wrong
     * @throws StoreUnavailableException when Memcached does not answer
     * @throws IllegalStateException without XMemcached on the class path
     */
    public RecordStore build(byte @Nullable []... keyPairs) {
      return MissingClient.XMEMCACHED.guard(() -> make(keyPairs));
    }

    private RecordStore make(byte @Nullable [][] keyPairs) {
      MemcachedRecords records = maker.apply(this);
      try {
        RecordStore store = store(records).build(keyPairs);
        if (!connectLater) {
          records.ping();
        }
        return store;
      } catch (IOException e) {
        records.close();
        throw new StoreUnavailableException(e);
      } catch (RuntimeException e) {
        records.close();
        throw e;
      }
    }

    private RecordStore.Builder store(MemcachedRecords records) {
      RecordStore.Builder store =
          RecordStore.builder(records).signed().serializer(serializer).maxLength(maxLength);
      return options == null ? store : store.options(options);
    }

    private MemcachedRecords records(MemcachedClient client, String where) {
      return new MemcachedRecords(client, where, keyPrefix, Clock.systemUTC());
    }
  }
}
