package dev.jenever.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is served: listeners, threads, limits and deadlines.
 *
 * <p>Immutable, safe for use by any thread. Counterpart of Go's {@code http.Server}, with deadlines
 * and limits set where Go has none.
 */
public final class ServerOptions {

  private static final ServerOptions DEFAULTS = builder().build();

  private final List<Listener> listeners;
  private final @Nullable ExecutionMode executionMode;
  private final int ioThreads;
  private final int workerThreads;
  private final boolean h2c;
  private final int maxHeaderBytes;
  private final int maxHeaders;
  private final int maxTargetBytes;
  private final long maxBodyBytes;
  private final int bufferedBodyBytes;
  private final int maxConcurrentStreams;
  private final int minTransferRate;
  private final Duration headerTimeout;
  private final Duration idleTimeout;
  private final Duration bodyTimeout;
  private final Duration writeTimeout;
  private final Duration adaptiveBudget;
  private final Duration watchdogInterval;

  private ServerOptions(Builder b) {
    this.listeners =
        b.listeners.isEmpty() ? List.of(Listener.http("", 8080)) : List.copyOf(b.listeners);
    this.executionMode = b.executionMode;
    this.ioThreads = b.ioThreads;
    this.workerThreads = b.workerThreads;
    this.h2c = b.h2c;
    this.maxHeaderBytes = b.maxHeaderBytes;
    this.maxHeaders = b.maxHeaders;
    this.maxTargetBytes = b.maxTargetBytes;
    this.maxBodyBytes = b.maxBodyBytes;
    this.bufferedBodyBytes = b.bufferedBodyBytes;
    this.maxConcurrentStreams = b.maxConcurrentStreams;
    this.minTransferRate = b.minTransferRate;
    this.headerTimeout = b.headerTimeout;
    this.idleTimeout = b.idleTimeout;
    this.bodyTimeout = b.bodyTimeout;
    this.writeTimeout = b.writeTimeout;
    this.adaptiveBudget = b.adaptiveBudget;
    this.watchdogInterval = b.watchdogInterval;
  }

