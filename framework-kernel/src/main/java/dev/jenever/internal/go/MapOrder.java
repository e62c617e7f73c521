package dev.jenever.internal.go;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Orders map keys for printing: null, booleans, numbers, texts, others. */
final class MapOrder implements Comparator<@Nullable Object> {

  static final MapOrder INSTANCE = new MapOrder();

  private MapOrder() {}

  @Override
  public int compare(@Nullable Object a, @Nullable Object b) {
    int rank = rank(a);
    int byRank = Integer.compare(rank, rank(b));
    if (byRank != 0 || a == null || b == null) {
      return byRank;
    }
    return switch (rank) {
      case 1 -> Boolean.compare((Boolean) a, (Boolean) b);
      case 2 -> compareNumbers((Number) a, (Number) b);
      default -> compareTexts(a.toString(), b.toString());
    };
  }

  private static int rank(@Nullable Object key) {
    if (key == null) {
      return 0;
    }
    if (key instanceof Boolean) {
      return 1;
    }
    if (key instanceof Number) {
      return 2;
    }
    return key instanceof CharSequence || key instanceof Character ? 3 : 4;
  }

  private static int compareNumbers(Number a, Number b) {
    if (isFractional(a) || isFractional(b)) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      // Go puts NaN first.
      return Double.isNaN(x) || Double.isNaN(y)
          ? Boolean.compare(Double.isNaN(y), Double.isNaN(x))
          : Double.compare(x, y);
    }
    return Long.compare(a.longValue(), b.longValue());
  }

  private static boolean isFractional(Number number) {
    return number instanceof Double || number instanceof Float;
  }

  /** Compares by code points, which is the order of UTF-8 bytes. */
  static int compareTexts(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean both = Character.isSurrogate(x) == Character.isSurrogate(y);
        return both ? x - y : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
