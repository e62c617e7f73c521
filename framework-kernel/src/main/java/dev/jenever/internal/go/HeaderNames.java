package dev.jenever.internal.go;

/** Canonical header names. */
public final class HeaderNames {

  private HeaderNames() {}

  /** Returns the canonical form of a header name. */
  public static String canonical(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
      upper = c == '-';
    }
    return out.toString();
  }
}
