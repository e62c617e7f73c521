package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import java.util.Arrays;

/** Where the names and values of a head lie that are for handlers. */
final class HeaderSpans {

  /** Of each header: where its name begins and ends, where its value begins and ends. */
  static final int FIELDS = 4;

  private int[] spans = new int[16 * FIELDS];
  private int end;

  /** Forgets the head before. */
  void clear() {
    end = 0;
  }

  void add(int name, int nameEnd, int value, int valueEnd) {
    if (end == spans.length) {
      spans = Arrays.copyOf(spans, end * 2);
    }
    spans[end] = name;
    spans[end + 1] = nameEnd;
    spans[end + 2] = value;
    spans[end + 3] = valueEnd;
    end += FIELDS;
  }

  /** Returns the headers of the head, whose bytes do not change any more. */
  Headers headers(byte[] head) {
    return end == 0 ? Headers.create() : new HeadHeaders(head, Arrays.copyOf(spans, end));
  }
}
