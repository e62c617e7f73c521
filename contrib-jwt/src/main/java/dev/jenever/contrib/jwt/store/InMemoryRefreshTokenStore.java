package dev.jenever.contrib.jwt.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refresh tokens in memory: for one instance, and until it stops.
 *
 * <p>What has expired is removed now and then while tokens are added. Safe for use by any thread.
 * Counterpart of {@code store.InMemoryRefreshTokenStore}.
 */
public final class InMemoryRefreshTokenStore implements TokenStore {

  private static final int SWEEP_FIRST_AT = 1024;

  private final InstantSource clock;
  private final Map<String, RefreshTokenData> tokens = new ConcurrentHashMap<>();
  private final Map<String, Used> used = new ConcurrentHashMap<>();
  private final AtomicInteger sweepAt = new AtomicInteger(SWEEP_FIRST_AT);

  private record Used(String replacement, Instant expiry) {}

  /** Creates an empty store by the clock of the system. */
  public InMemoryRefreshTokenStore() {
    this(InstantSource.system());
  }

  /** Creates an empty store by a clock, for tests. */
  public InMemoryRefreshTokenStore(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void set(String token, @Nullable Object userData, Instant expiry) {
    if (token.isEmpty()) {
      throw new TokenStoreException("token cannot be empty", null);
    }
    sweepNowAndThen();
    tokens.put(token, new RefreshTokenData(userData, expiry, clock.instant()));
  }

  @Override
  public @Nullable Object get(String token) {
    RefreshTokenData data = tokens.get(token);
    if (data == null) {
      throw TokenStoreException.notFound();
    }
    if (data.isExpired(clock.instant())) {
      tokens.remove(token, data);
      throw TokenStoreException.notFound();
    }
    return data.userData();
  }

  @Override
  public boolean delete(String token) {
    return tokens.remove(token) != null;
  }

  @Override
  public boolean rotate(
      String usedUp, String replacement, @Nullable Object userData, Instant expiry) {
    if (!TokenStore.super.rotate(usedUp, replacement, userData, expiry)) {
      return false;
    }
    used.put(usedUp, new Used(replacement, expiry));
    return true;
  }

  @Override
  public boolean wasUsed(String token) {
    return used.containsKey(token);
  }

  @Override
  public void revokeSuccessor(String token) {
    for (Used next = used.get(token); next != null; next = used.get(next.replacement)) {
      tokens.remove(next.replacement);
    }
  }

  @Override
  public int cleanup() {
    Instant now = clock.instant();
    used.values().removeIf(u -> now.isAfter(u.expiry));
    int removed = 0;
    for (Map.Entry<String, RefreshTokenData> entry : tokens.entrySet()) {
      if (entry.getValue().isExpired(now) && tokens.remove(entry.getKey(), entry.getValue())) {
        removed++;
      }
    }
    return removed;
  }

  @Override
  public int count() {
    return tokens.size();
  }

  /** Returns a copy of the tokens that have not expired, to look at. */
  public Map<String, RefreshTokenData> getAll() {
    Instant now = clock.instant();
    Map<String, RefreshTokenData> alive = new HashMap<>(tokens);
    alive.values().removeIf(data -> data.isExpired(now));
    return alive;
  }

  /** Removes all tokens. */
  public void clear() {
    tokens.clear();
    used.clear();
  }

  /** Sweeps whenever there is twice as much as the last sweep has left: cheap, and bounded. */
  private void sweepNowAndThen() {
    int limit = sweepAt.get();
    if (size() >= limit && sweepAt.compareAndSet(limit, Integer.MAX_VALUE)) {
      cleanup();
      sweepAt.set(Math.max(SWEEP_FIRST_AT, 2 * size()));
    }
  }

  private int size() {
    return tokens.size() + used.size();
  }
}
