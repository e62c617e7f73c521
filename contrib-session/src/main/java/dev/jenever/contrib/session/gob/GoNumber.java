package dev.jenever.contrib.session.gob;

import java.math.BigInteger;

/**
 * A whole number of a Go type that Java has no type for: {@code int32}, {@code uint8} to {@code
 * uint64}, {@code uintptr}, and an {@code int} beyond 32 bits.
 *
 * <pre>{@code
 * session.set("id", GoNumber.uint64(-1L)); // 18446744073709551615
 * long id = ((Number) session.get("small")).longValue();
 * }</pre>
 *
 * <p>Two are equal when type and value are. Immutable, safe for use by any thread.
 */
public final class GoNumber extends Number {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final long bits;

  private GoNumber(String type, long bits) {
    this.type = type;
    this.bits = bits;
  }

  /** Returns a Go {@code int32}. */
  public static GoNumber int32(int value) {
    return new GoNumber("int32", value);
  }

  /** Returns a Go {@code uint}, from the bits of a number that may be negative in Java. */
  public static GoNumber uint(long bits) {
    return new GoNumber("uint", bits);
  }

  /** Returns a Go {@code uint8}. */
  public static GoNumber uint8(int value) {
    return unsigned("uint8", value, 8);
  }

  /** Returns a Go {@code uint16}. */
  public static GoNumber uint16(int value) {
    return unsigned("uint16", value, 16);
  }

  /** Returns a Go {@code uint32}. */
  public static GoNumber uint32(long value) {
    return unsigned("uint32", value, 32);
  }

  /** Returns a Go {@code uint64}, from the bits of a number that may be negative in Java. */
  public static GoNumber uint64(long bits) {
    return new GoNumber("uint64", bits);
  }

  /**
   * Returns the number of a Go type: Java's where there is one, a {@link GoNumber} otherwise.
   *
   * @param type {@code int}, {@code int8} to {@code int64}, {@code uint}, {@code uint8} to {@code
   *     uint64}, {@code uintptr}
   * @param bits the number; of 64 unsigned bits one that may be negative in Java
   * @throws GobException when the type has no such number
   */
  public static Number of(String type, long bits) {
    return type.startsWith("u") ? unsigned(type, bits) : signed(type, bits);
  }

  static Number signed(String type, long value) {
    return switch (type) {
      case "int" -> value == (int) value ? (Number) (int) value : new GoNumber(type, value);
      case "int32" -> new GoNumber(type, inRange(type, value, value == (int) value));
      case "int16" -> (short) inRange(type, value, value == (short) value);
      case "int8" -> (byte) inRange(type, value, value == (byte) value);
      default -> value;
    };
  }

  static Number unsigned(String type, long bits) {
    return switch (type) {
      case "uint8" -> unsigned(type, bits, 8);
      case "uint16" -> unsigned(type, bits, 16);
      case "uint32" -> unsigned(type, bits, 32);
      case "uint", "uint64", "uintptr" -> new GoNumber(type, bits);
      default -> bits >= 0 ? (Number) bits : new GoNumber("uint64", bits);
    };
  }

  private static GoNumber unsigned(String type, long value, int width) {
    return new GoNumber(type, inRange(type, value, value >>> width == 0));
  }

  private static long inRange(String type, long value, boolean fits) {
    if (!fits) {
      throw new GobException("gob: value for " + type + " out of range: " + value);
    }
    return value;
  }

  /** Returns the Go type. */
  public String type() {
    return type;
  }

  /** Returns the number, whatever its width. */
  public BigInteger bigInteger() {
    return isUnsigned() ? new BigInteger(Long.toUnsignedString(bits)) : BigInteger.valueOf(bits);
  }

  boolean isUnsigned() {
    return type.startsWith("u");
  }

  @Override
  public int intValue() {
    return (int) bits;
  }

  /** Returns the number; one of 64 unsigned bits may come out negative. */
  @Override
  public long longValue() {
    return bits;
  }

  @Override
  public float floatValue() {
    return bigInteger().floatValue();
  }

  @Override
  public double doubleValue() {
    return bigInteger().doubleValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GoNumber number && number.bits == bits && number.type.equals(type);
  }

  @Override
  public int hashCode() {
    return type.hashCode() * 31 + Long.hashCode(bits);
  }

  /** Returns the digits. */
  @Override
  public String toString() {
    return isUnsigned() ? Long.toUnsignedString(bits) : Long.toString(bits);
  }
}
