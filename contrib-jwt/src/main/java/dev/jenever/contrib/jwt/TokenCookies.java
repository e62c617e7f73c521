package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sets the cookies of tokens, and takes them back. */
final class TokenCookies {

  private static final int NO_MORE = -1;

  private final boolean enabled;
  private final CookieFormat format;
  private final Clock clock;
  private final AccessCookie access;
  private final String refreshName;
  private final Duration refreshAge;
  private final boolean hasRefresh;

  private record AccessCookie(String name, Duration age, boolean secure, boolean httpOnly) {}

  TokenCookies(JwtBuilder options) {
    this.enabled = options.sendCookie;
    this.format = CookieFormat.of(options);
    this.clock = options.timeFunc;
    this.access =
        new AccessCookie(
            options.cookieName,
            options.cookieMaxAge(),
            options.secureCookie,
            options.cookieHttpOnly);
    this.refreshName = options.refreshTokenCookieName;
    this.refreshAge = options.refreshTokenTimeout;
    this.hasRefresh = options.dialect.hasRefreshTokens();
  }

  /** Sets the cookie of an access token, if cookies are wanted. */
  void setAccess(Context c, String token) {
    if (enabled) {
      put(c, token, seconds(access.age, clock.instant()));
    }
  }

  /** As {@link #setAccess}; the middleware for Hertz reckons by another clock here. */
  void setRenewed(Context c, String token, Dialect dialect) {
    if (enabled) {
      Instant from = dialect == Dialect.HERTZ ? Instant.now() : clock.instant();
      put(c, token, seconds(access.age, from));
    }
  }

  /** Sets the cookie of a refresh token, if cookies are wanted; always secure and HTTP only. */
  void setRefresh(Context c, String token) {
    if (enabled) {
      format.add(c, refreshName, token, seconds(refreshAge, clock.instant()), true, true);
    }
  }

  /** Takes the cookies back. */
  void clear(Context c) {
    if (enabled) {
      put(c, "", NO_MORE);
      if (hasRefresh) {
        format.add(c, refreshName, "", NO_MORE, true, true);
      }
    }
  }

  private void put(Context c, String token, int maxAge) {
    format.add(c, access.name, token, maxAge, access.secure, access.httpOnly);
  }

  /** Counts as Go does: whole seconds between two moments that are cut off to seconds. */
  private int seconds(Duration age, Instant from) {
    long seconds = clock.instant().plus(age).getEpochSecond() - from.getEpochSecond();
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, seconds));
  }
}
