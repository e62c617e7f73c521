package dev.jenever.contrib.jwt;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.contrib.jwt.jws.Token;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.store.InMemoryRefreshTokenStore;
import dev.jenever.contrib.jwt.store.TokenStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Login, refresh, logout, and the middleware that lets in whoever has a token.
 *
 * <pre>{@code
 * JwtMiddleware auth =
 *     JwtMiddleware.builder()
 *         .key(secret)
 *         .authenticator(c -> users.find(c.postForm("username"), c.postForm("password")))
 *         .payloadFunc(User.class, user -> Map.of("identity", user.name()))
 *         .build();
 * r.post("/login", auth::loginHandler);
 * r.post("/refresh", auth::refreshHandler);
 * r.post("/logout", auth::logoutHandler);
 * r.group("/api", auth.middlewareFunc())
 *     .get("/me", c -> c.json(200, JwtMiddleware.extractClaims(c)));
 * }</pre>
 *
 * <p>The middleware, for each request:
 *
 * <ul>
 *   <li>Finds the token, verifies it, and looks whether it ends; otherwise answers 401, or 400 when
 *       the token does not say well when it ends, and aborts.
 *   <li>Leaves the claims under {@link #PAYLOAD_KEY}, the token under {@link #TOKEN_KEY}, and the
 *       identity under the identity key.
 *   <li>Asks the authorizer; answers 403 and aborts when it says no. Otherwise the chain goes on.
 * </ul>
 *
 * <p>Safe for use by any thread. Counterpart of {@code GinJWTMiddleware}.
 */
public final class JwtMiddleware {

  /** The key of the context under which the claims are left. */
  public static final String PAYLOAD_KEY = "JWT_PAYLOAD";

  /** The key of the context under which the token is left. */
  public static final String TOKEN_KEY = "JWT_TOKEN";

  /** The usual claim for who somebody is, and the key of the context under which that is left. */
  public static final String IDENTITY_KEY = "identity";

  private final Verifier verifier;
  private final Protection protection;
  private final RefreshWindow window;
  private final TokenStore store;
  private final TokenCookies cookies;
  private final Renewal renewal;
  private final Login login;
  private final Handler logoutResponse;
  private volatile Keys keys;

  JwtMiddleware(JwtBuilder options) {
    keys = KeyLoading.load(options);
    verifier = new Verifier(options.lookup(), options.parser(), () -> keys);
    ClaimsGate gate = options.gate();
    Refusals refusals = new Refusals(options);
    protection = new Protection(options, verifier, gate, refusals);
    window = new RefreshWindow(options, verifier, gate);
    store = options.store();
    cookies = new TokenCookies(options);
    TokenIssuer issuer = new TokenIssuer(options, () -> keys);
    renewal =
        options.dialect.hasRefreshTokens()
            ? new StoredRenewal(
                options, issuer, new RefreshTokens(options, store), protection, cookies, refusals)
            : new OwnRenewal(options, issuer, window, cookies, refusals);
    login = new Login(options, renewal, refusals);
    logoutResponse = options.logoutResponse;
  }

  /** Returns a builder with the defaults of gin-jwt 3. Counterpart of {@code jwt.New}. */
  public static JwtBuilder builder() {
    return new JwtBuilder();
  }

  // ---- handlers

  /** Returns the middleware that lets in whoever has a token. */
  public Handler middlewareFunc() {
    return protection;
  }

  /**
   * Answers a login with tokens, or with 401 when the authenticator knows nobody.
   *
   * <p>500, and the cause in the log, when there is no authenticator or no token can be made.
   */
  public void loginHandler(Context c) throws Exception {
    login.handle(c);
  }

  /**
   * Answers a logout with 200, whoever asks: takes the cookies back and makes the refresh token of
   * the request invalid. The access token stays good until it expires.
   *
   * <p>When the access token of the request is good, claims and identity are in the context for the
   * response to see, in {@link Dialect#V3}.
   */
  public void logoutHandler(Context c) throws Exception {
    renewal.end(c);
    logoutResponse.handle(c);
  }

  /**
   * Exchanges a refresh token, in {@link Dialect#V3}, or the token itself in the others, for new
   * tokens. Do not put it behind the middleware: the access token may have expired by then.
   *
   * <p>A refresh token is looked for in its cookie, and then in the field {@code refresh_token} of
   * a form or of JSON. It is good once, even for several requests at the same time.
   */
  public void refreshHandler(Context c) throws Exception {
    renewal.refresh(c);
  }

  // ---- tokens of requests

  /**
   * Verifies the token of a request, and sends it back where {@link JwtBuilder#sendAuthorization}
   * asks for it.
   *
   * @return the claims
   * @throws JwtException when there is no token
   * @throws TokenException when it is not accepted
   */
  public Map<String, @Nullable Object> getClaimsFromJwt(Context c) {
    return protection.claims(c);
  }

  /**
   * Verifies the token of a request.
   *
   * @throws JwtException when there is no token
   * @throws TokenException when it is not accepted
   */
  public Token parseToken(Context c) {
    return verifier.parse(c);
  }

  /**
   * Verifies a token.
   *
   * @throws TokenException when it is not accepted
   */
  public Token parseTokenString(String token) {
    return verifier.parse(requireNonNull(token, "token"));
  }

  /**
   * Verifies the token of a request, which may have expired, but must have been issued no longer
   * ago than {@link JwtBuilder#maxRefresh}.
   *
   * @return the claims
   * @throws JwtException when there is no token, or it was issued too long ago
   * @throws TokenException when there is more wrong with it than its time
   */
  public Map<String, @Nullable Object> checkIfTokenExpire(Context c) {
    return window.claims(c);
  }

  // ---- making tokens

  /**
   * Makes tokens for somebody, without a login.
   *
   * @param userData what an authenticator would have returned
   * @throws JwtException when they cannot be signed
   * @throws dev.jenever.contrib.jwt.store.TokenStoreException when the refresh token cannot be kept
   */
  public TokenPair tokenGenerator(@Nullable Object userData) {
    return renewal.issue(userData);
  }

  /**
   * Makes tokens for somebody, and makes an old refresh token invalid, if it is not yet.
   *
   * @throws UnsupportedOperationException in dialects without refresh tokens
   */
  public TokenPair tokenGeneratorWithRevocation(@Nullable Object userData, String oldRefreshToken) {
    if (renewal instanceof StoredRenewal stored) {
      return stored.issueInsteadOf(requireNonNull(oldRefreshToken, "oldRefreshToken"), userData);
    }
    throw new UnsupportedOperationException("tokenGeneratorWithRevocation: needs Dialect.V3");
  }

  /**
   * Exchanges the token of a request for a new one, and sets its cookie. Counterpart of {@code
   * RefreshToken} in gin-jwt 2.
   *
   * @throws JwtException when there is no token, or it was issued too long ago
   * @throws TokenException when there is more wrong with it than its time
   * @throws UnsupportedOperationException in {@link Dialect#V3}, which has {@link #refreshHandler}
   */
  public TokenPair refreshToken(Context c) {
    if (renewal instanceof OwnRenewal own) {
      return own.renew(c);
    }
    throw new UnsupportedOperationException("refreshToken: needs Dialect.V2 or Dialect.HERTZ");
  }

  /** Sets the cookie of an access token, if {@link JwtBuilder#sendCookie} asks for cookies. */
  public void setCookie(Context c, String token) {
    cookies.setAccess(c, token);
  }

  /** Sets the cookie of a refresh token, if {@link JwtBuilder#sendCookie} asks for cookies. */
  public void setRefreshTokenCookie(Context c, String refreshToken) {
    cookies.setRefresh(c, refreshToken);
  }

  /** Returns where refresh tokens are kept. */
  public TokenStore refreshTokenStore() {
    return store;
  }

  /**
   * Forgets the keys, and refresh tokens that are in memory. From then on no token is accepted and
   * none is made. The store is not closed.
   */
  public void clearSensitiveData() {
    keys = Keys.CLEARED;
    if (store instanceof InMemoryRefreshTokenStore memory) {
      memory.clear();
    }
  }

  // ---- what the middleware has left

  /** Returns the claims of the request, an empty map when it was not let in by its token. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> extractClaims(Context c) {
    return c.get(PAYLOAD_KEY).orElse(null) instanceof Map<?, ?> claims
        ? (Map<String, @Nullable Object>) claims
        : new HashMap<>();
  }

  /** Returns the claims of a token, an empty map when there is none. */
  public static Map<String, @Nullable Object> extractClaimsFromToken(@Nullable Token token) {
    return token == null ? new HashMap<>() : token.claims();
  }

  /**
   * Returns the token of the request as it was sent, {@code ""} when there is none. For those that
   * were not let in it need not be a good one.
   */
  public static String getToken(Context c) {
    return c.get(TOKEN_KEY).orElse(null) instanceof String token ? token : "";
  }
}
