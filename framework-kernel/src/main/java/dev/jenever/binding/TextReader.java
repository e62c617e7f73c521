package dev.jenever.binding;

import dev.jenever.internal.go.GoStrings;
import org.jspecify.annotations.Nullable;

/** Turns the text of one value into an object. */
@FunctionalInterface
interface TextReader {

  /** Reads nothing: for types that no text can be turned into. */
  TextReader UNKNOWN =
      text -> {
        throw new BindingException("unknown type");
      };

  /**
   * Reads a text.
   *
   * @throws RuntimeException when it cannot be read; the message is that of the binding failure
   */
  @Nullable Object read(String text);

  /** This reader for a text without the white space around it. */
  default TextReader trimmed() {
    return text -> read(GoStrings.trimSpace(text));
  }
}
