package dev.jenever.internal.go;

import java.math.BigInteger;

/** 126-bit approximations, rounded up, of the powers of ten that doubles need. */
final class PowersOfTen {

  static final int MIN = -292;
  static final int MAX = 324;
  private static final long LOW_63 = Long.MAX_VALUE;

  private static final long[] TABLE = table();

  private PowersOfTen() {}

  /** Returns the upper 63 bits of the approximation of {@code 10^n}. */
  static long high(int n) {
    return TABLE[2 * (n - MIN)];
  }

  /** Returns the lower 63 bits of the approximation of {@code 10^n}. */
  static long low(int n) {
    return TABLE[2 * (n - MIN) + 1];
  }

  /** Returns {@code floor(log2(10^n))}. */
  static int floorLog2(int n) {
    return n * 1741647 >> 19;
  }

  private static long[] table() {
    long[] table = new long[2 * (MAX - MIN + 1)];
    BigInteger power = BigInteger.ONE;
    for (int n = 0; n <= MAX; n++) {
      put(table, n, power.shiftLeft(400).shiftRight(400 - 125 + floorLog2(n)));
      if (-n >= MIN) {
        put(table, -n, BigInteger.ONE.shiftLeft(125 - floorLog2(-n)).divide(power));
      }
      power = power.multiply(BigInteger.TEN);
    }
    return table;
  }

  private static void put(long[] table, int n, BigInteger floor) {
    BigInteger g = floor.add(BigInteger.ONE);
    table[2 * (n - MIN)] = g.shiftRight(63).longValueExact();
    table[2 * (n - MIN) + 1] = g.longValue() & LOW_63;
  }
}
