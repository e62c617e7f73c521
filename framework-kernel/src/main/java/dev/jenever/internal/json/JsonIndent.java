package dev.jenever.internal.json;

import java.nio.charset.StandardCharsets;

/** Spreads compact JSON over lines. */
public final class JsonIndent {

  private final byte[] json;
  private final byte[] indent;
  private final JsonBytes out;
  private int depth;

  private JsonIndent(byte[] json, byte[] indent) {
    this.json = json;
    this.indent = indent;
    this.out = new JsonBytes(json.length * 2);
  }

  /**
   * Returns the text with a line for each member and element; empty objects and arrays stay on
   * theirs.
   *
   * @param json valid JSON without white space between its tokens
   * @param indent what a line begins with, once for each level
   */
  public static byte[] indent(byte[] json, String indent) {
    JsonIndent self = new JsonIndent(json, indent.getBytes(StandardCharsets.UTF_8));
    self.run();
    return self.out.toByteArray();
  }

  private void run() {
    for (int i = 0; i < json.length; i++) {
      byte c = json[i];
      switch (c) {
        case '"' -> i = copyString(i);
        case '{', '[' -> i = open(i);
        case '}', ']' -> close(c);
        case ',' -> {
          out.put(c);
          line();
        }
        case ':' -> {
          out.put(c);
          out.put(' ');
        }
        default -> out.put(c);
      }
    }
  }

  private int open(int at) {
    out.put(json[at]);
    byte next = json[at + 1];
    if (next == '}' || next == ']') {
      out.put(next);
      return at + 1;
    }
    depth++;
    line();
    return at;
  }

  private void close(byte bracket) {
    depth--;
    line();
    out.put(bracket);
  }

  private int copyString(int from) {
    int end = from + 1;
    while (json[end] != '"') {
      end += json[end] == '\\' ? 2 : 1;
    }
    out.put(json, from, end + 1 - from);
    return end;
  }

  private void line() {
    out.put('\n');
    for (int i = 0; i < depth; i++) {
      out.put(indent);
    }
  }
}
