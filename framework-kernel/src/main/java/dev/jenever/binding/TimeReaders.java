package dev.jenever.binding;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoQuote;
import dev.jenever.internal.go.GoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readers of dates and times. An empty text is null: Java has no zero time. */
final class TimeReaders {

  private static final Map<Class<?>, Target> TARGETS =
      Map.of(
          Instant.class, new Target(GoTime.RFC3339, ZonedDateTime::toInstant),
          Date.class, new Target(GoTime.RFC3339, time -> Date.from(time.toInstant())),
          OffsetDateTime.class, new Target(GoTime.RFC3339, ZonedDateTime::toOffsetDateTime),
          ZonedDateTime.class, new Target(GoTime.RFC3339, time -> time),
          LocalDateTime.class, new Target("2006-01-02T15:04:05", ZonedDateTime::toLocalDateTime),
          LocalDate.class, new Target("2006-01-02", ZonedDateTime::toLocalDate),
          LocalTime.class, new Target("15:04:05", ZonedDateTime::toLocalTime),
          OffsetTime.class,
              new Target("15:04:05Z07:00", time -> time.toOffsetDateTime().toOffsetTime()));

  private TimeReaders() {}

  /** How a type is written unless something else is said, and how it is made from a time. */
  private record Target(String layout, Function<ZonedDateTime, Object> from) {}

  /** The reader of a type, null when the type is neither a time nor a duration. */
  static @Nullable TextReader of(Class<?> type, @Nullable TimeFormat format) {
    if (type == Duration.class) {
      return trimmed(text -> GoDuration.parse(text.isEmpty() ? "0" : text));
    }
    Target target = TARGETS.get(type);
    return target == null ? null : reader(target, format);
  }

  private static TextReader reader(Target target, @Nullable TimeFormat format) {
    boolean given = format != null && !format.value().isEmpty();
    String layout = given ? format.value() : target.layout;
    ZoneId zone = format == null ? ZoneId.systemDefault() : zone(format);
    Function<String, ZonedDateTime> parser = parser(layout, zone);
    return trimmed(text -> text.isEmpty() ? null : target.from.apply(parser.apply(text)));
  }

  private static TextReader trimmed(TextReader reader) {
    return reader.trimmed();
  }

  private static ZoneId zone(TimeFormat format) {
    String location = format.location();
    if (location.isEmpty()) {
      return format.utc() ? ZoneOffset.UTC : ZoneId.systemDefault();
    }
    try {
      return location.equals("Local") ? ZoneId.systemDefault() : ZoneId.of(location);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("unknown time zone " + location, e);
    }
  }

  private static Function<String, ZonedDateTime> parser(String layout, ZoneId zone) {
    return switch (layout.toLowerCase(Locale.ROOT)) {
      case "unix" -> unix(ChronoUnit.SECONDS, zone);
      case "unixmilli" -> unix(ChronoUnit.MILLIS, zone);
      case "unixmicro" -> unix(ChronoUnit.MICROS, zone);
      case "unixnano" -> unix(ChronoUnit.NANOS, zone);
      default -> isGoLayout(layout) ? go(layout, zone) : pattern(layout, zone);
    };
  }

  private static Function<String, ZonedDateTime> unix(ChronoUnit unit, ZoneId zone) {
    return text -> {
      long count = GoNumbers.parseInt(text, 64);
      try {
        return Instant.EPOCH.plus(count, unit).atZone(zone);
      } catch (DateTimeException | ArithmeticException e) {
        throw new BindingException(
            "strconv.ParseInt: parsing " + GoQuote.quote(text) + ": value out of range", e);
      }
    };
  }

  /** A Go layout is an example and has digits or names; the letters of a pattern have neither. */
  private static boolean isGoLayout(String layout) {
    String plain = layout.replaceAll("'[^']*'", "");
    return plain.chars().anyMatch(c -> c >= '0' && c <= '9')
        || plain.contains("Jan")
        || plain.contains("Mon")
        || plain.contains("MST");
  }

  private static Function<String, ZonedDateTime> go(String layout, ZoneId zone) {
    return text -> GoTime.parseInLocation(layout, text, zone);
  }

  private static Function<String, ZonedDateTime> pattern(String pattern, ZoneId zone) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    return text -> {
      try {
        return complete(formatter.parse(text), zone);
      } catch (DateTimeException e) {
        throw new BindingException(
            "parsing time " + GoQuote.quote(text) + " as " + GoQuote.quote(pattern), e);
      }
    };
  }

  /** What a pattern leaves out is the beginning of the year 0, as in Go. */
  private static ZonedDateTime complete(TemporalAccessor parsed, ZoneId zone) {
    ZoneId given = parsed.query(TemporalQueries.zone());
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (date == null) {
      date = LocalDate.of(field(parsed, ChronoField.YEAR, 0), month(parsed), day(parsed));
    }
    return ZonedDateTime.of(
        date, time == null ? LocalTime.MIDNIGHT : time, given == null ? zone : given);
  }

  private static int month(TemporalAccessor parsed) {
    return field(parsed, ChronoField.MONTH_OF_YEAR, 1);
  }

  private static int day(TemporalAccessor parsed) {
    return field(parsed, ChronoField.DAY_OF_MONTH, 1);
  }

  private static int field(TemporalAccessor parsed, ChronoField field, int otherwise) {
    return parsed.isSupported(field) ? parsed.get(field) : otherwise;
  }
}