  /** Returns options with every default. */
  public static ServerOptions defaults() {
    return DEFAULTS;
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these options. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Returns where the server listens; port 8080 of all addresses by default. */
  public List<Listener> listeners() {
    return listeners;
  }

  /** Returns the mode of routes that do not choose one, or null for the best the JDK allows. */
  public @Nullable ExecutionMode executionMode() {
    return executionMode;
  }

  /** Returns the number of I/O threads; by default one for each processor, at least 2. */
  public int ioThreads() {
    return ioThreads;
  }

  /** Returns the number of worker threads; by default 8 for each I/O thread. */
  public int workerThreads() {
    return workerThreads;
  }

  /** Returns whether clear-text listeners speak HTTP/2 too; false by default. */
  public boolean h2c() {
    return h2c;
  }

  /** Returns how many bytes a request line and its headers may take; 1 MiB by default, as in Go. */
  public int maxHeaderBytes() {
    return maxHeaderBytes;
  }

  /** Returns how many header lines a request may have; 1000 by default. */
  public int maxHeaders() {
    return maxHeaders;
  }

  /** Returns how many bytes a request target may take; as many as the headers by default. */
  public int maxTargetBytes() {
    return maxTargetBytes;
  }

  /** Returns how many bytes a request body may take, or -1 for no limit, the default. */
  public long maxBodyBytes() {
    return maxBodyBytes;
  }

  /**
   * Returns up to which size a request body is read before the handler starts; 64 KiB by default.
   * Larger bodies, and those of unknown size, are read when the handler asks for them.
   */
  public int bufferedBodyBytes() {
    return bufferedBodyBytes;
  }

  /** Returns how many streams an HTTP/2 connection may have open; 250 by default, as in Go. */
  public int maxConcurrentStreams() {
    return maxConcurrentStreams;
  }

  /**
   * Returns how many bytes a second a client must send or take, on average, once its body or write
   * timeout has passed; 240 by default, 0 for any.
   */
  public int minTransferRate() {
    return minTransferRate;
  }

  /** Returns how long a client may take to send the head of a request; 10 seconds by default. */
  public Duration headerTimeout() {
    return headerTimeout;
  }

  /** Returns how long a connection may wait for its next request; 2 minutes by default. */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /**
   * Returns for how long, in all, the server waits for the bytes of a body; 30 seconds by default,
   * and more for each byte that arrives at the {@linkplain #minTransferRate() least rate}.
   */
  public Duration bodyTimeout() {
    return bodyTimeout;
  }

  /**
   * Returns for how long, in all, the server waits for a client to take a response; 30 seconds by
   * default, and more for each byte taken at the {@linkplain #minTransferRate() least rate}.
   */
  public Duration writeTimeout() {
    return writeTimeout;
  }

  /** Returns how long an adaptive route may hold an event loop at a time; 1 ms by default. */
  public Duration adaptiveBudget() {
    return adaptiveBudget;
  }

  /** Returns after which time a loop that stands still is reported; 2 seconds by default. */
  public Duration watchdogInterval() {
    return watchdogInterval;
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {

    private static final int MEBIBYTE = 1 << 20;

    private final List<Listener> listeners = new ArrayList<>();
    private @Nullable ExecutionMode executionMode;
    private int ioThreads = Math.max(2, Runtime.getRuntime().availableProcessors());
    private int workerThreads = ioThreads * 8;
    private boolean h2c;
    private int maxHeaderBytes = MEBIBYTE;
    private int maxHeaders = 1000;
    private int maxTargetBytes = MEBIBYTE;
    private long maxBodyBytes = -1;
    private int bufferedBodyBytes = 64 * 1024;
    private int maxConcurrentStreams = 250;
    private int minTransferRate = 240;
    private Duration headerTimeout = Duration.ofSeconds(10);
    private Duration idleTimeout = Duration.ofMinutes(2);
    private Duration bodyTimeout = Duration.ofSeconds(30);
    private Duration writeTimeout = Duration.ofSeconds(30);
    private Duration adaptiveBudget = Duration.ofMillis(1);
    private Duration watchdogInterval = Duration.ofSeconds(2);

    private Builder() {}

    private Builder(ServerOptions options) {
      listeners.addAll(options.listeners);
      executionMode = options.executionMode;
      ioThreads = options.ioThreads;
      workerThreads = options.workerThreads;
      h2c = options.h2c;
      maxHeaderBytes = options.maxHeaderBytes;
      maxHeaders = options.maxHeaders;
      maxTargetBytes = options.maxTargetBytes;
      maxBodyBytes = options.maxBodyBytes;
      bufferedBodyBytes = options.bufferedBodyBytes;
      maxConcurrentStreams = options.maxConcurrentStreams;
      minTransferRate = options.minTransferRate;
      headerTimeout = options.headerTimeout;
      idleTimeout = options.idleTimeout;
      bodyTimeout = options.bodyTimeout;
      writeTimeout = options.writeTimeout;
      adaptiveBudget = options.adaptiveBudget;
      watchdogInterval = options.watchdogInterval;
    }

    /** Adds a listener; the first one names {@link Server#port()}. */
    public Builder listen(Listener listener) {
      listeners.add(requireNonNull(listener, "listener"));
      return this;
    }

    /** Adds a listener on a TCP port of all addresses, 0 for any free one. */
    public Builder port(int port) {
      return listen(Listener.http("", port));
    }

    /** Sets the mode of routes that do not choose one. */
    public Builder executionMode(ExecutionMode mode) {
      executionMode = requireNonNull(mode, "mode");
      return this;
    }

    /** Sets the number of I/O threads, at least 1. */
    public Builder ioThreads(int threads) {
      ioThreads = atLeast(1, threads, "ioThreads");
      return this;
    }

    /** Sets the number of worker threads, at least 1. */
    public Builder workerThreads(int threads) {
      workerThreads = atLeast(1, threads, "workerThreads");
      return this;
    }

    /** Sets whether clear-text listeners speak HTTP/2 too. */
    public Builder h2c(boolean enabled) {
      h2c = enabled;
      return this;
    }

    /** Sets how many bytes a request line and its headers may take; more is answered with 431. */
    public Builder maxHeaderBytes(int bytes) {
      maxHeaderBytes = atLeast(256, bytes, "maxHeaderBytes");
      return this;
    }

    /** Sets how many header lines a request may have; more is answered with 431. */
    public Builder maxHeaders(int count) {
      maxHeaders = atLeast(1, count, "maxHeaders");
      return this;
    }

    /** Sets how many bytes a request target may take; more is answered with 414. */
    public Builder maxTargetBytes(int bytes) {
      maxTargetBytes = atLeast(1, bytes, "maxTargetBytes");
      return this;
    }

    /** Sets how many bytes a request body may take, -1 for no limit; more is answered with 413. */
    public Builder maxBodyBytes(long bytes) {
      if (bytes < -1) {
        throw new IllegalArgumentException("maxBodyBytes: " + bytes + " (expected: >= -1)");
      }
      maxBodyBytes = bytes;
      return this;
    }

    /** Sets up to which size a request body is read before the handler starts. */
    public Builder bufferedBodyBytes(int bytes) {
      bufferedBodyBytes = atLeast(0, bytes, "bufferedBodyBytes");
      return this;
    }

    /** Sets how many streams an HTTP/2 connection may have open. */
    public Builder maxConcurrentStreams(int streams) {
      maxConcurrentStreams = atLeast(1, streams, "maxConcurrentStreams");
      return this;
    }

    /** Sets the least bytes a second that earn a slow client more time, 0 to let it have any. */
    public Builder minTransferRate(int bytesPerSecond) {
      minTransferRate = atLeast(0, bytesPerSecond, "minTransferRate");
      return this;
    }

    /** Sets how long a client may take to send the head of a request. */
    public Builder headerTimeout(Duration timeout) {
      headerTimeout = positive(timeout, "headerTimeout");
      return this;
    }

    /** Sets how long a connection may wait for its next request. */
    public Builder idleTimeout(Duration timeout) {
      idleTimeout = positive(timeout, "idleTimeout");
      return this;
    }

    /** Sets for how long, in all, the server waits for the bytes of a body. */
    public Builder bodyTimeout(Duration timeout) {
      bodyTimeout = positive(timeout, "bodyTimeout");
      return this;
    }

    /** Sets for how long, in all, the server waits for a client to take a response. */
    public Builder writeTimeout(Duration timeout) {
      writeTimeout = positive(timeout, "writeTimeout");
      return this;
    }

    /** Sets how long an adaptive route may hold an event loop at a time. */
    public Builder adaptiveBudget(Duration budget) {
      adaptiveBudget = positive(budget, "adaptiveBudget");
      return this;
    }

    /** Sets after which time a loop that stands still is reported. */
    public Builder watchdogInterval(Duration interval) {
      watchdogInterval = positive(interval, "watchdogInterval");
      return this;
    }

    /** Returns the options; the builder may be used on. */
    public ServerOptions build() {
      return new ServerOptions(this);
    }

    private static int atLeast(int least, int value, String name) {
      if (value < least) {
        throw new IllegalArgumentException(name + ": " + value + " (expected: >= " + least + ")");
      }
      return value;
    }

    private static Duration positive(Duration value, String name) {
      if (requireNonNull(value, name).isNegative() || value.isZero()) {
        throw new IllegalArgumentException(name + ": " + value + " (expected: > 0)");
      }
      return value;
    }
  }
}
