package dev.jenever.contrib.jwt.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refresh tokens, and what belongs to each.
 *
 * <p>Used by many threads at once. Counterpart of {@code core.TokenStore}.
 */
public interface TokenStore {

  /**
   * Keeps a token until it expires.
   *
   * @param userData what the authenticator has returned
   * @throws TokenStoreException when it cannot be kept
   */
  void set(String token, @Nullable Object userData, Instant expiry);

  /**
   * Returns what belongs to a token.
   *
   * @throws TokenStoreException {@link TokenStoreException#isNotFound not found} when there is no
   *     such token or it has expired, another when looking fails
   */
  @Nullable Object get(String token);

  /**
   * Removes a token, and returns whether there was one. Of several callers at once one is told so:
   * that a refresh token is good for one refresh depends on it.
   *
   * @throws TokenStoreException when removing fails
   */
  boolean delete(String token);

  /** Removes tokens that have expired, and returns how many there were. */
  int cleanup();

  /** Returns how many tokens there are. */
  int count();

  /**
   * Puts a token in the place of one that is used up. Of several callers at once one succeeds.
   *
   * @return false when the used one is gone; there is no new one then
   * @throws TokenStoreException when the store fails
   */
  default boolean rotate(
      String used, String replacement, @Nullable Object userData, Instant expiry) {
    set(replacement, userData, expiry);
    if (delete(used)) {
      return true;
    }
    delete(replacement);
    return false;
  }

  /**
   * Returns whether a token has been rotated away, which means that somebody uses it a second time.
   * False when the store does not remember.
   */
  default boolean wasUsed(String token) {
    return false;
  }

  /**
   * Removes the token that has followed from one that was used, whether directly or not. Does
   * nothing when the store does not remember.
   */
  default void revokeSuccessor(String used) {}
}
