package dev.jenever.contrib.session.gob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A cursor over bytes that reads the primitives of gob. */
final class GobInput {

  private final byte[] bytes;
  private int at;

  GobInput(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  /** Reads an unsigned number: one byte below 128, or the negated count of big-endian bytes. */
  long uint() {
    int first = next();
    if (first >= 0) {
      return first;
    }
    int width = -first;
    if (width > Long.BYTES) {
      throw new GobException("gob: encoded unsigned integer out of range");
    }
    if (width > bytes.length - at) {
      throw truncated();
    }
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | bytes[at++] & 0xFF;
    }
    return value;
  }

  /** Reads a signed number: the sign is the lowest bit. */
  long integer() {
    long value = uint();
    long half = value >>> 1;
    return (value & 1) == 0 ? half : ~half;
  }

  double floating() {
    return Double.longBitsToDouble(Long.reverseBytes(uint()));
  }

  boolean bool() {
    return uint() != 0;
  }

  /**
   * Reads how many elements follow.
   *
   * @param least the bytes that each of them takes at least
   */
  int count(int least) {
    long count = uint();
    if (count < 0 || count > (bytes.length - at) / least) {
      throw new GobException(
          "gob: " + Long.toUnsignedString(count) + " elements exceed input size");
    }
    return (int) count;
  }

  byte[] bytes() {
    int length = count(1);
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** Reads a text, or its bytes when they are no UTF-8. */
  Object text() {
    int length = count(1);
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    if (text.indexOf('\uFFFD') >= 0) {
      byte[] raw = Arrays.copyOfRange(bytes, at - length, at);
      if (!Arrays.equals(raw, text.getBytes(UTF_8))) {
        return new GoValue("string", WireType.STRING, raw);
      }
    }
    return text;
  }

  String name() {
    int length = count(1);
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  /** Reads the name of the type of an interface value, null when it is one of the basic ones. */
  int nameLength() {
    return count(1);
  }

  /** Whether the next bytes are these; if so they are passed. */
  boolean passes(byte[] expected) {
    int end = at + expected.length;
    if (end > bytes.length || !Arrays.equals(bytes, at, end, expected, 0, expected.length)) {
      return false;
    }
    at = end;
    return true;
  }

  String text(int length) {
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  private int next() {
    if (at == bytes.length) {
      throw truncated();
    }
    return bytes[at++];
  }

  private static GobException truncated() {
    return new GobException("unexpected EOF");
  }
}
