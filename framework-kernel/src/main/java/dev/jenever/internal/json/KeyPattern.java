package dev.jenever.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key as it mostly stands in a text: in quotes, without escapes, its colon behind it. */
final class KeyPattern {

  private final long[] words;
  private final long lastMask;
  private final int length;

  private KeyPattern(String name) {
    byte[] text = ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
    length = text.length;
    words = new long[(length + Words.BYTES - 1) / Words.BYTES];
    byte[] padded = Arrays.copyOf(text, words.length * Words.BYTES);
    Arrays.setAll(words, i -> Words.at(padded, i * Words.BYTES));
    lastMask = -1L >>> (padded.length - length) * Byte.SIZE;
  }

  /** Returns the pattern for a name, null when it may stand in a text in several ways. */
  static @Nullable KeyPattern find(String name) {
    boolean plain = name.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
    return plain ? new KeyPattern(name) : null;
  }

  /** Returns the number of bytes. */
  int length() {
    return length;
  }

  /** Returns whether a text goes on like this. */
  boolean isAt(byte[] text, int index) {
    int last = words.length - 1;
    int lastIndex = index + last * Words.BYTES;
    if (lastIndex + Words.BYTES > text.length) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (Words.at(text, index + i * Words.BYTES) != words[i]) {
        return false;
      }
    }
    return (Words.at(text, lastIndex) & lastMask) == words[last];
  }
}
