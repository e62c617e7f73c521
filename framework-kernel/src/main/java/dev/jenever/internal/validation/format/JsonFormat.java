package dev.jenever.internal.validation.format;

import java.util.BitSet;

/**
 * JSON texts: one value, strict, at most 10000 levels deep.
 *
 * <p>Counterpart of {@code json.Valid}. The static door is safe for use by many threads.
 */
public final class JsonFormat {

  private static final int DEEPEST = 10_000;

  private final String text;
  private int at;

  /** For each level whether it is an object; arrays are the others. */
  private final BitSet objects = new BitSet();

  private int depth;

  private JsonFormat(String text) {
    this.text = text;
  }

  /** Whether the text is one JSON value. */
  public static boolean isJson(String text) {
    return new JsonFormat(text).isValid();
  }

  private boolean isValid() {
    do {
      if (!value()) {
        return false;
      }
      closeAll();
      if (depth == 0) {
        return at == text.length();
      }
    } while (take(',') && key());
    return false;
  }

  /** Reads what begins here down to the first value without anything in it. */
  private boolean value() {
    blanks();
    while (open()) {
      blanks();
      if (depth <= DEEPEST && close()) {
        return true;
      }
      if (depth > DEEPEST || !key()) {
        return false;
      }
      blanks();
    }
    return scalar();
  }

  private void closeAll() {
    do {
      blanks();
    } while (depth > 0 && close());
  }

  private boolean open() {
    boolean object = take('{');
    if (object || take('[')) {
      objects.set(++depth, object);
      return true;
    }
    return false;
  }

  private boolean close() {
    if (take(objects.get(depth) ? '}' : ']')) {
      depth--;
      return true;
    }
    return false;
  }

  /** Reads the key of a member; elements of arrays have none. */
  private boolean key() {
    if (!objects.get(depth)) {
      return true;
    }
    blanks();
    if (!take('"') || !string()) {
      return false;
    }
    blanks();
    return take(':');
  }

  private boolean scalar() {
    return take('"') ? string() : word("true") || word("false") || word("null") || number();
  }

  private boolean string() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return true;
      }
      if (c < ' ' || (c == '\\' && !escape())) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    if (take('u')) {
      int end = at + 4;
      boolean hex = end <= text.length() && Chars.all(text, at, end, Chars::isHex);
      at = end;
      return hex;
    }
    return at < text.length() && "\"\\/bfnrt".indexOf(text.charAt(at++)) >= 0;
  }

  private boolean number() {
    take('-');
    if (!take('0') && !digits()) {
      return false;
    }
    if (take('.') && !digits()) {
      return false;
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      return digits();
    }
    return true;
  }

  private boolean digits() {
    int from = at;
    while (at < text.length() && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private boolean word(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
