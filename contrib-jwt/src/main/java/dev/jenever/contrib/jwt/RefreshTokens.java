package dev.jenever.contrib.jwt;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jenever.Context;
import dev.jenever.binding.BindingException;
import dev.jenever.contrib.jwt.store.TokenStore;
import dev.jenever.contrib.jwt.store.TokenStoreException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws refresh tokens, finds them in requests, and exchanges each once. */
final class RefreshTokens {

  private static final Logger LOG = LoggerFactory.getLogger(JwtMiddleware.class);
  private static final String FIELD = "refresh_token";

  private final SecureRandom random = new SecureRandom();
  private final TokenStore store;
  private final String cookieName;
  private final int length;
  private final Duration timeout;
  private final Clock clock;
  private final boolean revokesReused;

  RefreshTokens(JwtBuilder options, TokenStore store) {
    this.store = store;
    this.cookieName = options.refreshTokenCookieName;
    this.length = options.refreshTokenLength;
    this.timeout = options.refreshTokenTimeout;
    this.clock = options.timeFunc;
    this.revokesReused = options.revokeOnReuse;
  }

  /** Returns the token of a request, {@code ""} when there is none. */
  String find(Context c) {
    String cookie = c.cookie(cookieName).orElse("");
    if (!cookie.isEmpty()) {
      return cookie;
    }
    String type = c.contentType();
    if (type.contains("application/x-www-form-urlencoded")
        || type.contains("multipart/form-data")) {
      return c.postForm(FIELD);
    }
    return type.contains("application/json") ? ofJson(c) : "";
  }

  private static String ofJson(Context c) {
    try {
      String token = c.shouldBindJson(Body.class).refreshToken;
      return token == null ? "" : token;
    } catch (BindingException e) {
      return "";
    }
  }

  /** The body of a request in JSON. */
  record Body(@JsonProperty(FIELD) @Nullable String refreshToken) {}

  /**
   * Returns what belongs to a token.
   *
   * @throws JwtException when there is no such token
   * @throws TokenStoreException when the store fails
   */
  @Nullable Object userData(Context c, String token) {
    try {
      return store.get(token);
    } catch (TokenStoreException e) {
      if (e.isNotFound()) {
        reportReuse(c, token);
        throw new JwtException(JwtError.INVALID_REFRESH_TOKEN);
      }
      throw e;
    }
  }

  /** Draws a token, and keeps it. */
  String issue(@Nullable Object userData) {
    String token = draw();
    store.set(token, userData, expiry());
    return token;
  }

  /**
   * Draws a token in the place of one that is used up.
   *
   * @throws JwtException when somebody else has used it up meanwhile
   */
  String rotate(Context c, String used, @Nullable Object userData) {
    String token = draw();
    if (!store.rotate(used, token, userData, expiry())) {
      reportReuse(c, used);
      throw new JwtException(JwtError.INVALID_REFRESH_TOKEN);
    }
    return token;
  }

  /** Makes a token invalid; does nothing when there is none. */
  void revoke(String token) {
    store.delete(token);
  }

  /** Whoever uses a token a second time has stolen it, or was stolen from; or has two tabs open. */
  private void reportReuse(Context c, String token) {
    if (!store.wasUsed(token)) {
      return;
    }
    LOG.warn(
        "a refresh token was used a second time, from {}{}",
        c.clientIp(),
        revokesReused ? "; what has followed from it is revoked" : "");
    if (revokesReused) {
      store.revokeSuccessor(token);
    }
  }

  private String draw() {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private Instant expiry() {
    return clock.instant().plus(timeout);
  }
}
