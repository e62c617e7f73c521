package dev.jenever.internal.validation;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.validation.format.CodeTable;
import dev.jenever.spi.FieldError;
import dev.jenever.spi.FieldError.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The English sentences of the built-in tags. */
final class EnglishMessages {

  private static final CodeTable SENTENCES =
      CodeTable.read(EnglishMessages.class, "messages-en.txt");

  private static final Map<String, Sizes> SIZES =
      Map.of(
          "len", new Sizes("{1}", "equal to {1}", "{1}", null),
          "min", new Sizes("at least {1}", "{1} or greater", "at least {1}", null),
          "max", new Sizes("a maximum of {1}", "{1} or less", "at maximum {1}", null),
          "lt", new Sizes("less than {1}", "less than {1}", "less than {1}", "less than"),
          "lte",
              new Sizes("at maximum {1}", "{1} or less", "at maximum {1}", "less than or equal to"),
          "gt", new Sizes("greater than {1}", "greater than {1}", "more than {1}", "greater than"),
          "gte",
              new Sizes(
                  "at least {1}", "{1} or greater", "at least {1}", "greater than or equal to"));

  private EnglishMessages() {}

  /** How a size is spoken of for a text, a number, a list, and a time if it can be one. */
  private record Sizes(String text, String number, String items, @Nullable String time) {}

  static Translations addTo(Translations translations) {
    SENTENCES
        .entries()
        .forEach(
            (tags, sentence) -> {
              for (String tag : tags.split(" ")) {
                translations.add(tag, Locale.ENGLISH, error -> simple(error, tag, sentence));
              }
            });
    SIZES.forEach(
        (tag, sizes) -> translations.add(tag, Locale.ENGLISH, error -> size(error, tag, sizes)));
    return translations;
  }

  // The original has no sentence for these tags when they fail inside an alias.
  private static String simple(FieldError error, String tag, String sentence) {
    return error.tag().equals(tag)
        ? Translations.fill(sentence, error.field(), error.param())
        : error.error();
  }

  private static String size(FieldError error, String tag, Sizes sizes) {
    try {
      return switch (kind(error)) {
        case STRING -> sentence(error, "be " + sizes.text + " in length", "character");
        case SLICE, MAP -> sentence(error, "contain " + sizes.items, "item");
        case STRUCT -> sizes.time == null ? number(error, tag, sizes) : time(error, sizes.time);
        default -> number(error, tag, sizes);
      };
    } catch (GoTextException e) {
      return error.error();
    }
  }

  /** The kind of the value; of a nil pointer that of what it would point to. */
  private static Kind kind(FieldError error) {
    Class<?> type = error.type();
    return error.kind() == Kind.PTR && type != null ? Category.of(type).kindOf(type) : error.kind();
  }

  private static String time(FieldError error, String relation) {
    Class<?> type = error.type();
    return type == null || Category.of(type) != Category.TIME
        ? error.error()
        : error.field() + " must be " + relation + " the current Date & Time";
  }

  private static String number(FieldError error, String tag, Sizes sizes) {
    boolean verbatim = error.type() == Duration.class && (tag.equals("min") || tag.equals("max"));
    String number = verbatim ? error.param() : number(error.param());
    return error.field() + " must " + Translations.fill("be " + sizes.number, "", number);
  }

  private static String sentence(FieldError error, String template, String noun) {
    String number = number(error.param());
    String counted = number + " " + noun + (number.equals("1") || number.equals("-1") ? "" : "s");
    return error.field() + " must " + Translations.fill(template, "", counted);
  }

  /** The number with as many decimals as the tag has, and commas between thousands. */
  private static String number(String param) {
    double number = GoNumbers.parseDouble(param);
    int dot = param.indexOf('.');
    int decimals = dot < 0 ? 0 : param.length() - dot - 1;
    String plain = GoNumbers.formatFloat(Math.abs(number), 'f', decimals);
    int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int at = whole - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return number < 0 ? text.insert(0, '-').toString() : text.toString();
  }
}
