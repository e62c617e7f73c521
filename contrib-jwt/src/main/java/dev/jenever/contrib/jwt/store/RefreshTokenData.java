package dev.jenever.contrib.jwt.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a refresh token.
 *
 * <p>Counterpart of {@code core.RefreshTokenData}.
 *
 * @param userData what the authenticator has returned
 * @param expiry when the token expires
 * @param created when it was kept
 */
public record RefreshTokenData(@Nullable Object userData, Instant expiry, Instant created) {

  /** Returns whether the token has expired by that moment. */
  public boolean isExpired(Instant now) {
    return now.isAfter(expiry);
  }
}
