package dev.jenever.internal.undertow;

/**
 * The header lines that a composer wrote last, which still stand in its buffer: responses have
 * mostly the same headers in the same order, and often with the same values. Belongs to its
 * composer.
 */
final class StandingLines {

  private static final int MOST = 64;

  private final String[] names = new String[MOST];
  private final String[] values = new String[MOST];
  private final HeaderRole[] roles = new HeaderRole[MOST];
  private final int[] ends = new int[MOST];

  /** How many lines of the response before stand where they stood; none once one has moved. */
  private int standing;

  /** How many this response has so far. */
  private int count;

  /** Begins a response, whose status line may be the one before, too. */
  void begin(boolean sameStatusLine) {
    standing = sameStatusLine ? Math.min(count, MOST) : 0;
    count = 0;
  }

  /** Returns whether the next line stands there as far as its name goes. */
  boolean hasName(String name) {
    return count < standing && names[count] == name;
  }

  /** Returns whether the next line, whose name stands there, does with its value, too. */
  boolean hasValue(String value) {
    return value.equals(values[count]);
  }

  /** Returns the role of the next line, whose name stands there. */
  HeaderRole role() {
    return roles[count];
  }

  /** Leaves the next line as it stands there, and returns where it ends. */
  int keep() {
    return ends[count++];
  }

  /** Takes note of the next line, which has been written. */
  void put(String name, String value, HeaderRole role, int end) {
    if (count < standing && ends[count] != end) {
      standing = 0;
    }
    if (count < MOST) {
      names[count] = name;
      values[count] = value;
      roles[count] = role;
      ends[count] = end;
    }
    count++;
  }
}
