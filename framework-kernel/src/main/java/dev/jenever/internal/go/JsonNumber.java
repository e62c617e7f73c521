package dev.jenever.internal.go;

/** Writes floats as encoding/json does: plain from 1e-6 up to 1e21, else with an exponent. */
final class JsonNumber {

  private static final double EXACT_INTEGERS = 1L << 53;

  private JsonNumber() {}

  static int write(double value, byte[] out, int at) {
    if (value == (long) value && Math.abs(value) < EXACT_INTEGERS) {
      boolean negative = Double.doubleToRawLongBits(value) < 0;
      return writeLong(Math.abs((long) value), out, sign(negative, out, at));
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw unsupported(value);
    }
    return write(ShortestDecimal.of(value), out, sign(value < 0, out, at));
  }

  static int write(float value, byte[] out, int at) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      throw unsupported(value);
    }
    boolean negative = Float.floatToRawIntBits(value) < 0;
    return write(ShortestDecimal.of(value), out, sign(negative, out, at));
  }

  private static GoTextException unsupported(double value) {
    return new GoTextException("json: unsupported value: " + FloatFormat.special(value));
  }

  private static int sign(boolean negative, byte[] out, int at) {
    if (negative) {
      out[at] = '-';
      return at + 1;
    }
    return at;
  }

  private static int write(Decimal number, byte[] out, int at) {
    int point = number.point();
    if (number.digits() == 0) {
      return writeLong(0, out, at);
    }
    if (point < -5 || point > 21) {
      return writeScientific(number, out, at);
    }
    return point <= 0 ? writeFraction(number, out, at) : writePlain(number, out, at);
  }

  private static int writeFraction(Decimal number, byte[] out, int at) {
    out[at] = '0';
    out[at + 1] = '.';
    int start = at + 2;
    for (int zeros = number.point(); zeros < 0; zeros++) {
      out[start++] = '0';
    }
    return writeLong(number.digits(), out, start);
  }

  private static int writePlain(Decimal number, byte[] out, int at) {
    int end = writeLong(number.digits(), out, at);
    int point = at + number.point();
    if (point < end) {
      return insertPoint(out, point, end);
    }
    while (end < point) {
      out[end++] = '0';
    }
    return end;
  }

  private static int writeScientific(Decimal number, byte[] out, int at) {
    int end = writeLong(number.digits(), out, at);
    end = end > at + 1 ? insertPoint(out, at + 1, end) : end;
    int exponent = number.point() - 1;
    out[end] = 'e';
    out[end + 1] = (byte) (exponent < 0 ? '-' : '+');
    return writeLong(Math.abs(exponent), out, end + 2);
  }

  private static int insertPoint(byte[] out, int point, int end) {
    System.arraycopy(out, point, out, point + 1, end - point);
    out[point] = '.';
    return end + 1;
  }

  private static int writeLong(long digits, byte[] out, int at) {
    int end = at + Decimal.length(digits);
    long left = digits;
    for (int i = end - 1; i >= at; i--) {
      out[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    return end;
  }
}
