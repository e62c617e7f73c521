package dev.jenever.contrib.cors;

import dev.jenever.http.Headers;

/** Completes {@code Vary}, in one line. */
final class Vary {

  private static final String VARY = "Vary";

  private Vary() {}

  static void add(Headers headers, String name) {
    if (!headers.contains(VARY)) {
      headers.set(VARY, name);
      return;
    }
    String names = String.join(", ", headers.values(VARY));
    headers.set(VARY, contains(names, name) ? names : names + ", " + name);
  }

  private static boolean contains(String names, String name) {
    for (String each : names.split(",")) {
      String present = each.strip();
      if (present.equals("*") || present.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
