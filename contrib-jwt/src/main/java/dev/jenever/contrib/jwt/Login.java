package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.contrib.jwt.store.TokenStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who somebody is, and hands out tokens. */
final class Login implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(JwtMiddleware.class);

  private final @Nullable Authenticator authenticator;
  private final JwtException noAuthenticator;
  private final Renewal renewal;
  private final Refusals refusals;
  private final TokenResponse response;

  Login(JwtBuilder options, Renewal renewal, Refusals refusals) {
    this.authenticator = options.authenticator;
    this.noAuthenticator = noAuthenticator(options.dialect);
    this.renewal = renewal;
    this.refusals = refusals;
    this.response = options.loginResponse();
  }

  private static JwtException noAuthenticator(Dialect dialect) {
    JwtError error = JwtError.MISSING_AUTHENTICATOR_FUNC;
    String name = dialect == Dialect.HERTZ ? "HertzJWTMiddleware" : "ginJWTMiddleware";
    return JwtException.of(error, error.message().replace("ginJWTMiddleware", name));
  }

  @Override
  public void handle(Context c) throws Exception {
    if (authenticator == null) {
      refusals.refuse(c, 500, noAuthenticator);
      return;
    }
    TokenPair tokens;
    try {
      tokens = tokensFor(authenticate(c, authenticator));
    } catch (Refusal e) {
      refusals.refuse(c, e);
      return;
    }
    renewal.setCookies(c, tokens);
    response.answer(c, tokens);
  }

  private static @Nullable Object authenticate(Context c, Authenticator authenticator)
      throws Exception {
    try {
      return authenticator.authenticate(c);
    } catch (JwtException e) {
      throw new Refusal(401, e);
    }
  }

  private TokenPair tokensFor(@Nullable Object userData) {
    try {
      return renewal.issue(userData);
    } catch (JwtException | TokenStoreException e) {
      LOG.error("no token can be made at login: {}", e.getMessage(), e);
      throw new Refusal(renewal.failedCreation(), JwtError.FAILED_TOKEN_CREATION);
    }
  }
}
