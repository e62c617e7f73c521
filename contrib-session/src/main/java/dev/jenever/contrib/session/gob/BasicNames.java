package dev.jenever.contrib.session.gob;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The names of types that nearly all values have, known without making a text of them. */
final class BasicNames {

  private static final String[] NAMES = {
    "string", "int", "int64", "bool", "float64", "[]interface {}", "[]uint8", "[]string",
  };
  private static final byte[][] BYTES = new byte[NAMES.length][];

  static {
    for (int i = 0; i < NAMES.length; i++) {
      BYTES[i] = NAMES[i].getBytes(US_ASCII);
    }
  }

  private BasicNames() {}

  static String read(GobInput in, int length) {
    for (int i = 0; i < NAMES.length; i++) {
      if (BYTES[i].length == length && in.passes(BYTES[i])) {
        return NAMES[i];
      }
    }
    return in.text(length);
  }
}
