package dev.jenever.internal.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A Go layout taken apart, as a byte string.
 *
 * @param text the layout
 * @param chunks its elements with the literal text before each; the last one is the end
 */
record TimeLayout(String text, List<Chunk> chunks) {

  private static final int MAX_CACHED = 64;
  private static final Map<String, TimeLayout> CACHE = new ConcurrentHashMap<>();

  /**
   * One element.
   *
   * @param prefix the literal text before it
   * @param element what it stands for
   * @param text the element as written
   */
  record Chunk(String prefix, TimeElement element, String text) {}

  /** Layouts come from code, so a few are enough; beyond that they are taken apart anew. */
  static TimeLayout of(String layout) {
    TimeLayout known = CACHE.get(layout);
    if (known == null) {
      String bytes = Utf8.toBytes(layout);
      known = new TimeLayout(bytes, List.copyOf(split(bytes)));
      if (CACHE.size() < MAX_CACHED) {
        CACHE.put(layout, known);
      }
    }
    return known;
  }

  private static List<Chunk> split(String layout) {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < layout.length()) {
      Chunk chunk = chunkAt(layout, start, i);
      if (chunk == null) {
        i++;
      } else {
        chunks.add(chunk);
        start = start + chunk.prefix.length() + chunk.text.length();
        i = start;
      }
    }
    chunks.add(new Chunk(layout.substring(start), TimeElement.END, ""));
    return chunks;
  }

  private static @Nullable Chunk chunkAt(String layout, int start, int i) {
    int digits = fractionDigits(layout, i);
    if (digits > 0) {
      TimeElement kind =
          layout.charAt(i + 1) == '0' ? TimeElement.FRACTION : TimeElement.TRIMMED_FRACTION;
      return new Chunk(layout.substring(start, i), kind, layout.substring(i, i + 1 + digits));
    }
    // "_2006" is a literal underscore before a year.
    boolean year = layout.startsWith("_2006", i);
    int at = year ? i + 1 : i;
    TimeElement element = year ? TimeElement.LONG_YEAR : TimeElement.at(layout, i);
    return element == TimeElement.END
        ? null
        : new Chunk(layout.substring(start, at), element, element.text);
  }

  /** Returns how many equal digits 0 or 9 follow a separator, 0 when it is no fraction. */
  private static int fractionDigits(String layout, int i) {
    char separator = layout.charAt(i);
    if (separator != '.' && separator != ',' || i + 1 == layout.length()) {
      return 0;
    }
    char digit = layout.charAt(i + 1);
    int end = i + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    boolean ends = end == layout.length() || layout.charAt(end) < '0' || layout.charAt(end) > '9';
    return ends && (digit == '0' || digit == '9') ? end - i - 1 : 0;
  }
}
