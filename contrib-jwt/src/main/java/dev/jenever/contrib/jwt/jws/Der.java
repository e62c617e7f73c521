package dev.jenever.contrib.jwt.jws;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Walks over the elements of a text in DER, as far as keys need it; also puts elements together.
 */
final class Der {

  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_ID = 0x06;
  static final int SEQUENCE = 0x30;
  static final int PARAMETERS = 0xa0;

  private final ByteBuffer in;

  private Der(ByteBuffer in) {
    this.in = in;
  }

  static Der of(byte[] text) {
    return new Der(ByteBuffer.wrap(text));
  }

  /** Returns the tag of the next element, -1 at the end. */
  int tag() {
    return in.hasRemaining() ? in.get(in.position()) & 0xff : -1;
  }

  /** Enters the next element. */
  Der enter(int tag) {
    return new Der(content(tag));
  }

  /** Returns the content of the next element. */
  byte[] bytes(int tag) {
    ByteBuffer content = content(tag);
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  BigInteger integer() {
    byte[] bytes = bytes(INTEGER);
    if (bytes.length == 0) {
      throw new IllegalArgumentException("DER: empty number");
    }
    return new BigInteger(bytes);
  }

  /** Returns the next object id in hexadecimal digits. */
  String objectId() {
    return HexFormat.of().formatHex(bytes(OBJECT_ID));
  }

  private ByteBuffer content(int expected) {
    int tag = tag();
    if (tag != expected) {
      throw new IllegalArgumentException(
          String.format("DER: element 0x%02x (expected: 0x%02x)", tag & 0xff, expected));
    }
    in.get();
    int length = length();
    ByteBuffer content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }

  private int length() {
    int length = in.hasRemaining() ? in.get() & 0xff : in.capacity();
    if (length > 0x80) {
      int digits = length & 0x7f;
      length = 0;
      for (int i = 0; i < digits && in.hasRemaining() && length <= 0xffff; i++) {
        length = length << 8 | in.get() & 0xff;
      }
    }
    if (length > in.remaining()) {
      throw new IllegalArgumentException("DER: ends within an element");
    }
    return length;
  }

  /**
   * Returns an element around others.
   *
   * @throws IllegalArgumentException when they are longer than any key
   */
  static byte[] element(int tag, byte[]... contents) {
    int length = Arrays.stream(contents).mapToInt(content -> content.length).sum();
    if (length > 0xffff) {
      throw new IllegalArgumentException("DER: " + length + " bytes (expected: at most 65535)");
    }
    ByteBuffer out = ByteBuffer.allocate(length + 4);
    out.put((byte) tag);
    if (length > 0xff) {
      out.put((byte) 0x82).putShort((short) length);
    } else if (length > 0x7f) {
      out.put((byte) 0x81).put((byte) length);
    } else {
      out.put((byte) length);
    }
    for (byte[] content : contents) {
      out.put(content);
    }
    return Arrays.copyOf(out.array(), out.position());
  }
}
