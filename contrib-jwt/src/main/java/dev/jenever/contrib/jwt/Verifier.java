package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.contrib.jwt.jws.Parser;
import dev.jenever.contrib.jwt.jws.Token;
import java.util.function.Supplier;

/** Finds the token of a request and verifies it. */
final class Verifier {

  private final TokenLookup lookup;
  private final Parser parser;
  private final Supplier<Keys> keys;

  Verifier(TokenLookup lookup, Parser parser, Supplier<Keys> keys) {
    this.lookup = lookup;
    this.parser = parser;
    this.keys = keys;
  }

  /**
   * Verifies the token of a request, and leaves its text in the context as soon as it could be read
   * and there is a key for it: who answers the refused may want to see it.
   */
  Token parse(Context c) {
    return parser.parse(
        lookup.find(c),
        token -> {
          var key = keys.get().keyFor(token);
          c.set(JwtMiddleware.TOKEN_KEY, token.raw());
          return key;
        });
  }

  /** Verifies a token. */
  Token parse(String raw) {
    return parser.parse(raw, token -> keys.get().keyFor(token));
  }

  /** Reads the token of a request again, of which is known that all but its time is good. */
  Token expired(Context c) {
    return parser.parseUnverified(lookup.find(c));
  }
}
