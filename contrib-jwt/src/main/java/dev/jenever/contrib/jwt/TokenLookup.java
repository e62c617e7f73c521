package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the token in the places that {@code "header:Authorization,cookie:jwt"} names. */
final class TokenLookup {

  private static final Logger LOG = LoggerFactory.getLogger(TokenLookup.class);

  private final List<Place> places = new ArrayList<>();

  TokenLookup(String grammar, TokenSources sources) {
    for (String item : grammar.split(",", -1)) {
      if (!item.isBlank()) {
        places.add(place(item.strip(), sources));
      }
    }
  }

  private static Place place(String item, TokenSources sources) {
    List<String> parts = Arrays.stream(item.split(":", -1)).map(String::strip).toList();
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "tokenLookup: " + item + " (expected: header:Name, query:name, cookie:name, …)");
    }
    TokenSource source = sources.byName(parts.get(0));
    if (source == TokenSource.NOWHERE) {
      LOG.warn(
          "tokenLookup: {} finds no token (expected: header, query, cookie, param or form)", item);
    }
    return new Place(source, parts.get(1));
  }

  /**
   * Returns the first token there is; what comes of an unknown place is empty.
   *
   * @throws JwtException what the last place has complained about, if there is no token
   */
  String find(Context c) {
    JwtException complaint = null;
    for (Place place : places) {
      try {
        String token = place.source.token(c, place.name);
        if (!token.isEmpty()) {
          return token;
        }
      } catch (JwtException e) {
        complaint = e;
      }
    }
    if (complaint != null) {
      throw complaint;
    }
    return "";
  }

  private record Place(TokenSource source, String name) {}
}
