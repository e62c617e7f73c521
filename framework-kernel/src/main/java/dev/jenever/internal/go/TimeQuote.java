package dev.jenever.internal.go;

/** Quotes text the way Go's package {@code time} does: every byte beyond ASCII as {@code \xNN}. */
final class TimeQuote {

  private TimeQuote() {}

  /** Quotes a byte string. */
  static String quote(String bytes) {
    StringBuilder out = new StringBuilder(bytes.length() + 8).append('"');
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c < ' ' || c >= 0x80) {
        Hex.append(out.append("\\x"), c, 2);
      } else {
        out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return out.append('"').toString();
  }
}
