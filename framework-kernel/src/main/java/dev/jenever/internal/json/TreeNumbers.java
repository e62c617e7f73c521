package dev.jenever.internal.json;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoStrings;
import dev.jenever.internal.go.GoTextException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers out of a tree, as the text that JSON would have for them. */
final class TreeNumbers {

  private static final String DURATION = "time.Duration";

  private TreeNumbers() {}

  /**
   * Returns the number, an empty text for none.
   *
   * @param goName the type it is for
   */
  static String text(Object tree, String goName, TreeInput in) {
    if (tree instanceof TextTree element) {
      return checked(GoStrings.trimSpace(element.text()), goName);
    }
    if (tree instanceof String text && in.format().mixesTextAndNumbers()) {
      return ofQuoted(text, goName, in);
    }
    if (!(tree instanceof Number number)) {
      throw in.mismatch(tree, goName);
    }
    boolean isFraction =
        tree instanceof Double || tree instanceof Float || tree instanceof BigDecimal;
    return isFraction && !isFraction(goName) ? whole(number, goName, in) : number.toString();
  }

  private static String ofQuoted(String text, String goName, TreeInput in) {
    try {
      return goName.equals(DURATION)
          ? Long.toString(GoDuration.parseNanos(text))
          : checkedNumber(text, goName);
    } catch (GoTextException e) {
      throw in.mismatch(text, goName);
    }
  }

  /** Returns a fraction that is for an integer. */
  private static String whole(Number number, String goName, TreeInput in) {
    double value = number.doubleValue();
    boolean fits = in.format().truncates() || in.format().allowsWholeFloats() && value % 1 == 0;
    if (!fits || Double.isNaN(value) || Double.isInfinite(value)) {
      throw in.mismatch(number, goName);
    }
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.DOWN).toPlainString();
  }

  private static String checked(String text, String goName) {
    try {
      return text.isEmpty() ? text : checkedNumber(text, goName);
    } catch (GoTextException e) {
      throw TreeInput.failure(e);
    }
  }

  /** Returns a text that is a number to Go, in Java's notation. */
  private static String checkedNumber(String text, String goName) {
    return switch (goName) {
      case "int8" -> Long.toString(GoNumbers.parseInt(text, 8));
      case "int16" -> Long.toString(GoNumbers.parseInt(text, 16));
      case "int" -> Long.toString(GoNumbers.parseInt(text, 32));
      case "int64", DURATION -> Long.toString(GoNumbers.parseInt(text, 64));
      case "float32" -> Float.toString(GoNumbers.parseFloat(text));
      case "float64" -> Double.toString(GoNumbers.parseDouble(text));
      default -> text;
    };
  }

  private static boolean isFraction(String goName) {
    return goName.startsWith("float") || goName.equals("big.Float");
  }
}
