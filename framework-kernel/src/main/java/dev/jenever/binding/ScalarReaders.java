package dev.jenever.binding;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Readers of the types that need no plan: numbers, booleans, texts. An empty number is 0. */
final class ScalarReaders {

  /** More digits than any number a form is meant for, few enough to compute with. */
  private static final int MAX_DIGITS = 1000;

  private static final Map<Class<?>, TextReader> READERS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(CharSequence.class, text -> text),
          Map.entry(byte.class, integer(8, n -> (byte) n)),
          Map.entry(Byte.class, integer(8, n -> (byte) n)),
          Map.entry(short.class, integer(16, n -> (short) n)),
          Map.entry(Short.class, integer(16, n -> (short) n)),
          Map.entry(int.class, integer(32, n -> (int) n)),
          Map.entry(Integer.class, integer(32, n -> (int) n)),
          Map.entry(long.class, integer(64, n -> n)),
          Map.entry(Long.class, integer(64, n -> n)),
          Map.entry(boolean.class, trimmed(ScalarReaders::bool)),
          Map.entry(Boolean.class, trimmed(ScalarReaders::bool)),
          Map.entry(float.class, trimmed(text -> GoNumbers.parseFloat(number(text)))),
          Map.entry(Float.class, trimmed(text -> GoNumbers.parseFloat(number(text)))),
          Map.entry(double.class, trimmed(text -> GoNumbers.parseDouble(number(text)))),
          Map.entry(Double.class, trimmed(text -> GoNumbers.parseDouble(number(text)))),
          Map.entry(char.class, ScalarReaders::character),
          Map.entry(Character.class, ScalarReaders::character),
          Map.entry(BigInteger.class, trimmed(ScalarReaders::bigInteger)),
          Map.entry(BigDecimal.class, trimmed(ScalarReaders::bigDecimal)),
          Map.entry(UUID.class, trimmed(ScalarReaders::uuid)),
          Map.entry(URI.class, trimmed(ScalarReaders::uri)));

  /** The elements of {@code byte[]}: unsigned, as Go's bytes are. */
  static final TextReader UNSIGNED_BYTE =
      trimmed(text -> (byte) GoNumbers.parseUint(number(text), 8));

  private ScalarReaders() {}

  private interface Narrowing {
    Object narrow(long number);
  }

  static @Nullable TextReader of(Class<?> type) {
    return READERS.get(type);
  }

  static TextReader trimmed(TextReader reader) {
    return reader.trimmed();
  }

  private static TextReader integer(int bits, Narrowing narrowing) {
    return trimmed(text -> narrowing.narrow(GoNumbers.parseInt(number(text), bits)));
  }

  private static String number(String text) {
    return text.isEmpty() ? "0" : text;
  }

  private static boolean bool(String text) {
    return !text.isEmpty() && GoNumbers.parseBool(text);
  }

  private static char character(String text) {
    if (text.length() > 1) {
      throw Texts.invalid(text, char.class);
    }
    return text.isEmpty() ? 0 : text.charAt(0);
  }

  private static BigInteger bigInteger(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (text.isEmpty()) {
      return BigInteger.ZERO;
    }
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      GoNumbers.parseInt(text, 64);
      throw Texts.invalid(text, BigInteger.class);
    }
    if (digits.length() > MAX_DIGITS) {
      throw new GoTextException("strconv.ParseInt: parsing number: value out of range");
    }
    return new BigInteger(text);
  }

  private static BigDecimal bigDecimal(String text) {
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (text.length() > MAX_DIGITS) {
      throw new GoTextException("strconv.ParseFloat: parsing number: value out of range");
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Utf8.isAscii(text) && Math.abs((long) number.scale()) <= MAX_DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Go's text when it is none for Go either; hexadecimal floats and NaN are none for us.
      GoNumbers.parseDouble(text);
    }
    throw Texts.invalid(text, BigDecimal.class);
  }

  private static @Nullable UUID uuid(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one message for all of them.
    }
    throw Texts.invalid(text, UUID.class);
  }

  private static @Nullable URI uri(String text) {
    try {
      return text.isEmpty() ? null : new URI(text);
    } catch (URISyntaxException e) {
      throw Texts.invalid(text, URI.class);
    }
  }
}
