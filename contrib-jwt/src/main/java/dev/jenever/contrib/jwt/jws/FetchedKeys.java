package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.KeyFetch.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a JWK set for its time, and has it fetched again: one fetch at a time, and not too often.
 */
final class FetchedKeys implements KeySource {

  private static final Logger LOG = LoggerFactory.getLogger(Jwks.class);

  /** Of its time; what is left is for fetching ahead, so that nobody waits. */
  private static final double AHEAD = 0.8;

  private final URI address;
  private final InstantSource clock;
  private final Duration interval;
  private final Duration staleIfError;
  private final KeyFetch fetch;

  private final Lock lock = new ReentrantLock();
  private volatile @Nullable Kept kept;
  private @Nullable CompletableFuture<Kept> underWay;
  private Instant nextFetch = Instant.MIN;

  FetchedKeys(JwksBuilder options, KeyFetch fetch) {
    this.address = options.address;
    this.clock = options.clock;
    this.interval = options.interval;
    this.staleIfError = options.staleIfError;
    this.fetch = fetch;
  }

  @Override
  public JwkSet keys(@Nullable String id) throws InterruptedException {
    Instant now = clock.instant();
    Kept known = kept;
    if (known == null || !now.isBefore(known.expiry) || !known.keys.knows(id)) {
      known = renewed(now, known);
    } else if (!now.isBefore(known.ahead)) {
      start(now);
    }
    return known.keys;
  }

  /** Waits for a new set; has the old one if there is none and it will still do. */
  private Kept renewed(Instant now, @Nullable Kept old) throws InterruptedException {
    CompletableFuture<Kept> fetched = start(now);
    if (fetched != null) {
      try {
        return fetched.get();
      } catch (ExecutionException e) {
        LOG.debug("Tokens have to do without new keys from {}", address, e.getCause());
      }
    }
    if (old != null && now.isBefore(old.expiry.plus(staleIfError))) {
      return old;
    }
    throw new IllegalStateException("the key set is not available");
  }

  /** Returns the fetch that is under way, or a new one; null if it is too soon for that. */
  private @Nullable CompletableFuture<Kept> start(Instant now) {
    lock.lock();
    try {
      if (underWay != null) {
        return underWay;
      }
      if (now.isBefore(nextFetch)) {
        return null;
      }
      nextFetch = now.plus(interval);
      CompletableFuture<Kept> started = new CompletableFuture<>();
      underWay = started;
      fetch.start().whenComplete((fetched, failure) -> end(started, fetched, failure));
      return started;
    } finally {
      lock.unlock();
    }
  }

  private void end(
      CompletableFuture<Kept> started, @Nullable Fetched fetched, @Nullable Throwable failure) {
    Kept result = fetched == null ? null : Kept.of(fetched, clock.instant());
    lock.lock();
    try {
      underWay = null;
      kept = result == null ? kept : result;
    } finally {
      lock.unlock();
    }
    if (result != null) {
      LOG.debug("Fetched {} keys from {}, for {}", result.keys.size(), address, fetched.ttl());
      started.complete(result);
    } else {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      LOG.warn("Keys could not be fetched from {}: {}", address, String.valueOf(cause));
      started.completeExceptionally(cause == null ? new IllegalStateException() : cause);
    }
  }

  /**
   * A set and its time.
   *
   * @param keys the keys
   * @param ahead when a new one should be fetched
   * @param expiry when it should not be used any more
   */
  private record Kept(JwkSet keys, Instant ahead, Instant expiry) {

    static Kept of(Fetched fetched, Instant now) {
      long aheadMillis = (long) (fetched.ttl().toMillis() * AHEAD);
      return new Kept(fetched.keys(), now.plusMillis(aheadMillis), now.plus(fetched.ttl()));
    }
  }
}
