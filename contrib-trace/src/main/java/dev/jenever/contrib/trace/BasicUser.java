package dev.jenever.contrib.trace;

import dev.jenever.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The user that a client claims to be by basic authentication. */
final class BasicUser {

  private static final String SCHEME = "Basic ";

  private BasicUser() {}

  /** Returns {@code ""} when there is none. */
  static String of(Request request) {
    String header = request.headers().get("Authorization");
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return "";
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(SCHEME.length()));
      String text = new String(pair, StandardCharsets.UTF_8);
      return text.substring(0, Math.max(0, text.indexOf(':')));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
