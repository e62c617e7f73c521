package dev.jenever.contrib.jwt;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.contrib.jwt.jws.KeyFunction;
import dev.jenever.contrib.jwt.jws.Parser;
import dev.jenever.contrib.jwt.jws.ParserBuilder;
import dev.jenever.contrib.jwt.store.InMemoryRefreshTokenStore;
import dev.jenever.contrib.jwt.store.RedisConfig;
import dev.jenever.contrib.jwt.store.RedisRefreshTokenStore;
import dev.jenever.contrib.jwt.store.TokenStore;
import dev.jenever.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link JwtMiddleware}; the options have the names and the defaults of gin-jwt's fields.
 *
 * <p>Each method replaces what it set before. What is needed is a {@link #key}, a pair of keys, or
 * a {@link #keyFunc}; and for logins an {@link #authenticator}. A text that is empty and a duration
 * of zero stand for the default. Not for use by several threads.
 *
 * <p>Counterpart of the fields of {@code GinJWTMiddleware}.
 */
public final class JwtBuilder {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MONTH = Duration.ofDays(30);

  Dialect dialect = Dialect.V3;
  private String realm = "";
  String signingAlgorithm = "HS256";
  byte @Nullable [] key;
  @Nullable KeyFunction keyFunc;
  @Nullable Path privKeyFile;
  byte @Nullable [] privKeyBytes;
  String privateKeyPassphrase = "";
  @Nullable Path pubKeyFile;
  byte @Nullable [] pubKeyBytes;
  private Duration timeout = HOUR;
  private @Nullable Function<@Nullable Object, Duration> timeoutFunc;
  Duration maxRefresh = Duration.ZERO;
  @Nullable Authenticator authenticator;
  Authorizer authorizer = (c, identity) -> true;
  Function<@Nullable Object, Map<String, ? extends @Nullable Object>> payloadFunc = u -> Map.of();
  Unauthorized unauthorized = Responses.UNAUTHORIZED;
  private @Nullable TokenResponse loginResponse;
  Handler logoutResponse = Responses::loggedOut;
  private @Nullable TokenResponse refreshResponse;
  private @Nullable Function<Context, @Nullable Object> identityHandler;
  String identityKey = JwtMiddleware.IDENTITY_KEY;
  String tokenLookup = "header:Authorization";
  private String tokenHeadName = "";
  private boolean withoutDefaultTokenHeadName;
  Clock timeFunc = Clock.systemDefaultZone();
  BiFunction<Context, Exception, String> httpStatusMessageFunc = (c, e) -> text(e);
  boolean sendCookie;
  private Duration cookieMaxAge = Duration.ZERO;
  boolean secureCookie;
  boolean cookieHttpOnly;
  String cookieDomain = "";
  String cookieName = "jwt";
  SameSite cookieSameSite = SameSite.UNSET;
  private boolean sendAuthorization;
  boolean disabledAbort;
  private Consumer<ParserBuilder> parseOptions = options -> {};
  String expField = "exp";
  Duration refreshTokenTimeout = MONTH;
  private Supplier<TokenStore> refreshTokenStore = InMemoryRefreshTokenStore::new;
  int refreshTokenLength = 32;
  String refreshTokenCookieName = "refresh_token";
  boolean revokeOnReuse;

  JwtBuilder() {}

  /** Sets whose clients are served. Default {@link Dialect#V3}. */
  public JwtBuilder dialect(Dialect dialect) {
    this.dialect = requireNonNull(dialect, "dialect");
    return this;
  }

  /** Sets the realm that challenges name. Default {@code gin jwt}, or {@code hertz jwt}. */
  public JwtBuilder realm(String realm) {
    this.realm = requireNonNull(realm, "realm");
    return this;
  }

  // ---- keys

  /**
   * Sets what tokens are signed by, and the only algorithm that is accepted. Default {@code HS256}.
   *
   * <p>{@code HS…} needs a {@link #key}, all others a pair of keys.
   */
  public JwtBuilder signingAlgorithm(String signingAlgorithm) {
    this.signingAlgorithm = signingAlgorithm.isEmpty() ? "HS256" : signingAlgorithm;
    return this;
  }

  /** Sets the secret of {@code HS256} and its kin, which should have 32 bytes or more. */
  public JwtBuilder key(byte[] key) {
    this.key = key.clone();
    return this;
  }

  /** Sets the secret of {@code HS256} and its kin, encoded as UTF-8. */
  public JwtBuilder key(String key) {
    return key(key.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets what finds the key for a token: several keys by their id, or a {@link
   * dev.jenever.contrib.jwt.jws.Jwks}. It is used to verify, in place of the other keys and of the
   * algorithm; those are needed for logins only.
   */
  public JwtBuilder keyFunc(KeyFunction keyFunc) {
    this.keyFunc = requireNonNull(keyFunc, "keyFunc");
    return this;
  }

  /** Sets the file of the private key, in PEM; wins over {@link #privKeyBytes}. */
  public JwtBuilder privKeyFile(Path privKeyFile) {
    this.privKeyFile = requireNonNull(privKeyFile, "privKeyFile");
    return this;
  }

  /** Sets the private key, in PEM. */
  public JwtBuilder privKeyBytes(byte[] privKeyBytes) {
    this.privKeyBytes = privKeyBytes.clone();
    return this;
  }

  /** Sets the passphrase of the private key, which is encrypted PKCS#8 then, in DER or PEM. */
  public JwtBuilder privateKeyPassphrase(String privateKeyPassphrase) {
    this.privateKeyPassphrase = requireNonNull(privateKeyPassphrase, "privateKeyPassphrase");
    return this;
  }

  /** Sets the file of the public key, in PEM; wins over {@link #pubKeyBytes}. */
  public JwtBuilder pubKeyFile(Path pubKeyFile) {
    this.pubKeyFile = requireNonNull(pubKeyFile, "pubKeyFile");
    return this;
  }

  /** Sets the public key, in PEM. */
  public JwtBuilder pubKeyBytes(byte[] pubKeyBytes) {
    this.pubKeyBytes = pubKeyBytes.clone();
    return this;
  }

  // ---- times

  /** Sets for how long an access token is good. Default one hour. */
  public JwtBuilder timeout(Duration timeout) {
    this.timeout = or(timeout, HOUR);
    return this;
  }

  /**
   * Sets what decides for how long an access token is good, in place of {@link #timeout}.
   *
   * @param timeoutFunc gets what the authenticator has returned; in dialects other than {@link
   *     Dialect#V3} the claims
   */
  public JwtBuilder timeoutFunc(Function<@Nullable Object, Duration> timeoutFunc) {
    this.timeoutFunc = requireNonNull(timeoutFunc, "timeoutFunc");
    return this;
  }

  /**
   * Sets for how long after it was issued a token can be exchanged for a new one, in dialects other
   * than {@link Dialect#V3}, and what {@link JwtMiddleware#checkIfTokenExpire} allows in all.
   * Default zero: within the same second.
   */
  public JwtBuilder maxRefresh(Duration maxRefresh) {
    this.maxRefresh = requireNonNull(maxRefresh, "maxRefresh");
    return this;
  }

  /**
   * Sets what time it is, and in which zone {@code expire} is written. Default the clock of the
   * system.
   *
   * <p>As in the originals, tokens are verified by the clock of the system nevertheless, except in
   * {@link Dialect#V3} with a {@link #key}.
   */
  public JwtBuilder timeFunc(Clock timeFunc) {
    this.timeFunc = requireNonNull(timeFunc, "timeFunc");
    return this;
  }

  // ---- people

  /** Sets what finds out who logs in. */
  public JwtBuilder authenticator(Authenticator authenticator) {
    this.authenticator = requireNonNull(authenticator, "authenticator");
    return this;
  }

  /** Sets what decides whether somebody who is known may go on. By default everybody may. */
  public JwtBuilder authorizer(Authorizer authorizer) {
    this.authorizer = requireNonNull(authorizer, "authorizer");
    return this;
  }

  /**
   * Sets what makes claims of what the authenticator has returned. By default there are none but
   * {@code exp} and {@code orig_iat}, which cannot be set.
   */
  public JwtBuilder payloadFunc(
      Function<@Nullable Object, Map<String, ? extends @Nullable Object>> payloadFunc) {
    this.payloadFunc = requireNonNull(payloadFunc, "payloadFunc");
    return this;
  }

  /**
   * Sets what makes claims of people of one type; others have none.
   *
   * <p>What comes back from Redis is a map; the person is made of it as of a JSON body.
   */
  public <U> JwtBuilder payloadFunc(
      Class<U> type, Function<U, Map<String, ? extends @Nullable Object>> payloadFunc) {
    requireNonNull(payloadFunc, "payloadFunc");
    return payloadFunc(data -> UserData.as(type, data).map(payloadFunc).orElseGet(Map::of));
  }

  /** Sets what finds out who somebody is. Default the claim {@link #identityKey}. */
  public JwtBuilder identityHandler(Function<Context, @Nullable Object> identityHandler) {
    this.identityHandler = requireNonNull(identityHandler, "identityHandler");
    return this;
  }

  /** Sets the claim, and the key of the context, for who somebody is. Default {@code identity}. */
  public JwtBuilder identityKey(String identityKey) {
    this.identityKey = or(identityKey, JwtMiddleware.IDENTITY_KEY);
    return this;
  }

  // ---- answers

  /** Sets what answers those who are not let in. Default {@code {"code":…,"message":…}}. */
  public JwtBuilder unauthorized(Unauthorized unauthorized) {
    this.unauthorized = requireNonNull(unauthorized, "unauthorized");
    return this;
  }

  /** Sets what answers a login. Default JSON, see {@link Dialect}. */
  public JwtBuilder loginResponse(TokenResponse loginResponse) {
    this.loginResponse = requireNonNull(loginResponse, "loginResponse");
    return this;
  }

  /** Sets what answers a logout. Default {@code {"code":200}}. */
  public JwtBuilder logoutResponse(Handler logoutResponse) {
    this.logoutResponse = requireNonNull(logoutResponse, "logoutResponse");
    return this;
  }

  /** Sets what answers a refresh. Default JSON, see {@link Dialect}. */
  public JwtBuilder refreshResponse(TokenResponse refreshResponse) {
    this.refreshResponse = requireNonNull(refreshResponse, "refreshResponse");
    return this;
  }

  /**
   * Sets what makes the message for the client of what went wrong: a {@link JwtException}, a {@link
   * dev.jenever.contrib.jwt.jws.TokenException} or a {@link
   * dev.jenever.contrib.jwt.store.TokenStoreException}. Default the message of the exception.
   */
  public JwtBuilder httpStatusMessageFunc(
      BiFunction<Context, Exception, String> httpStatusMessageFunc) {
    this.httpStatusMessageFunc = requireNonNull(httpStatusMessageFunc, "httpStatusMessageFunc");
    return this;
  }

  // ---- where tokens are

  /**
   * Sets where to look for a token: {@code source:name}, several separated by commas, of which the
   * first one that is there counts. Default {@code header:Authorization}.
   *
   * <p>Sources are {@code header}, {@code query}, {@code cookie}, {@code param} and {@code form}.
   */
  public JwtBuilder tokenLookup(String tokenLookup) {
    this.tokenLookup = or(tokenLookup, "header:Authorization");
    return this;
  }

  /** Sets the word before the token in a header. Default {@code Bearer}. */
  public JwtBuilder tokenHeadName(String tokenHeadName) {
    this.tokenHeadName = tokenHeadName.strip();
    return this;
  }

  /** Sets whether a header is the token and nothing else when no head name is set. Default no. */
  public JwtBuilder withoutDefaultTokenHeadName(boolean withoutDefaultTokenHeadName) {
    this.withoutDefaultTokenHeadName = withoutDefaultTokenHeadName;
    return this;
  }

  /**
   * Sets whether a good token is sent back in the header {@code Authorization}. Default no.
   *
   * <p>As in the originals, tokens by {@code RS…} never are, and outside {@link Dialect#V3} those
   * of a {@link #keyFunc} neither.
   */
  public JwtBuilder sendAuthorization(boolean sendAuthorization) {
    this.sendAuthorization = sendAuthorization;
    return this;
  }

  /**
   * Sets whether the handlers behind run for those who are not let in, after their answer. Default
   * no; dangerous.
   */
  public JwtBuilder disabledAbort(boolean disabledAbort) {
    this.disabledAbort = disabledAbort;
    return this;
  }

  /** Changes how tokens are read: leeway, issuer, audience, revocation, and more. */
  public JwtBuilder parseOptions(Consumer<ParserBuilder> parseOptions) {
    this.parseOptions = requireNonNull(parseOptions, "parseOptions");
    return this;
  }

  /**
   * Sets the claim that says when a token ends. Default {@code exp}.
   *
   * <p>As in gin-jwt 3, the middleware of {@link Dialect#V3} wants {@code exp} all the same.
   */
  public JwtBuilder expField(String expField) {
    this.expField = or(expField, "exp");
    return this;
  }

  // ---- cookies

  /** Sets whether tokens are set as cookies at login and refresh. Default no. */
  public JwtBuilder sendCookie(boolean sendCookie) {
    this.sendCookie = sendCookie;
    return this;
  }

  /** Sets for how long the cookie of the access token lives. Default {@link #timeout}. */
  public JwtBuilder cookieMaxAge(Duration cookieMaxAge) {
    this.cookieMaxAge = requireNonNull(cookieMaxAge, "cookieMaxAge");
    return this;
  }

  /** Sets whether the cookie of the access token is sent over TLS only. Default no. */
  public JwtBuilder secureCookie(boolean secureCookie) {
    this.secureCookie = secureCookie;
    return this;
  }

  /** Sets whether scripts cannot read the cookie of the access token. Default no. */
  public JwtBuilder cookieHttpOnly(boolean cookieHttpOnly) {
    this.cookieHttpOnly = cookieHttpOnly;
    return this;
  }

  /** Sets the domain of the cookies. By default the host itself. */
  public JwtBuilder cookieDomain(String cookieDomain) {
    this.cookieDomain = requireNonNull(cookieDomain, "cookieDomain");
    return this;
  }

  /** Sets the name of the cookie of the access token. Default {@code jwt}. */
  public JwtBuilder cookieName(String cookieName) {
    this.cookieName = or(cookieName, "jwt");
    return this;
  }

  /** Sets when browsers send the cookies along with requests of other sites. Default unset. */
  public JwtBuilder cookieSameSite(SameSite cookieSameSite) {
    this.cookieSameSite = requireNonNull(cookieSameSite, "cookieSameSite");
    return this;
  }

  // ---- refresh tokens

  /** Sets for how long a refresh token is good. Default 30 days. */
  public JwtBuilder refreshTokenTimeout(Duration refreshTokenTimeout) {
    this.refreshTokenTimeout = or(refreshTokenTimeout, MONTH);
    return this;
  }

  /** Sets where refresh tokens are kept. By default in memory. */
  public JwtBuilder refreshTokenStore(TokenStore refreshTokenStore) {
    requireNonNull(refreshTokenStore, "refreshTokenStore");
    this.refreshTokenStore = () -> refreshTokenStore;
    return this;
  }

  /**
   * Keeps refresh tokens in a Redis.
   *
   * @throws IllegalStateException when {@code redis.clients:jedis} is not on the class path
   */
  public JwtBuilder enableRedisStore(RedisConfig redisConfig) {
    requireNonNull(redisConfig, "redisConfig");
    Jedis.require();
    this.refreshTokenStore = () -> new RedisRefreshTokenStore(redisConfig);
    return this;
  }

  /**
   * Sets how many random bytes a refresh token has. Default 32.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public JwtBuilder refreshTokenLength(int refreshTokenLength) {
    if (refreshTokenLength < 0) {
      throw new IllegalArgumentException(
          "refreshTokenLength: " + refreshTokenLength + " (expected: > 0)");
    }
    this.refreshTokenLength = refreshTokenLength == 0 ? 32 : refreshTokenLength;
    return this;
  }

  /** Sets the name of the cookie of the refresh token. Default {@code refresh_token}. */
  public JwtBuilder refreshTokenCookieName(String refreshTokenCookieName) {
    this.refreshTokenCookieName = or(refreshTokenCookieName, "refresh_token");
    return this;
  }

  /**
   * Sets whether a refresh token that is used a second time ends the session that has followed from
   * it. Default no: it is refused and a warning is logged, but whoever was first goes on.
   *
   * <p>RFC 9700 advises to end it, since one of the two is a thief. A client that sends a refresh
   * twice, from two tabs for instance, is logged out then. Not in gin-jwt.
   */
  public JwtBuilder revokeOnReuse(boolean revokeOnReuse) {
    this.revokeOnReuse = revokeOnReuse;
    return this;
  }

  /**
   * Returns the middleware; the builder can be used further.
   *
   * @throws JwtException when a key is missing, unreadable, or not one for the algorithm; the text
   *     is gin-jwt's
   * @throws IllegalArgumentException when another option makes no sense
   */
  public JwtMiddleware build() {
    return new JwtMiddleware(this);
  }

  // ---- for the middleware

  String realm() {
    return or(realm, dialect.realm());
  }

  boolean hasPrivateKey() {
    return privKeyFile != null || privKeyBytes != null;
  }

  Function<@Nullable Object, Duration> timeoutFunc() {
    Duration fixed = timeout;
    return timeoutFunc == null ? data -> fixed : timeoutFunc;
  }

  Duration cookieMaxAge() {
    return or(cookieMaxAge, timeout);
  }

  TokenResponse loginResponse() {
    return loginResponse == null ? Responses.tokens(dialect, timeFunc) : loginResponse;
  }

  TokenResponse refreshResponse() {
    return refreshResponse == null ? Responses.tokens(dialect, timeFunc) : refreshResponse;
  }

  Function<Context, @Nullable Object> identityHandler() {
    String claim = identityKey;
    return identityHandler == null
        ? c -> JwtMiddleware.extractClaims(c).get(claim)
        : identityHandler;
  }

  String headName() {
    return withoutDefaultTokenHeadName ? tokenHeadName : or(tokenHeadName, "Bearer");
  }

  TokenLookup lookup() {
    return new TokenLookup(tokenLookup, new TokenSources(dialect, headName()));
  }

  boolean sendsAuthorization() {
    boolean keptByOriginal =
        keyFunc == null ? !signingAlgorithm.startsWith("RS") : dialect == Dialect.V3;
    return sendAuthorization && keptByOriginal;
  }

  Parser parser() {
    ParserBuilder parser = Parser.builder().release(dialect.release());
    parseOptions.accept(parser);
    if (dialect == Dialect.V3 && keyFunc == null && key != null) {
      parser.clock(timeFunc);
    }
    return parser.build();
  }

  ClaimsGate gate() {
    return dialect == Dialect.V3 ? new ClaimsGateV3() : new ClaimsGateV2(expField, timeFunc);
  }

  TokenStore store() {
    return refreshTokenStore.get();
  }

  private static String text(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String or(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private static Duration or(Duration value, Duration otherwise) {
    return value.isZero() ? otherwise : value;
  }
}
