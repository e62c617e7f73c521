package dev.jenever.internal.json;

import java.util.Comparator;

/** Orders strings as their UTF-8 bytes would be ordered. */
public final class KeyOrder implements Comparator<String> {

  /** The one order. */
  public static final KeyOrder UTF_8 = new KeyOrder();

  private KeyOrder() {}

  @Override
  public int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return rank(x) - rank(y);
      }
    }
    return a.length() - b.length();
  }

  // UTF-16 puts surrogates below U+E000, UTF-8 puts what they stand for above U+FFFF.
  private static int rank(char c) {
    if (c < 0xd800) {
      return c;
    }
    return c < 0xe000 ? c + 0x2000 : c - 0x800;
  }
}
