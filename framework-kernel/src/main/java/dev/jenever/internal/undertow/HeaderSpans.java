package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.HeaderNames;
import java.util.Arrays;

/**
 * Where the names and values of a head lie, for the heads that Undertow would not read to the
 * letter: it folds runs of blanks within a value into one, and joins {@code Cookie} lines.
 */
final class HeaderSpans {

  private static final int FIELDS = 4;

  private int[] spans = new int[32 * FIELDS];
  private int end;
  private int cookies;
  private boolean exact;

  /** Forgets the head before. */
  void clear() {
    end = 0;
    cookies = 0;
    exact = false;
  }

  void add(int name, int nameEnd, int value, int valueEnd) {
    if (end == spans.length) {
      spans = Arrays.copyOf(spans, end * 2);
    }
    spans[end++] = name;
    spans[end++] = nameEnd;
    spans[end++] = value;
    spans[end++] = valueEnd;
  }

  /** Takes note of a {@code Cookie} line: a second one must not be joined to the first. */
  void cookie() {
    exact |= ++cookies > 1;
  }

  /** Takes note of a run of blanks, or a tab, within a value. */
  void blanks() {
    exact = true;
  }

  /** Returns whether the head must be read to the letter. */
  boolean areNeeded() {
    return exact;
  }

  /** Returns the headers to the letter, without those that frame the request. */
  Headers read(byte[] bytes) {
    Headers headers = Headers.create();
    for (int i = 0; i < end; i += FIELDS) {
      String name = HeaderNames.canonical(text(bytes, i));
      if (!name.equals("Host") && !name.equals("Transfer-Encoding")) {
        headers.add(name, HeaderText.decode(text(bytes, i + 2)));
      }
    }
    return headers;
  }

  private String text(byte[] bytes, int span) {
    return new String(bytes, spans[span], spans[span + 1] - spans[span], ISO_8859_1);
  }
}
