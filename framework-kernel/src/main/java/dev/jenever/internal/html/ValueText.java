package dev.jenever.internal.html;

import dev.jenever.internal.go.GoNumbers;
import org.jspecify.annotations.Nullable;

/** The text of a value that is shown. */
final class ValueText {

  private ValueText() {}

  static String of(@Nullable Object value) {
    if (value instanceof Double number) {
      return GoNumbers.formatFloat(number, 'g', -1);
    }
    if (value instanceof Float number) {
      return GoNumbers.formatFloat(number, 'g', -1);
    }
    return value == null ? "" : value.toString();
  }
}
