package dev.jenever.contrib.session.gob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes that grow, and the primitives of gob. */
final class GobOutput {

  private byte[] bytes = new byte[128];
  private int length;

  void uint(long value) {
    if (value >= 0 && value < 128) {
      room(1);
      bytes[length++] = (byte) value;
      return;
    }
    int width = Long.BYTES - Long.numberOfLeadingZeros(value) / 8;
    room(width + 1);
    bytes[length++] = (byte) -width;
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  void integer(long value) {
    uint(value < 0 ? ~value << 1 | 1 : value << 1);
  }

  void floating(double value) {
    uint(Long.reverseBytes(Double.doubleToRawLongBits(value)));
  }

  void bytes(byte[] value) {
    uint(value.length);
    raw(value, value.length);
  }

  void text(String value) {
    bytes(value.getBytes(UTF_8));
  }

  /** Appends a message: what the other holds, behind its length; the other is empty then. */
  void message(GobOutput other) {
    uint(other.length);
    raw(other.bytes, other.length);
    other.length = 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void raw(byte[] value, int count) {
    room(count);
    System.arraycopy(value, 0, bytes, length, count);
    length += count;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
