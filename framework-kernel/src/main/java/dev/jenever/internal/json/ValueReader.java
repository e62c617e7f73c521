package dev.jenever.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads values of one type. What does not fit is remembered by the cursor, and the rest is read all
 * the same.
 *
 * <p>Safe for use by many threads.
 */
abstract class ValueReader {

  /** Read when the value leaves a field as it was. */
  static final Object KEEP = new Object();

  private final String goName;

  ValueReader(String goName) {
    this.goName = goName;
  }

  /** Returns what Go calls the type. */
  final String goName() {
    return goName;
  }

  /**
   * Reads the only value of a text.
   *
   * @throws dev.jenever.spi.JsonException when it does not fit
   */
  final @Nullable Object only(JsonCursor in) {
    Object value = read(in);
    in.finish();
    return value == KEEP ? zero() : value;
  }

  /** Reads the value at which the cursor is; {@link #KEEP} when there is nothing to take over. */
  @Nullable Object read(JsonCursor in) {
    return switch (in.peek()) {
      case '{' -> object(in);
      case '[' -> array(in);
      case '"' -> string(in);
      case 't', 'f' -> bool(in);
      case 'n' -> nil(in);
      default -> number(in);
    };
  }

  /**
   * Reads a value that another format has read: a tree of maps, lists, scalars and times, or a
   * {@link TextTree}; {@link #KEEP} when there is nothing to take over.
   *
   * @throws dev.jenever.spi.JsonException at once when it does not fit
   */
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    return tree == null ? KEEP : in.throughJson(tree, this);
  }

  /** Returns what stands for a value that was not there. */
  @Nullable Object zero() {
    return null;
  }

  @Nullable Object object(JsonCursor in) {
    return mismatch(in, "object");
  }

  @Nullable Object array(JsonCursor in) {
    return mismatch(in, "array");
  }

  @Nullable Object string(JsonCursor in) {
    return mismatch(in, "string");
  }

  @Nullable Object number(JsonCursor in) {
    return mismatch(in, "number");
  }

  @Nullable Object bool(JsonCursor in) {
    return mismatch(in, "bool");
  }

  @Nullable Object nil(JsonCursor in) {
    in.nil();
    return KEEP;
  }

  final Object mismatch(JsonCursor in, String value) {
    in.mismatch(value, goName);
    in.skip();
    return KEEP;
  }
}
