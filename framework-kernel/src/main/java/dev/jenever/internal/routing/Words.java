package dev.jenever.internal.routing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at bytes eight at a time, as a word whose lowest byte is the first. JSON is read like that,
 * too, but this package uses nothing of its neighbours.
 *
 * <p>What is short, nearly every text of a route and value of a parameter, is written out instead
 * of looped over: the compiler's preparations for a loop cost more than its one or two rounds.
 */
final class Words {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long SLASHES = ONES * '/';

  private Words() {}

  /** The eight bytes from the place on; those behind the end of the array are 0. */
  static long at(byte[] bytes, int place) {
    return place <= bytes.length - Long.BYTES ? (long) WORDS.get(bytes, place) : last(bytes, place);
  }

  private static long last(byte[] bytes, int place) {
    long word = 0;
    for (int i = bytes.length - 1; i >= place; i--) {
      word = word << 8 | bytes[i] & 0xFF;
    }
    return word;
  }

  /** The bits of a word's first bytes, all of them for eight bytes and more. */
  static long mask(int length) {
    return length >= Long.BYTES ? -1 : (1L << 8 * length) - 1;
  }

  /** Whether the bytes from the place on are the text's from its ninth byte to the given length. */
  static boolean continues(byte[] bytes, int place, byte[] text, int length) {
    int at = Long.BYTES;
    while (length - at > Long.BYTES) {
      if (at(bytes, place + at) != at(text, at)) {
        return false;
      }
      at += Long.BYTES;
    }
    return ((at(bytes, place + at) ^ at(text, at)) & mask(length - at)) == 0;
  }

  /** The place of the first slash, or the end if there is none before it. */
  static int slash(byte[] bytes, int from, int end) {
    long found = slashes(at(bytes, from));
    if (found != 0) {
      return Math.min(end, from + first(found));
    }
    int next = from + Long.BYTES;
    if (next >= end) {
      return end;
    }
    found = slashes(at(bytes, next));
    return found != 0 ? Math.min(end, next + first(found)) : farSlash(bytes, next, end);
  }

  private static int farSlash(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '/') {
        return i;
      }
    }
    return end;
  }

  /** The high bit of the first byte that is a slash, and perhaps of some behind it; 0 for none. */
  private static long slashes(long word) {
    long differing = word ^ SLASHES;
    return differing - ONES & ~differing & HIGH_BITS;
  }

  /** The number of the first byte whose high bit is set. */
  private static int first(long highBits) {
    return Long.numberOfTrailingZeros(highBits) >>> 3;
  }
}
