package dev.jenever.contrib.jwt.store;

/** Texts in the patterns of Redis. */
final class GlobText {

  private GlobText() {}

  /** Returns a pattern for a text and nothing else. */
  static String escape(String text) {
    return text.replaceAll("[\\\\*?\\[\\]^]", "\\\\$0");
  }
}
