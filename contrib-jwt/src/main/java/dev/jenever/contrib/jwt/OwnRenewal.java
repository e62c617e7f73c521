package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.contrib.jwt.jws.TokenException;
import org.jspecify.annotations.Nullable;

/** As gin-jwt 2 and the middleware for Hertz: a token is exchanged by itself. */
final class OwnRenewal implements Renewal {

  private final Dialect dialect;
  private final TokenIssuer issuer;
  private final RefreshWindow window;
  private final TokenCookies cookies;
  private final Refusals refusals;
  private final TokenResponse response;

  OwnRenewal(
      JwtBuilder options,
      TokenIssuer issuer,
      RefreshWindow window,
      TokenCookies cookies,
      Refusals refusals) {
    this.dialect = options.dialect;
    this.issuer = issuer;
    this.window = window;
    this.cookies = cookies;
    this.refusals = refusals;
    this.response = options.refreshResponse();
  }

  @Override
  public TokenPair issue(@Nullable Object userData) {
    return issuer.issue(userData);
  }

  @Override
  public void setCookies(Context c, TokenPair tokens) {
    cookies.setAccess(c, tokens.accessToken());
  }

  @Override
  public void refresh(Context c) throws Exception {
    TokenPair tokens;
    try {
      tokens = renew(c);
    } catch (JwtException | TokenException e) {
      refusals.refuse(c, 401, e);
      return;
    }
    response.answer(c, tokens);
  }

  /** Exchanges the token of a request, and sets its cookie. */
  TokenPair renew(Context c) {
    TokenPair tokens = issuer.renew(window.claims(c));
    cookies.setRenewed(c, tokens.accessToken(), dialect);
    return tokens;
  }

  @Override
  public void end(Context c) {
    cookies.clear(c);
  }

  @Override
  public int failedCreation() {
    return 401;
  }
}
