package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.H;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The answers of the originals, where the user gives none. */
final class Responses {

  static final Unauthorized UNAUTHORIZED =
      (c, code, message) -> c.json(code, new JwtRefusal(code, message));

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private Responses() {}

  static void loggedOut(Context c) {
    c.json(200, H.of("code", 200));
  }

  static TokenResponse tokens(Dialect dialect, Clock clock) {
    return dialect == Dialect.V3
        ? (c, tokens) -> c.json(200, oauth(tokens))
        : (c, tokens) -> c.json(200, plain(tokens, clock));
  }

  private static H oauth(TokenPair tokens) {
    H body =
        H.of(
            "access_token", tokens.accessToken(),
            "token_type", tokens.tokenType(),
            "expires_in", tokens.expiresIn());
    return tokens.refreshToken().isEmpty()
        ? body
        : body.with("refresh_token", tokens.refreshToken());
  }

  private static H plain(TokenPair tokens, Clock clock) {
    Instant expiry = Instant.ofEpochSecond(tokens.expiresAt());
    String expire = RFC_3339.format(expiry.atZone(clock.getZone()));
    return H.of("code", 200, "token", tokens.accessToken(), "expire", expire);
  }
}
