package dev.jenever.contrib.jwt.jws;

import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 for URLs by the rules of Go: line ends are skipped anywhere, bits left over are ignored
 * unless it is strict, and a complaint names the byte.
 *
 * @param padded whether the text may end with {@code =}
 * @param strict whether bits left over must be zero
 */
record Base64Url(boolean padded, boolean strict) {

  private static final int INVALID = -1;
  private static final int[] FIRST = digits(18);
  private static final int[] SECOND = digits(12);
  private static final int[] THIRD = digits(6);
  private static final int[] FOURTH = digits(0);

  /** Encodes without padding. */
  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Decodes some bytes of a text.
   *
   * @throws Corrupt when they are not base64
   */
  byte[] decode(byte[] text, int from, int to) {
    int missing = padded ? -(to - from) & 3 : 0;
    if (missing == 0) {
      return new Decoding(this, text, from, to).run();
    }
    byte[] whole = Arrays.copyOfRange(text, from, to + missing);
    Arrays.fill(whole, to - from, whole.length, (byte) '=');
    return new Decoding(this, whole, 0, whole.length).run();
  }

  /** Returns what each byte stands for, where it belongs in a group; -1 for what is no digit. */
  private static int[] digits(int shift) {
    int[] digits = new int[256];
    Arrays.fill(digits, INVALID);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (int i = 0; i < alphabet.length(); i++) {
      digits[alphabet.charAt(i)] = i << shift;
    }
    return digits;
  }

  /** Thrown for what is not base64. */
  static final class Corrupt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Corrupt(int at) {
      super("illegal base64 data at input byte " + at, null, false, false);
    }
  }

  /** One decoding. */
  private static final class Decoding {

    private final Base64Url rules;
    private final byte[] text;
    private final int from;
    private final int to;
    private final byte[] out;
    private int at;
    private int written;

    Decoding(Base64Url rules, byte[] text, int from, int to) {
      this.rules = rules;
      this.text = text;
      this.from = from;
      this.to = to;
      this.at = from;
      this.out = new byte[(to - from) * 3 / 4];
    }

    byte[] run() {
      wholeGroups();
      while (at < to) {
        group();
      }
      return written == out.length ? out : Arrays.copyOf(out, written);
    }

    private void wholeGroups() {
      int groups = (to - from) / 4;
      int read = 0;
      for (; read < groups; read++) {
        int in = from + 4 * read;
        int bits =
            FIRST[text[in] & 0xff]
                | SECOND[text[in + 1] & 0xff]
                | THIRD[text[in + 2] & 0xff]
                | FOURTH[text[in + 3] & 0xff];
        if (bits < 0) {
          break;
        }
        out[3 * read] = (byte) (bits >> 16);
        out[3 * read + 1] = (byte) (bits >> 8);
        out[3 * read + 2] = (byte) bits;
      }
      at = from + 4 * read;
      written = 3 * read;
    }

    /** Reads a group that is not whole, or has something else in it; counts as Go does. */
    private void group() {
      int bits = 0;
      int digits = 0;
      while (digits < 4) {
        if (at == to) {
          if (digits == 0) {
            return;
          }
          if (digits == 1 || rules.padded) {
            throw corrupt(at - digits);
          }
          break;
        }
        byte c = text[at++];
        int value = FOURTH[c & 0xff];
        if (value >= 0) {
          bits = bits << 6 | value;
          digits++;
        } else if (c != '\n' && c != '\r') {
          if (c != '=' || !rules.padded) {
            throw corrupt(at - 1);
          }
          padding(digits);
          break;
        }
      }
      finish(bits << 6 * (4 - digits), digits);
    }

    private void padding(int digits) {
      if (digits < 2) {
        throw corrupt(at - 1);
      }
      if (digits == 2) {
        skipLineEnds();
        if (at == to) {
          throw corrupt(at);
        }
        if (text[at] != '=') {
          throw corrupt(at - 1);
        }
        at++;
      }
      skipLineEnds();
      if (at < to) {
        throw corrupt(at);
      }
    }

    private void finish(int bits, int digits) {
      int length = digits - 1;
      if (rules.strict && (bits << 8 + 8 * length) != 0 && length < 3) {
        throw corrupt(at - (3 - length));
      }
      write(bits, length);
    }

    private void write(int bits, int length) {
      for (int i = 0; i < length; i++) {
        out[written++] = (byte) (bits >> 16 - 8 * i);
      }
    }

    private void skipLineEnds() {
      while (at < to && (text[at] == '\n' || text[at] == '\r')) {
        at++;
      }
    }

    private Corrupt corrupt(int position) {
      return new Corrupt(position - from);
    }
  }
}
