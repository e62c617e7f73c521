package dev.jenever.compat.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws well-formed JSON, token by token, so that shrinking may also make it malformed. */
final class JsonPieces {

  private static final String[] LEAVES = {
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "42",
    "1.5",
    "0.1",
    "1e3",
    "1e20",
    "1e21",
    "1e-6",
    "1e-7",
    "123456789.125",
    "9007199254740993",
    "\"\"",
    "\"text\"",
    "\"é你😀\"",
    "\"<&>'\"",
    "\"\\u0000\\u001f\\u007f\"",
    "\"\\ud83d\"",
    "\"\\\"\\\\\\/\"",
    "\"\\b\\f\\n\\r\\t\"",
    "\"\u2028\"",
  };
  private static final String[] KEYS = {
    "\"a\"",
    "\"b\"",
    "\"B\"",
    "\"10\"",
    "\"2\"",
    "\"\"",
    "\"é\"",
    "\"<\"",
    "\"\\u0061\"",
    "\"😀\"",
    "\"\uffff\"",
  };
  private static final String[] PERSON = {
    "\"name\"",
    "\"Name\"",
    "\"NAME\"",
    "\"age\"",
    "\"admin\"",
    "\"score\"",
    "\"tags\"",
    "\"address\"",
    "\"extra\"",
    "\"street\"",
    "\"number\"",
    "\"other\"",
  };

  private JsonPieces() {}

  /** One value, up to four levels deep. */
  static List<String> document(SplittableRandom random) {
    List<String> pieces = new ArrayList<>();
    value(random, 4, KEYS, pieces);
    return pieces;
  }

  /** One object whose keys are those of the Person that is bound. */
  static List<String> person(SplittableRandom random) {
    List<String> pieces = new ArrayList<>();
    object(random, 3, PERSON, pieces);
    return pieces;
  }

  private static void value(
      SplittableRandom random, int depth, String[] keys, List<String> pieces) {
    switch (depth == 0 ? 2 : random.nextInt(5)) {
      case 0 -> object(random, depth, keys, pieces);
      case 1 -> list(random, depth, keys, pieces);
      default -> pieces.add(LEAVES[random.nextInt(LEAVES.length)]);
    }
  }

  private static void object(
      SplittableRandom random, int depth, String[] keys, List<String> pieces) {
    pieces.add("{");
    for (int n = random.nextInt(4); n > 0; n--) {
      pieces.add(keys[random.nextInt(keys.length)]);
      pieces.add(":");
      value(random, depth - 1, keys, pieces);
      pieces.add(n > 1 ? "," : "");
    }
    pieces.add("}");
  }

  private static void list(SplittableRandom random, int depth, String[] keys, List<String> pieces) {
    pieces.add("[");
    for (int n = random.nextInt(4); n > 0; n--) {
      value(random, depth - 1, keys, pieces);
      pieces.add(n > 1 ? "," : "");
    }
    pieces.add("]");
  }
}
