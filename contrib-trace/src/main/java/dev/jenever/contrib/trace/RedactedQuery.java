package dev.jenever.contrib.trace;

import java.util.Set;
import java.util.StringJoiner;

/** A query without the values that give access to something. */
final class RedactedQuery {

  private static final Set<String> SECRET =
      Set.of(
          "AWSAccessKeyId",
          "Signature",
          "X-Amz-Credential",
          "X-Amz-Security-Token",
          "X-Amz-Signature",
          "X-Goog-Signature",
          "sig");

  private RedactedQuery() {}

  static String of(String query) {
    StringJoiner redacted = new StringJoiner("&");
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      boolean secret = equals > 0 && SECRET.contains(pair.substring(0, equals));
      redacted.add(secret ? pair.substring(0, equals) + "=REDACTED" : pair);
    }
    return redacted.toString();
  }
}
