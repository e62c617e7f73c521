package dev.jenever.internal.validation.format;

/** The Keccak-256 of Ethereum, which is SHA3-256 with the padding from before the standard. */
final class Keccak256 {

  private static final int RATE = 136;
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };
  private static final int[] LANES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };
  private static final long[] ROUNDS = rounds();

  private Keccak256() {}

  /** Hashes up to 135 bytes, which is one block. */
  static byte[] hash(byte[] message) {
    if (message.length >= RATE) {
      throw new IllegalArgumentException("message: " + message.length + " bytes (expected: < 136)");
    }
    long[] state = new long[25];
    for (int i = 0; i < message.length; i++) {
      xor(state, i, message[i] & 0xFFL);
    }
    xor(state, message.length, 1);
    xor(state, RATE - 1, 0x80);
    for (long constant : ROUNDS) {
      round(state, constant);
    }
    byte[] hash = new byte[32];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
    }
    return hash;
  }

  private static void xor(long[] state, int at, long bits) {
    state[at / 8] ^= bits << 8 * (at % 8);
  }

  private static void round(long[] state, long constant) {
    theta(state);
    long carried = state[1];
    for (int i = 0; i < LANES.length; i++) {
      long lane = state[LANES[i]];
      state[LANES[i]] = Long.rotateLeft(carried, ROTATIONS[i]);
      carried = lane;
    }
    for (int row = 0; row < 25; row += 5) {
      chi(state, row);
    }
    state[0] ^= constant;
  }

  private static void theta(long[] state) {
    long[] columns = new long[5];
    for (int i = 0; i < 25; i++) {
      columns[i % 5] ^= state[i];
    }
    for (int i = 0; i < 25; i++) {
      state[i] ^= columns[(i + 4) % 5] ^ Long.rotateLeft(columns[(i + 1) % 5], 1);
    }
  }

  private static void chi(long[] state, int row) {
    long first = state[row];
    long second = state[row + 1];
    for (int i = 0; i < 5; i++) {
      long next = i < 4 ? state[row + i + 1] : first;
      long overnext = i < 3 ? state[row + i + 2] : i == 3 ? first : second;
      state[row + i] ^= ~next & overnext;
    }
  }

  // The constants are the output of the shift register the standard defines.
  private static long[] rounds() {
    long[] constants = new long[24];
    int register = 1;
    for (int round = 0; round < constants.length; round++) {
      for (int bit = 0; bit < 7; bit++) {
        if ((register & 1) == 1) {
          constants[round] ^= 1L << (1 << bit) - 1;
        }
        register = register << 1 ^ (register >> 7) * 0x171;
      }
    }
    return constants;
  }
}
