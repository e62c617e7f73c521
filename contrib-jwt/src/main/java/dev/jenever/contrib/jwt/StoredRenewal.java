package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.store.TokenStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As gin-jwt 3: each session has a refresh token in a store, and gets another at each exchange. */
final class StoredRenewal implements Renewal {

  private static final Logger LOG = LoggerFactory.getLogger(JwtMiddleware.class);

  private final TokenIssuer issuer;
  private final RefreshTokens tokens;
  private final Protection protection;
  private final TokenCookies cookies;
  private final Refusals refusals;
  private final TokenResponse response;

  StoredRenewal(
      JwtBuilder options,
      TokenIssuer issuer,
      RefreshTokens tokens,
      Protection protection,
      TokenCookies cookies,
      Refusals refusals) {
    this.issuer = issuer;
    this.tokens = tokens;
    this.protection = protection;
    this.cookies = cookies;
    this.refusals = refusals;
    this.response = options.refreshResponse();
  }

  @Override
  public TokenPair issue(@Nullable Object userData) {
    TokenPair access = issuer.issue(userData);
    return access.withRefreshToken(tokens.issue(userData));
  }

  /** Makes new tokens, and makes an old refresh token invalid if it is not yet. */
  TokenPair issueInsteadOf(String oldRefreshToken, @Nullable Object userData) {
    TokenPair pair = issue(userData);
    tokens.revoke(oldRefreshToken);
    return pair;
  }

  @Override
  public void setCookies(Context c, TokenPair pair) {
    cookies.setAccess(c, pair.accessToken());
    cookies.setRefresh(c, pair.refreshToken());
  }

  @Override
  public void refresh(Context c) throws Exception {
    TokenPair pair;
    try {
      pair = exchange(c);
    } catch (Refusal e) {
      refusals.refuse(c, e);
      return;
    }
    setCookies(c, pair);
    response.answer(c, pair);
  }

  private TokenPair exchange(Context c) {
    String used = tokens.find(c);
    if (used.isEmpty()) {
      throw new Refusal(400, JwtError.MISSING_REFRESH_TOKEN);
    }
    Object userData = userData(c, used);
    try {
      TokenPair access = issuer.issue(userData);
      return access.withRefreshToken(tokens.rotate(c, used, userData));
    } catch (JwtException e) {
      throw new Refusal(e.is(JwtError.INVALID_REFRESH_TOKEN) ? 401 : 500, e);
    } catch (TokenStoreException e) {
      throw new Refusal(500, e);
    }
  }

  private @Nullable Object userData(Context c, String used) {
    try {
      return tokens.userData(c, used);
    } catch (JwtException e) {
      throw new Refusal(401, e);
    } catch (TokenStoreException e) {
      LOG.error("a refresh token cannot be looked up: {}", e.getMessage(), e);
      throw new Refusal(401, e);
    }
  }

  @Override
  public void end(Context c) {
    try {
      protection.remember(c, protection.claims(c));
    } catch (JwtException | TokenException e) {
      LOG.debug("somebody logs out without a token that is good: {}", e.getMessage());
    }
    revoke(tokens.find(c));
    cookies.clear(c);
  }

  private void revoke(String refreshToken) {
    if (refreshToken.isEmpty()) {
      return;
    }
    try {
      tokens.revoke(refreshToken);
    } catch (TokenStoreException e) {
      LOG.error("a refresh token is not revoked at logout: {}", e.getMessage(), e);
    }
  }

  @Override
  public int failedCreation() {
    return 500;
  }
}
