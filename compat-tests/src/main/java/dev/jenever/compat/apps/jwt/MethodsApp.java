package dev.jenever.compat.apps.jwt;

import static dev.jenever.compat.apps.jwt.V3Apps.plain;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.compat.apps.jwt.Shared.User;
import dev.jenever.contrib.jwt.JwtException;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.contrib.jwt.TokenPair;
import dev.jenever.contrib.jwt.jws.TokenException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code methods} in {@code v3_login.go}. */
final class MethodsApp {

  private MethodsApp() {}

  /** methods: what handlers of one's own can ask a middleware for. */
  static Engine methods() {
    Engine r = Shared.engine();
    JwtMiddleware auth =
        plain(mw -> mw.maxRefresh(Duration.ofHours(1)).sendCookie(true).sendAuthorization(true))
            .build();
    r.get("/check", c -> c.json(200, outcome(() -> auth.checkIfTokenExpire(c), null)));
    r.get(
        "/claims",
        c ->
            c.json(
                200,
                outcome(() -> auth.getClaimsFromJwt(c), null)
                    .with("token", JwtMiddleware.getToken(c))));
    r.get("/parse", c -> c.json(200, outcome(() -> auth.parseToken(c).claims(), Map.of())));
    r.get(
        "/parse-string",
        c ->
            c.json(
                200,
                outcome(() -> auth.parseTokenString(c.query("token")).claims(), Map.of())
                    .with("token", JwtMiddleware.getToken(c))));
    r.get("/generate", c -> c.json(200, generated(auth)));
    r.get("/rotate", c -> c.json(200, rotated(auth)));
    r.get("/cookies", c -> cookies(c, auth));
    r.get(
        "/nothing",
        c ->
            c.json(
                200,
                H.of(
                    "claims", JwtMiddleware.extractClaims(c),
                    "token", JwtMiddleware.getToken(c),
                    "none", JwtMiddleware.extractClaimsFromToken(null))));
    return r;
  }

  private static H outcome(Supplier<Map<String, ?>> claims, Map<String, ?> otherwise) {
    try {
      return H.of("claims", claims.get(), "error", null);
    } catch (JwtException | TokenException e) {
      return H.of("claims", otherwise, "error", e.getMessage());
    }
  }

  private static H generated(JwtMiddleware auth) {
    TokenPair tokens = auth.tokenGenerator(new User("generated"));
    return H.of(
        "token", tokens.accessToken(),
        "at", tokens.createdAt(),
        "until", tokens.expiresAt(),
        "refresh", tokens.refreshToken().length(),
        "error", null);
  }

  private static H rotated(JwtMiddleware auth) {
    TokenPair first = auth.tokenGenerator(new User("first"));
    TokenPair second = auth.tokenGeneratorWithRevocation(new User("second"), first.refreshToken());
    int count = auth.refreshTokenStore().count();
    TokenPair again = auth.tokenGeneratorWithRevocation(new User("third"), "no such token");
    return H.of(
        "token",
        second.accessToken(),
        "same",
        first.refreshToken().equals(second.refreshToken()),
        "error",
        null,
        "count",
        count,
        "again",
        again.accessToken(),
        "errorAgain",
        null);
  }

  private static void cookies(Context c, JwtMiddleware auth) {
    auth.setCookie(c, "an access token");
    auth.setRefreshTokenCookie(c, "a refresh token=");
    c.string(200, "%s", JwtMiddleware.getToken(c));
  }
}
