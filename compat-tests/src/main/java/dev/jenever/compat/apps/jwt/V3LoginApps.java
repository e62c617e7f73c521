package dev.jenever.compat.apps.jwt;

import static dev.jenever.compat.apps.jwt.Shared.SECRET;
import static dev.jenever.compat.apps.jwt.Shared.engine;
import static dev.jenever.compat.apps.jwt.Shared.keyFile;
import static dev.jenever.compat.apps.jwt.Shared.mount;
import static dev.jenever.compat.apps.jwt.Shared.mountWithoutToken;
import static dev.jenever.compat.apps.jwt.V3Apps.plain;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.compat.apps.jwt.Shared.User;
import dev.jenever.contrib.jwt.JwtBuilder;
import dev.jenever.contrib.jwt.JwtException;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.contrib.jwt.store.RedisConfig;
import dev.jenever.contrib.jwt.store.TokenStoreException;
import dev.jenever.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The twin of {@code v3_login.go}. */
final class V3LoginApps {

  private static final Clock LONG_AGO =
      Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);

  private V3LoginApps() {}

  /** login: what is signed, and when nothing is. */
  static Engine login() {
    Engine r = engine();
    mount(r, "default", plain());
    mount(r, "no-authenticator", JwtMiddleware.builder().key(SECRET).timeFunc(Shared.STOPPED));
    mount(r, "nobody", plain(mw -> mw.authenticator(c -> null)));
    mount(
        r,
        "own-error",
        plain(
            mw ->
                mw.authenticator(
                    c -> {
                      throw new JwtException("locked: \"you\" & <them>");
                    })));
    mount(r, "no-payload", plain(mw -> mw.payloadFunc(user -> Map.of())));
    mount(r, "rich", plain(mw -> mw.payloadFunc(user -> Shared.richClaims())));
    mount(r, "timeout", plain(mw -> mw.timeout(Duration.ofMillis(90_900))));
    mount(r, "timeout-negative", plain(mw -> mw.timeout(Duration.ofHours(-1))));
    mount(r, "timeout-func", plain(mw -> mw.timeoutFunc(V3LoginApps::byNameLength)));
    mount(r, "exp-field", plain(mw -> mw.expField("until")));
    mount(r, "head-name", plain(mw -> mw.tokenHeadName("JWT")));
    mount(r, "refresh-short", plain(mw -> mw.refreshTokenLength(5)));
    mount(r, "refresh-long", plain(mw -> mw.refreshTokenLength(48)));
    mount(r, "store-set-fails", store(BrokenStore.failing("set", failure("disk full"))));
    return r;
  }

  private static Duration byNameLength(Object user) {
    return Duration.ofMinutes(((User) user).Name().length());
  }

  /** algorithms: those a middleware can sign with. */
  static Engine algorithms() {
    Engine r = engine();
    for (String name : List.of("HS256", "HS384", "HS512")) {
      mount(r, name, plain(mw -> mw.signingAlgorithm(name).sendAuthorization(true)));
    }
    for (String name : List.of("RS256", "RS384", "RS512")) {
      mountWithoutToken(
          r,
          name,
          plain(
              mw ->
                  mw.signingAlgorithm(name)
                      .privKeyBytes(keyFile("private-pkcs1.pem"))
                      .pubKeyBytes(keyFile("public-pkix.pem"))
                      .sendAuthorization(true)));
    }
    return r;
  }

  /** cookies: those that login and refresh set, and logout takes back. */
  static Engine cookies() {
    Engine r = engine();
    mount(r, "plain", cookie(mw -> {}));
    mount(r, "none", plain());
    mount(
        r,
        "all",
        cookie(
            mw ->
                mw.cookieName("tk")
                    .refreshTokenCookieName("rt")
                    .cookieMaxAge(Duration.ofSeconds(90))
                    .cookieDomain("example.com")
                    .secureCookie(true)
                    .cookieHttpOnly(true)
                    .cookieSameSite(SameSite.LAX)
                    .refreshTokenTimeout(Duration.ofHours(1))));
    mount(r, "domain-dot", cookie(mw -> mw.cookieDomain(".example.com")));
    mount(r, "domain-bad", cookie(mw -> mw.cookieDomain("exa mple.com")));
    mount(r, "same-site-default", cookie(mw -> mw.cookieSameSite(SameSite.DEFAULT)));
    mount(r, "same-site-strict", cookie(mw -> mw.cookieSameSite(SameSite.STRICT)));
    mount(r, "same-site-none", cookie(mw -> mw.cookieSameSite(SameSite.NONE)));
    mount(r, "age-negative", cookie(mw -> ages(mw, Duration.ofSeconds(-1))));
    mount(r, "age-half-a-second", cookie(mw -> ages(mw, Duration.ofMillis(500))));
    mount(r, "timeout", cookie(mw -> mw.timeout(Duration.ofHours(2))));
    mount(r, "max-refresh", cookie(mw -> mw.maxRefresh(Duration.ofMinutes(30))));
    mount(r, "http-only", cookie(mw -> mw.cookieHttpOnly(true)));
    mount(r, "secure", cookie(mw -> mw.secureCookie(true)));
    return r;
  }

  private static JwtBuilder cookie(Consumer<JwtBuilder> change) {
    return plain(mw -> mw.sendCookie(true).tokenLookup("cookie:jwt,cookie:tk"), change);
  }

  private static void ages(JwtBuilder mw, Duration age) {
    mw.cookieMaxAge(age).refreshTokenTimeout(age);
  }

  /** refresh: new tokens for old. */
  static Engine refresh() {
    Engine r = engine();
    mount(r, "default", plain());
    mount(r, "cookie-name", plain(mw -> mw.refreshTokenCookieName("rt")));
    mount(r, "max-refresh", plain(mw -> mw.maxRefresh(Duration.ofNanos(1))));
    mount(
        r, "expired", plain(mw -> mw.timeFunc(LONG_AGO).refreshTokenTimeout(Duration.ofHours(1))));
    mount(r, "protected", plain());
    mount(r, "store-get-fails", store(BrokenStore.failing("get", failure("no <disk>"))));
    mount(r, "store-expired", store(BrokenStore.failing("get", TokenStoreException.expired())));
    mount(r, "store-not-found", store(BrokenStore.failing("get", TokenStoreException.notFound())));
    mount(r, "store-set-fails", store(BrokenStore.failing("set", failure("disk full"))));
    mount(r, "store-delete-fails", store(BrokenStore.failing("delete", failure("disk lost"))));
    return r;
  }

  private static JwtBuilder store(BrokenStore store) {
    return plain(mw -> mw.refreshTokenStore(store));
  }

  private static TokenStoreException failure(String message) {
    return new TokenStoreException(message, null);
  }

  /** callbacks: answers of one's own. */
  static Engine callbacks() {
    Engine r = engine();
    mount(
        r,
        "own",
        plain(
            mw ->
                mw.unauthorized(
                        (c, code, message) ->
                            c.string(
                                code + 10, "%d %s %s", code, message, JwtMiddleware.getToken(c)))
                    .loginResponse(
                        (c, tokens) ->
                            c.json(
                                201,
                                H.of(
                                    "token", tokens.accessToken(),
                                    "type", tokens.tokenType(),
                                    "at", tokens.createdAt(),
                                    "until", tokens.expiresAt(),
                                    "refresh", tokens.refreshToken().length())))
                    .refreshResponse((c, tokens) -> c.json(202, tokens))
                    .logoutResponse(
                        c ->
                            c.json(
                                203,
                                H.of(
                                    "claims", JwtMiddleware.extractClaims(c),
                                    "identity", c.get(JwtMiddleware.IDENTITY_KEY).orElse(null))))));
    mount(r, "logout-sends", plain(mw -> mw.sendAuthorization(true)));
    return r;
  }

  /** clock: with the clock of the machine. */
  static Engine clock() {
    Engine r = engine();
    mount(r, "default", atPresent());
    mount(
        r,
        "cookie",
        atPresent().sendCookie(true).tokenLookup("cookie:jwt").maxRefresh(Duration.ofHours(1)));
    return r;
  }

  private static JwtBuilder atPresent() {
    return plain(mw -> mw.timeFunc(Clock.systemUTC()));
  }

  /** redisStore: refresh tokens in the Redis that is named; without one they stay in memory. */
  static Engine redisStore() {
    Engine r = engine();
    JwtBuilder mw = atPresent();
    String address = System.getProperty("compat.redis", "");
    if (!address.isEmpty()) {
      mw.enableRedisStore(RedisConfig.defaults().withAddr(address).withKeyPrefix("compat:"));
    }
    mount(r, "default", mw);
    return r;
  }
}
