package dev.jenever.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Remembers how long the last text of each class was, so that the next one need not grow.
 *
 * <p>Safe for use by many threads: a guess that comes late is as good as any.
 */
final class TextLengths {

  private static final int LEAST = 512;
  private static final int MOST = 128 * 1024;

  private final ClassValue<Last> byClass =
      new ClassValue<>() {
        @Override
        protected Last computeValue(Class<?> type) {
          return new Last();
        }
      };

  /** Returns how much room to make for a value. */
  int expected(@Nullable Object value) {
    int last = value == null ? 0 : byClass.get(value.getClass()).length;
    return Math.min(MOST, LEAST + last + last / 8);
  }

  /** Takes note of how much room a value took. */
  void note(@Nullable Object value, int length) {
    if (value != null) {
      Last last = byClass.get(value.getClass());
      if (last.length != length) {
        last.length = length;
      }
    }
  }

  private static final class Last {
    private int length;
  }
}
