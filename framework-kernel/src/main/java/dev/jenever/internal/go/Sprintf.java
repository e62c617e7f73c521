package dev.jenever.internal.go;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Works through one format; one use, one thread. */
final class Sprintf {

  private static final int MAX_NUMBER = 1_000_000;

  private final String format;
  private final @Nullable Object[] args;
  private final ValuePrinter printer = new ValuePrinter();
  private final StringBuilder out = printer.out;
  private int at;
  private int next;

  /** The last thing read was an index like {@code [3]}. */
  private boolean afterIndex;

  private boolean goodIndex;
  private boolean reordered;

  Sprintf(String format, @Nullable Object[] args) {
    this.format = format;
    this.args = args;
  }

  String run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      out.append(format, at, end);
      at = end;
      if (percent >= 0) {
        at++;
        runVerb();
      }
    }
    if (!reordered && next < args.length) {
      appendExtra();
    }
    return out.toString();
  }

  private void runVerb() {
    FormatFlags flags = new FormatFlags();
    printer.flags = flags;
    goodIndex = true;
    while (at < format.length() && flags.accept(format.charAt(at))) {
      at++;
    }
    readIndex();
    readWidth(flags);
    readPrecision(flags);
    if (!afterIndex) {
      readIndex();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      appendMark(verb, "(BADINDEX)");
    } else if (next >= args.length) {
      appendMark(verb, "(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        flags.forValue();
      }
      printer.print(args[next++], verb);
    }
  }

  private void appendMark(int verb, String mark) {
    out.append("%!").appendCodePoint(verb).append(mark);
  }

  private void readWidth(FormatFlags flags) {
    if (!peek('*')) {
      flags.width = readNumber();
      goodIndex &= !afterIndex || flags.width < 0;
      return;
    }
    at++;
    Integer width = takeInteger();
    if (width == null) {
      out.append("%!(BADWIDTH)");
    } else {
      flags.minus |= width < 0;
      flags.width = Math.abs(width);
    }
    afterIndex = false;
  }

  private void readPrecision(FormatFlags flags) {
    if (!peek('.') || at + 1 >= format.length()) {
      return;
    }
    at++;
    goodIndex &= !afterIndex;
    readIndex();
    if (!peek('*')) {
      flags.precision = Math.max(readNumber(), 0);
      return;
    }
    at++;
    Integer precision = takeInteger();
    if (precision == null || precision < 0) {
      out.append("%!(BADPREC)");
    } else {
      flags.precision = precision;
    }
    afterIndex = false;
  }

  private boolean peek(char c) {
    return at < format.length() && format.charAt(at) == c;
  }

  /** Reads digits; returns -1 without any. One too long swallows the rest of the format. */
  private int readNumber() {
    int start = at;
    int number = 0;
    while (at < format.length() && isDigit(format.charAt(at))) {
      if (number > MAX_NUMBER) {
        at = format.length();
        return FormatFlags.ABSENT;
      }
      number = number * 10 + format.charAt(at++) - '0';
    }
    return at == start ? FormatFlags.ABSENT : number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Takes the next argument as width or precision; null when it is no integer of fair size. */
  private @Nullable Integer takeInteger() {
    if (next >= args.length) {
      return null;
    }
    Object argument = args[next++];
    if (argument == null || !GoType.of(argument).kind().isInteger()) {
      return null;
    }
    BigInteger number = GoValues.integer(argument);
    boolean fair = number.bitLength() < 32 && Math.abs(number.longValue()) <= MAX_NUMBER;
    return fair ? number.intValue() : null;
  }

  /** Reads an argument index like {@code [3]}, if there is one. */
  private void readIndex() {
    afterIndex = false;
    if (!peek('[')) {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0 || at + 3 > format.length()) {
      at++;
      goodIndex = false;
      return;
    }
    int index = parseIndex(close);
    at = close + 1;
    if (index > 0 && index <= args.length) {
      next = index - 1;
      afterIndex = true;
    } else {
      goodIndex = false;
      afterIndex = index >= 0;
    }
  }

  /** Returns the number between the brackets, -1 when there is anything else. */
  private int parseIndex(int close) {
    int number = 0;
    for (int i = at + 1; i < close; i++) {
      if (!isDigit(format.charAt(i)) || number > MAX_NUMBER) {
        return -1;
      }
      number = number * 10 + format.charAt(i) - '0';
    }
    return close == at + 1 ? -1 : number;
  }

  private void appendExtra() {
    printer.flags = new FormatFlags();
    out.append("%!(EXTRA ");
    for (int i = next; i < args.length; i++) {
      out.append(i == next ? "" : ", ");
      Object argument = args[i];
      if (argument == null) {
        out.append("<nil>");
      } else {
        out.append(GoFormat.typeName(argument)).append('=');
        printer.print(argument, 'v');
      }
    }
    out.append(')');
  }
}
