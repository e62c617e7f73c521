package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;

/** Takes over text that is JSON already: without white space, and with Go's escapes. */
final class RawJson {

  private RawJson() {}

  /**
   * Writes the text, once it has been checked.
   *
   * @throws JsonException when it is not one JSON value
   */
  static void compact(JsonBytes out, byte[] json, boolean html) {
    check(json);
    boolean string = false;
    for (int i = 0; i < json.length; i++) {
      byte c = json[i];
      if (c == '"') {
        string = !string;
      } else if (string && c == '\\') {
        out.put(c);
        c = json[++i];
      } else if (!string && JsonScanner.isSpace(c)) {
        continue;
      }
      if (html && (c == '<' || c == '>' || c == '&')) {
        JsonText.escape(out, (char) c);
      } else if (html && isSeparator(json, i)) {
        JsonText.escape(out, (char) (0x2028 + (json[i + 2] & 1)));
        i += 2;
      } else {
        out.put(c);
      }
    }
  }

  private static void check(byte[] json) {
    try {
      JsonInput.onlyValue(json);
    } catch (JsonException e) {
      throw new JsonException(
          "json: error calling MarshalJSON for type json.RawMessage: " + e.getMessage(), e);
    }
  }

  private static boolean isSeparator(byte[] json, int at) {
    return json[at] == (byte) 0xe2
        && at + 2 < json.length
        && json[at + 1] == (byte) 0x80
        && (json[at + 2] & 0xfe) == 0xa8;
  }
}
