package dev.jenever.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of a text at a time. */
final class Words {

  static final int BYTES = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x80 * ONES;
  private static final long SPACES = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;

  private Words() {}

  /** Returns the eight bytes from an index on, the first one lowest. */
  static long at(byte[] text, int index) {
    return (long) LONGS.get(text, index);
  }

  /**
   * Returns where the first byte is that is not simply a character of a JSON string: a quote, a
   * backslash, a control character, or not ASCII. There must be one.
   */
  static int plainEnd(byte[] text, int from) {
    int i = from;
    for (; i + BYTES <= text.length; i += BYTES) {
      long special = special(at(text, i));
      if (special != 0) {
        return i + (Long.numberOfTrailingZeros(special) >> 3);
      }
    }
    while (text[i] >= ' ' && text[i] != '"' && text[i] != '\\') {
      i++;
    }
    return i;
  }

  /** Sets the high bit of the first special byte, clears those before; the rest means nothing. */
  private static long special(long word) {
    long control = word - SPACES;
    long quote = (word ^ QUOTES) - ONES;
    long backslash = (word ^ BACKSLASHES) - ONES;
    return (control | quote | backslash | word) & HIGH_BITS;
  }
}
