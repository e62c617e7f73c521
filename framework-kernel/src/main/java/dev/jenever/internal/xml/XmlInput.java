package dev.jenever.internal.xml;

import dev.jenever.internal.go.Utf8;
import java.nio.charset.StandardCharsets;

/** The bytes of a text, and the line in which the reading is. Used by one thread. */
final class XmlInput {

  /** What {@link #read()} returns at the end. */
  static final int END = -1;

  private final byte[] bytes;
  private int at;
  private int line = 1;

  XmlInput(byte[] bytes) {
    this.bytes = bytes;
  }

  XmlException error(String problem) {
    return new XmlException("XML syntax error on line " + line + ": " + problem);
  }

  int read() {
    if (at == bytes.length) {
      return END;
    }
    int c = bytes[at++] & 0xff;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /** Reads a byte that has to be there. */
  int must() {
    int c = read();
    if (c == END) {
      throw error("unexpected EOF");
    }
    return c;
  }

  void unread() {
    at--;
    if (bytes[at] == '\n') {
      line--;
    }
  }

  /** Consumes the next byte if it is the given one. */
  boolean skip(char expected) {
    if (at < bytes.length && bytes[at] == expected) {
      read();
      return true;
    }
    return false;
  }

  void space() {
    while (at < bytes.length && isSpace(bytes[at])) {
      read();
    }
  }

  int position() {
    return at;
  }

  String text(int from) {
    return Utf8.decode(bytes, from, at - from);
  }

  /** Reads on to what follows the given text, and returns what stands before it. */
  String until(String end) {
    int start = at;
    byte[] wanted = end.getBytes(StandardCharsets.US_ASCII);
    while (!endsWith(wanted, start)) {
      must();
    }
    return Utf8.decode(bytes, start, at - wanted.length - start);
  }

  private boolean endsWith(byte[] wanted, int start) {
    if (at - wanted.length < start) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at - wanted.length + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads a name; empty when none begins here. */
  String name() {
    int start = at;
    while (isOfName(must())) {
      continue;
    }
    unread();
    String name = text(start);
    if (!name.isEmpty() && !isName(name)) {
      throw error("invalid XML name: " + name);
    }
    return name;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isOfName(int c) {
    return c >= 0x80
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == ':'
        || c == '.'
        || c == '-';
  }

  private static boolean isName(String name) {
    int first = name.codePointAt(0);
    return (Character.isLetter(first) || first == '_' || first == ':')
        && name.codePoints().allMatch(c -> c < 0x80 || Character.isUnicodeIdentifierPart(c));
  }
}
