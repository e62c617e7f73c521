package dev.jenever.internal.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Recorded answers of the original, from files beside this class. */
final class Verdicts {

  private Verdicts() {}

  /**
   * One answer.
   *
   * @param tag the tag that was checked
   * @param value the text, or a number with its type
   * @param answer {@code +} passed, {@code -} failed, {@code !} the tag itself was refused
   * @param message why the tag was refused, else empty
   */
  record Verdict(String tag, String value, String answer, String message) {}

  static List<Verdict> read(String file) {
    InputStream in = Objects.requireNonNull(Verdicts.class.getResourceAsStream(file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("# ")).map(Verdicts::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict parse(String line) {
    String[] parts = line.split("\t", -1);
    String message = parts.length > 3 ? parts[3] : "";
    return new Verdict(unescape(parts[0]), unescape(parts[2]), parts[1], unescape(message));
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (text.charAt(i + 1) == 'u') {
        out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
        i += 5;
      } else {
        out.append(text.charAt(++i));
      }
    }
    return out.toString();
  }

  /** What our validator answers, in the same form. */
  static Verdict ask(TagValidator validator, Verdict question, Object value) {
    try {
      boolean passed = validator.validateVar(value, question.tag()).isEmpty();
      return new Verdict(question.tag(), question.value(), passed ? "+" : "-", "");
    } catch (IllegalArgumentException e) {
      String message = Objects.requireNonNull(e.getMessage());
      return new Verdict(question.tag(), question.value(), "!", message);
    }
  }
}
