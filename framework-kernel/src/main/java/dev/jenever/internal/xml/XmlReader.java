package dev.jenever.internal.xml;

import dev.jenever.internal.go.GoQuote;
import dev.jenever.internal.json.TextTree;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads XML into elements by their local names; attributes become elements that come first.
 *
 * <p>Strict as Go's decoder is, and safe for what strangers send: document types are skipped, and
 * entities other than the five of XML are refused. Used by one thread.
 */
public final class XmlReader {

  private static final int MAX_DEPTH = 10_000;

  /** An element that has begun. */
  private record Open(XmlName name, TextTree tree) {}

  private final XmlInput in;
  private final Deque<Open> open = new ArrayDeque<>();
  private final TextTree document = new TextTree("");

  private XmlReader(byte[] text) {
    this.in = new XmlInput(text);
  }

  /**
   * Returns the first element of a text; what follows it is not looked at.
   *
   * @throws XmlException when there is none ({@code EOF}), or the syntax is wrong
   */
  public static TextTree firstElement(byte[] text) {
    XmlReader reader = new XmlReader(text);
    while (!reader.isDone()) {
      reader.token();
    }
    return reader.document.children().get(0);
  }

  private boolean isDone() {
    return open.isEmpty() && !document.children().isEmpty();
  }

  private TextTree current() {
    Open innermost = open.peek();
    return innermost == null ? document : innermost.tree();
  }

  private void token() {
    int c = in.read();
    if (c == XmlInput.END) {
      throw open.isEmpty() ? new XmlException("EOF") : in.error("unexpected EOF");
    }
    if (c != '<') {
      in.unread();
      current().addText(XmlText.plain(in));
      return;
    }
    switch (in.must()) {
      case '/' -> end();
      case '?' -> instruction();
      case '!' -> declaration();
      default -> {
        in.unread();
        start();
      }
    }
  }

  private void start() {
    XmlName name = XmlName.read(in, "expected element name after <");
    if (open.size() == MAX_DEPTH) {
      throw new XmlException("exceeded max depth");
    }
    open.push(new Open(name, current().add(name.local())));
    while (true) {
      in.space();
      int c = in.must();
      if (c == '>') {
        return;
      }
      if (c == '/') {
        if (in.must() != '>') {
          throw in.error("expected /> in element");
        }
        open.pop();
        return;
      }
      in.unread();
      attribute();
    }
  }

  private void attribute() {
    XmlName name = XmlName.read(in, "expected attribute name in element");
    in.space();
    if (in.must() != '=') {
      throw in.error("attribute name without = in element");
    }
    in.space();
    int quote = in.must();
    if (quote != '"' && quote != '\'') {
      throw in.error("unquoted or missing attribute value in element");
    }
    String value = XmlText.quoted(in, quote);
    if (!name.isDeclaration()) {
      current().add(name.local()).addText(value);
    }
  }

  private void end() {
    XmlName name = XmlName.read(in, "expected element name after </");
    in.space();
    if (in.must() != '>') {
      throw in.error("invalid characters between </" + name.local() + " and >");
    }
    Open innermost = open.poll();
    if (innermost == null) {
      throw in.error("unexpected end element </" + name.local() + ">");
    }
    if (!innermost.name().equals(name)) {
      throw in.error(mismatch(innermost.name(), name));
    }
  }

  private static String mismatch(XmlName begun, XmlName ended) {
    return begun.local().equals(ended.local())
        ? "element <"
            + begun.local()
            + "> in space "
            + begun.space()
            + " closed by </"
            + ended.local()
            + "> in space "
            + ended.space()
        : "element <" + begun.local() + "> closed by </" + ended.local() + ">";
  }

  private void instruction() {
    String target = in.name();
    if (target.isEmpty()) {
      throw in.error("expected target name after <?");
    }
    in.space();
    String content = in.until("?>");
    if (target.equals("xml")) {
      check(content);
    }
  }

  private static void check(String content) {
    String version = parameter("version", content);
    if (!version.isEmpty() && !version.equals("1.0")) {
      throw new XmlException(
          "xml: unsupported version " + GoQuote.quote(version) + "; only version 1.0 is supported");
    }
    String encoding = parameter("encoding", content);
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("utf-8")) {
      throw new XmlException(
          "xml: encoding "
              + GoQuote.quote(encoding)
              + " declared but Decoder.CharsetReader is nil");
    }
  }

  /** Returns the text in quotes that follows a name and an equals sign. */
  private static String parameter(String name, String content) {
    int value = content.indexOf(name + "=") + name.length() + 1;
    if (value <= name.length() || value >= content.length()) {
      return "";
    }
    char quote = content.charAt(value);
    int end = content.indexOf(quote, value + 1);
    return quote != '"' && quote != '\'' || end < 0 ? "" : content.substring(value + 1, end);
  }

  private void declaration() {
    switch (in.must()) {
      case '-' -> {
        if (in.must() != '-') {
          throw in.error("invalid sequence <!- not part of <!--");
        }
        comment();
      }
      case '[' -> {
        for (char c : "CDATA[".toCharArray()) {
          if (in.must() != c) {
            throw in.error("invalid <![ sequence");
          }
        }
        current().addText(XmlText.cdata(in));
      }
      default -> {
        in.unread();
        directive();
      }
    }
  }

  private void comment() {
    in.until("--");
    if (in.must() != '>') {
      throw in.error("invalid sequence \"--\" not allowed in comments");
    }
  }

  /** Skips a document type, with what is in quotes and in brackets of its own. */
  private void directive() {
    int depth = 1;
    while (depth > 0) {
      int c = in.must();
      if (c == '"' || c == '\'') {
        in.until(String.valueOf((char) c));
      } else if (c == '<') {
        depth++;
      } else if (c == '>') {
        depth--;
      }
    }
  }
}
