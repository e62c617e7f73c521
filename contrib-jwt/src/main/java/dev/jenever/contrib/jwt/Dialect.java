package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.GolangJwt;

/**
 * Whose clients are served: the middleware of three originals differ in nearly all that goes over
 * the wire.
 */
public enum Dialect {
  /**
   * gin-jwt 3: {@code access_token} and an opaque, rotating {@code refresh_token}, challenges as
   * RFC 6750 has them.
   */
  V3(GolangJwt.V5, "gin jwt"),

  /** gin-jwt 2: {@code token} and {@code expire}; a token is refreshed by itself. */
  V2(GolangJwt.V4, "gin jwt"),

  /** hertz-contrib/jwt: as {@link #V2}, with cookies and some texts of its own. */
  HERTZ(GolangJwt.V4, "hertz jwt");

  private final GolangJwt release;
  private final String realm;

  Dialect(GolangJwt release, String realm) {
    this.release = release;
    this.realm = realm;
  }

  GolangJwt release() {
    return release;
  }

  String realm() {
    return realm;
  }

  /** Returns whether refresh tokens are tokens of their own, kept in a store. */
  boolean hasRefreshTokens() {
    return this == V3;
  }
}
