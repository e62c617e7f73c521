package dev.jenever.internal.routing;

/** Go's {@code strings.EqualFold}: equality by Unicode's simple case folding. */
final class Folding {

  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  private Folding() {}

  /** Whether two texts in {@linkplain Utf8 byte form} differ in case only. */
  static boolean equal(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int left = Utf8.letterAt(a, i);
      int right = Utf8.letterAt(b, j);
      if (left != right && fold(left) != fold(right)) {
        return false;
      }
      i += Utf8.widthAt(a, i);
      j += Utf8.widthAt(b, j);
    }
    return i == a.length() && j == b.length();
  }

  /** A letter that stands for all that differ from it in case only. */
  private static int fold(int letter) {
    boolean foldsToItself = letter == DOTTED_CAPITAL_I || letter == DOTLESS_SMALL_I;
    return foldsToItself ? letter : Character.toLowerCase(Character.toUpperCase(letter));
  }
}
