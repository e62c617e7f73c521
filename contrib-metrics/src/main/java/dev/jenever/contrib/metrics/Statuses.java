package dev.jenever.contrib.metrics;

/** Texts of statuses, made once. */
final class Statuses {

  private static final String[] TEXTS = new String[1000];

  static {
    for (int i = 0; i < TEXTS.length; i++) {
      TEXTS[i] = Integer.toString(i);
    }
  }

  private Statuses() {}

  static String text(int status) {
    return status >= 0 && status < TEXTS.length ? TEXTS[status] : Integer.toString(status);
  }
}
