package dev.jenever.contrib.jwt.store;

import org.jspecify.annotations.Nullable;

/**
 * Says that a store has no such token, or has failed. The message may reach a client: it names no
 * addresses; the cause does.
 *
 * <p>Counterpart of {@code core.ErrRefreshTokenNotFound} and {@code core.ErrRefreshTokenExpired}.
 */
public final class TokenStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String NOT_FOUND = "refresh token not found";

  private final boolean notFound;

  private TokenStoreException(String message, boolean notFound, @Nullable Throwable cause) {
    super(message, cause, false, cause != null);
    this.notFound = notFound;
  }

  /** Creates an exception that says that something has failed. */
  public TokenStoreException(String message, @Nullable Throwable cause) {
    this(message, false, cause);
  }

  /** Returns an exception for a token that is not there. */
  public static TokenStoreException notFound() {
    return new TokenStoreException(NOT_FOUND, true, null);
  }

  /** Returns an exception for a token that has expired and is still there. */
  public static TokenStoreException expired() {
    return new TokenStoreException("refresh token expired", false, null);
  }

  /** Returns whether the store is fine and has no such token. */
  public boolean isNotFound() {
    return notFound;
  }
}
