package dev.jenever.internal.xml;

import dev.jenever.internal.go.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Reads the texts between tags, in quotes and in CDATA sections. */
final class XmlText {

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");

  private final XmlInput in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int before;
  private int last;

  private XmlText(XmlInput in) {
    this.in = in;
  }

  /** Reads up to the next tag, or the end. */
  static String plain(XmlInput in) {
    return new XmlText(in).plain();
  }

  /** Reads a text in quotes, of which the first has been read. */
  static String quoted(XmlInput in, int quote) {
    return new XmlText(in).quoted(quote);
  }

  /** Reads a CDATA section whose beginning has been read. */
  static String cdata(XmlInput in) {
    return new XmlText(in).cdata();
  }

  private String plain() {
    for (int c = in.read(); c != XmlInput.END; c = in.read()) {
      if (isSectionEnd(c)) {
        throw in.error("unescaped ]]> not in CDATA section");
      }
      if (c == '<') {
        in.unread();
        break;
      }
      addOrEntity(c);
    }
    return checked(out.toByteArray());
  }

  private String quoted(int quote) {
    for (int c = in.must(); c != quote; c = in.must()) {
      if (c == '<') {
        throw in.error("unescaped < inside quoted string");
      }
      addOrEntity(c);
    }
    return checked(out.toByteArray());
  }

  private String cdata() {
    while (true) {
      int c = in.read();
      if (c == XmlInput.END) {
        throw in.error("unexpected EOF in CDATA section");
      }
      if (isSectionEnd(c)) {
        byte[] all = out.toByteArray();
        return checked(Arrays.copyOf(all, all.length - 2));
      }
      add(c);
    }
  }

  private boolean isSectionEnd(int c) {
    return c == '>' && last == ']' && before == ']';
  }

  private void addOrEntity(int c) {
    if (c == '&') {
      out.writeBytes(Utf8.encode(entity()));
      before = 0;
      last = 0;
    } else {
      add(c);
    }
  }

  /** Adds a byte; every end of a line becomes a line feed. */
  private void add(int c) {
    if (c == '\r') {
      out.write('\n');
    } else if (c != '\n' || last != '\r') {
      out.write(c);
    }
    before = last;
    last = c;
  }

  private String entity() {
    int start = in.position();
    String found = in.skip('#') ? reference() : ENTITIES.getOrDefault(in.name(), "");
    boolean closed = in.skip(';');
    if (!closed || found.isEmpty()) {
      String missing = closed ? "" : " (no semicolon)";
      throw in.error("invalid character entity &" + in.text(start) + missing);
    }
    return found;
  }

  /** Reads a number; empty when it is none, or that of no character. */
  private String reference() {
    int radix = in.skip('x') ? 16 : 10;
    int start = in.position();
    while (Character.digit(in.must(), radix) >= 0) {
      continue;
    }
    in.unread();
    String digits = in.text(start);
    if (digits.isEmpty() || digits.length() > 16) {
      return "";
    }
    long rune = Long.parseUnsignedLong(digits, radix);
    if (rune < 0 || rune > Character.MAX_CODE_POINT) {
      return "";
    }
    boolean isSurrogate = rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    return isSurrogate ? "\ufffd" : Character.toString((int) rune);
  }

  private String checked(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw in.error("invalid UTF-8");
    }
    text.codePoints()
        .filter(c -> !isAllowed(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw in.error(String.format(Locale.ROOT, "illegal character code U+%04X", c));
            });
    return text;
  }

  private static boolean isAllowed(int c) {
    return c >= ' ' && c != 0xfffe && c != 0xffff || c == '\t' || c == '\n' || c == '\r';
  }
}
