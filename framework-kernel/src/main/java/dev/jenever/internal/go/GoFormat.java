package dev.jenever.internal.go;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Formats Java values with the verbs, flags and error marks of Go's package {@code fmt}.
 *
 * <p>What a value counts as:
 *
 * <ul>
 *   <li>null, empty {@link Optional}: nil; another Optional: its content
 *   <li>Boolean: bool; Byte, Short, Integer, Long: int8, int16, int, int64; Character: int32, a
 *       rune; BigInteger: *big.Int; Float, Double: float32, float64
 *   <li>CharSequence and char[]: string; byte[]: []uint8, a text for {@code %s}
 *   <li>other arrays and collections: slices; maps: maps, printed in the order of their keys
 *   <li>records, and classes without a toString of their own: structs of their fields, whose names
 *       {@code %+v} shows with a capital
 *   <li>Throwable: an error with its message; Duration, Instant, ZonedDateTime, OffsetDateTime,
 *       LocalDateTime (in UTC) and Date: time.Duration and time.Time
 *   <li>Enum: an int with a String method; every other class: a type with a String method
 * </ul>
 *
 * <p>{@code %T} names classes by the last part of their package: {@code model.User}. Stateless,
 * safe for use by many threads; values that contain themselves overflow the stack, as in Go.
 * Counterpart of {@code fmt.Sprintf} and {@code fmt.Sprint}.
 */
public final class GoFormat {

  private GoFormat() {}

  /** Formats by a format string; never fails, mistakes show as {@code %!d(string=a)} and so on. */
  public static String sprintf(String format, @Nullable Object... args) {
    Objects.requireNonNull(format, "format");
    return new Sprintf(format, args).run();
  }

  /** Formats values by {@code %v}, with a blank between two of which neither is a text. */
  public static String sprint(@Nullable Object... args) {
    ValuePrinter printer = new ValuePrinter();
    boolean textBefore = true;
    for (Object argument : args) {
      boolean text = argument != null && GoType.of(argument).kind() == GoKind.STRING;
      printer.out.append(text || textBefore ? "" : " ");
      printer.print(argument, 'v');
      textBefore = text;
    }
    return printer.out.toString();
  }

  /** Returns what {@code %v} shows of a value. */
  public static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    ValuePrinter printer = new ValuePrinter();
    printer.print(value, 'v');
    return printer.out.toString();
  }

  /** Returns what {@code %T} shows of a value. */
  public static String typeName(@Nullable Object value) {
    Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return content == null ? "<nil>" : GoType.of(content).name();
  }
}
