package dev.jenever.internal.json;

import java.nio.charset.StandardCharsets;

/** Writes JSON with nothing but ASCII. */
public final class JsonAscii {

  private JsonAscii() {}

  /** Replaces what is not ASCII by escapes of UTF-16 units, in lower case. */
  public static byte[] escape(byte[] json) {
    int i = 0;
    while (i < json.length && json[i] >= 0) {
      i++;
    }
    return i == json.length ? json : escape(new String(json, StandardCharsets.UTF_8));
  }

  private static byte[] escape(String json) {
    JsonBytes out = new JsonBytes(json.length() * 2);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x80) {
        out.put(c);
      } else {
        JsonText.escape(out, c);
      }
    }
    return out.toByteArray();
  }
}
