package dev.jenever.internal.html;

import dev.jenever.internal.go.GoFormat;
import org.jspecify.annotations.Nullable;

/** The text of a value that is shown. */
final class ValueText {

  private ValueText() {}

  static String of(@Nullable Object value) {
    return value == null ? "" : value instanceof String text ? text : GoFormat.value(value);
  }
}
