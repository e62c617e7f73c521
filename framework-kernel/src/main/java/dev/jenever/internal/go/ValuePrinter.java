package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints one value by one verb; the verbs that do not fit leave Go's error marks. */
final class ValuePrinter extends NumberFormatter {

  private static final String NIL = "<nil>";

  /** While an error mark is written, values do not provide their own text. */
  private boolean erroring;

  void print(@Nullable Object argument, int verb) {
    Object value = unwrap(argument);
    if (value == null) {
      if (verb == 'v' || verb == 'T') {
        pad(NIL);
      } else {
        badVerb(verb, null);
      }
    } else if (verb == 'T') {
      text(GoType.of(value).name());
    } else if (verb == 'p') {
      pointer(value);
    } else {
      print(value, GoType.of(value), verb, false);
    }
  }

  private static @Nullable Object unwrap(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private void printNested(@Nullable Object element, int verb) {
    Object value = unwrap(element);
    if (value == null) {
      out.append(flags.sharpV ? "interface {}(nil)" : NIL);
    } else {
      print(value, GoType.of(value), verb, true);
    }
  }

  private void print(Object value, GoType type, int verb, boolean nested) {
    if (!erroring && verb == 'w' && type.kind() != GoKind.BYTES) {
      badVerb(verb, value);
      return;
    }
    if (!erroring && !flags.sharpV && type.kind().hasText() && "vsxXq".indexOf(verb) >= 0) {
      ownText(value, type.kind(), verb);
      return;
    }
    switch (type.kind()) {
      case BOOL -> bool((Boolean) value, verb);
      case INTEGER, DURATION, ENUM -> integer(value, verb);
      case BIG_INTEGER -> bigInteger((BigInteger) value, verb);
      case FLOAT32 -> floating(((Float) value).doubleValue(), true, verb, value);
      case FLOAT64 -> floating((Double) value, false, verb, value);
      case STRING -> string(GoValues.text(value), verb, value);
      case BYTES -> bytes((byte[]) value, verb, nested);
      case SLICE -> slice(value, type, verb);
      case MAP -> map((Map<?, ?>) value, type, verb);
      case STRUCT -> struct(value, type, verb);
      case ERROR -> error((Throwable) value, verb, nested);
      case FUNC -> pointer(value);
      case TIME -> time(value, verb);
      default -> other(value, verb);
    }
  }

  private void ownText(Object value, GoKind kind, int verb) {
    String text;
    try {
      text = GoValues.ownText(value, kind);
    } catch (RuntimeException e) {
      out.append("%!").appendCodePoint(verb).append("(PANIC=");
      out.append(kind == GoKind.ERROR ? "Error" : "String").append(" method: ");
      out.append(GoValues.message(e)).append(')');
      return;
    }
    string(text, verb, value);
  }

  private void badVerb(int verb, @Nullable Object value) {
    out.append("%!").appendCodePoint(verb).append('(');
    if (value == null) {
      out.append(NIL);
    } else {
      boolean before = erroring;
      erroring = true;
      GoType type = GoType.of(value);
      out.append(type.name()).append('=');
      print(value, type, 'v', false);
      erroring = before;
    }
    out.append(')');
  }

  private void bool(boolean value, int verb) {
    if (verb == 'v' || verb == 't') {
      pad(Boolean.toString(value));
    } else {
      badVerb(verb, value);
    }
  }

  private void integer(Object value, int verb) {
    BigInteger number = GoValues.integer(value);
    switch (verb) {
      case 'v', 'd', 'b', 'o', 'O', 'x', 'X' -> integer(number, verb);
      case 'c' -> character(number.longValue());
      case 'q' -> quotedCharacter(number.longValue());
      case 'U' -> unicode(number.longValue());
      default -> badVerb(verb, value);
    }
  }

  /** Go formats these by a method of their own, which sees the flags as written. */
  private void bigInteger(BigInteger number, int verb) {
    flags.plus |= flags.plusV;
    flags.sharp &= verb != 'O';
    switch (verb) {
      case 'v', 's', 'd', 'b', 'o', 'O', 'x', 'X' -> integer(number, verb);
      default -> out.append("%!").appendCodePoint(verb).append("(big.Int=" + number + ")");
    }
  }

  private void floating(double number, boolean single, int verb, Object value) {
    switch (verb) {
      case 'v' -> floating(number, single, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> floating(number, single, (char) verb, -1);
      case 'e', 'E', 'f' -> floating(number, single, (char) verb, 6);
      case 'F' -> floating(number, single, 'f', 6);
      default -> badVerb(verb, value);
    }
  }

  private void string(String text, int verb, Object value) {
    switch (verb) {
      case 'v', 's' -> {
        if (verb == 'v' && flags.sharpV) {
          quoted(text);
        } else {
          text(text);
        }
      }
      case 'x', 'X' -> hex(Utf8.toBytes(text), verb == 'X');
      case 'q' -> quoted(text);
      default -> badVerb(verb, value);
    }
  }

  private void bytes(byte[] bytes, int verb, boolean nested) {
    String byteString = new String(bytes, ISO_8859_1);
    switch (verb) {
      case 's' -> text(Utf8.fromBytes(byteString));
      case 'x', 'X' -> hex(byteString, verb == 'X');
      case 'q' -> quotedBytes(byteString);
      default -> byteElements(bytes, verb, nested);
    }
  }

  /** Bytes are unsigned in Go. */
  private void byteElements(byte[] bytes, int verb, boolean nested) {
    boolean goSyntax = flags.sharpV && (verb == 'v' || verb == 'd');
    out.append(!goSyntax ? "[" : nested ? "[]uint8{" : "[]byte{");
    for (int i = 0; i < bytes.length; i++) {
      int unsigned = bytes[i] & 0xFF;
      out.append(i == 0 ? "" : goSyntax ? ", " : " ");
      if (goSyntax) {
        flags.sharp = true;
        integer(unsigned, 'x');
        flags.sharp = false;
      } else {
        byteElement(unsigned, verb);
      }
    }
    out.append(goSyntax ? '}' : ']');
  }

  private void byteElement(int unsigned, int verb) {
    if ("vdboOxXcqU".indexOf(verb) >= 0) {
      integer(unsigned, verb);
    } else {
      out.append("%!").appendCodePoint(verb).append("(uint8=");
      integer(unsigned, 'v');
      out.append(')');
    }
  }

  private void slice(Object value, GoType type, int verb) {
    out.append(flags.sharpV ? type.name() + "{" : "[");
    boolean first = true;
    if (value instanceof Collection<?> elements) {
      for (Object element : elements) {
        separate(first);
        printNested(element, verb);
        first = false;
      }
    } else {
      for (int i = 0; i < Array.getLength(value); i++) {
        separate(i == 0);
        printNested(Array.get(value, i), verb);
      }
    }
    out.append(flags.sharpV ? '}' : ']');
  }

  private void separate(boolean first) {
    out.append(first ? "" : flags.sharpV ? ", " : " ");
  }

  private void map(Map<?, ?> map, GoType type, int verb) {
    out.append(flags.sharpV ? type.name() + "{" : "map[");
    Object[] keys = map.keySet().toArray();
    Arrays.sort(keys, MapOrder.INSTANCE);
    for (int i = 0; i < keys.length; i++) {
      separate(i == 0);
      printNested(keys[i], verb);
      out.append(':');
      printNested(map.get(keys[i]), verb);
    }
    out.append(flags.sharpV ? '}' : ']');
  }

  private void struct(Object value, GoType type, int verb) {
    out.append(flags.sharpV ? type.name() : "").append('{');
    List<Field> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      separate(i == 0);
      if (flags.plusV || flags.sharpV) {
        out.append(GoValues.fieldName(fields.get(i))).append(':');
      }
      printNested(GoValues.read(fields.get(i), value), verb);
    }
    out.append('}');
  }

  /** An error without its text is a pointer to a struct of one string, opened at the top only. */
  private void error(Throwable value, int verb, boolean nested) {
    if (nested && verb != 'v') {
      badVerb(verb, value);
      return;
    }
    out.append(flags.sharpV ? "&errors.errorString{s:" : flags.plusV ? "&{s:" : "&{");
    printNested(GoValues.message(value), verb);
    out.append('}');
  }

  private void pointer(Object value) {
    GoKind kind = GoType.of(value).kind();
    boolean address =
        switch (kind) {
          case BYTES, SLICE, MAP, ERROR, FUNC -> true;
          default -> false;
        };
    if (address) {
      String digits = Integer.toHexString(System.identityHashCode(value));
      padWithBlanks(flags.sharp ? digits : "0xc000" + digits);
    } else {
      badVerb('p', value);
    }
  }

  private void time(Object value, int verb) {
    if (verb == 'v' && flags.sharpV) {
      text(GoTime.syntax(GoValues.time(value)));
    } else {
      other(value, verb);
    }
  }

  private void other(Object value, int verb) {
    if (value instanceof BigDecimal decimal && "eEfFgG".indexOf(verb) >= 0) {
      floating(decimal.doubleValue(), false, verb, value);
    } else if (verb == 'v') {
      string(Objects.toString(GoValues.ownText(value, GoType.of(value).kind())), verb, value);
    } else {
      badVerb(verb, value);
    }
  }
}
