package dev.jenever.compat.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.compat.apps.session.Shown;
import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import dev.jenever.contrib.session.SecureCookie;
import dev.jenever.contrib.session.SessionException;
import dev.jenever.contrib.session.gob.Gob;
import dev.jenever.contrib.session.gob.GobException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens the cookies of sessions with the keys of the apps; the Go program does the same. */
final class SessionCookies {

  private static final List<List<String>> KEYS =
      List.of(
          List.of("secret"),
          List.of("secret", "0123456789abcdef"),
          List.of("secret", "0123456789abcdef01234567"),
          List.of("secret", "0123456789abcdef0123456789abcdef"),
          List.of("new secret"),
          List.of("new secret", "0123456789abcdef"));

  private static final Pattern PAIR = Pattern.compile("([^=;]*)=([^;]*)(;.*)?");
  private static final Pattern EXPIRES = Pattern.compile("; Expires=([^;]* GMT)(?=;|$)");
  private static final Pattern MAX_AGE = Pattern.compile("; Max-Age=(\\d+)(?=;|$)");

  private SessionCookies() {}

  static Answer open(Answer answer) {
    return each(answer, SessionCookies::open);
  }

  private static String open(String line) {
    Matcher pair = PAIR.matcher(line);
    if (!pair.matches()) {
      return line;
    }
    for (int i = 0; i < KEYS.size(); i++) {
      Optional<String> shown = opened(pair.group(1), pair.group(2), KEYS.get(i));
      if (shown.isPresent()) {
        String attributes = pair.group(3) == null ? "" : pair.group(3);
        return "%s=<key %d: %s>%s".formatted(pair.group(1), i + 1, shown.get(), attributes);
      }
    }
    return line;
  }

  private static Optional<String> opened(String name, String value, List<String> keys) {
    byte[] block = keys.size() > 1 ? keys.get(1).getBytes(UTF_8) : null;
    SecureCookie codec = SecureCookie.create(keys.get(0).getBytes(UTF_8), block).maxAge(0);
    try {
      return Optional.of(shown(codec.decode(name, value)));
    } catch (SessionException | GobException e) {
      return Optional.empty();
    }
  }

  private static String shown(byte[] payload) {
    try {
      String id = Gob.decodeText(payload);
      return "id of " + (id.length() == 52 ? "52 digits" : id);
    } catch (GobException e) {
      return Gob.decode(payload).entrySet().stream()
          .map(entry -> Shown.of(entry.getKey()) + ": " + Shown.of(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  static Answer expires(Answer answer) {
    return each(answer, line -> expires(line, answer.header("Date")));
  }

  private static String expires(String line, String date) {
    Matcher expires = EXPIRES.matcher(line);
    Matcher maxAge = MAX_AGE.matcher(line);
    if (!expires.find() || !maxAge.find() || !isAfter(date, expires.group(1), maxAge.group(1))) {
      return line;
    }
    return expires.replaceFirst("; Expires=<date + max-age>");
  }

  private static boolean isAfter(String date, String expires, String maxAge) {
    try {
      ZonedDateTime due =
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
              .plusSeconds(Long.parseLong(maxAge));
      ZonedDateTime said = ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(due, said).abs().toSeconds() <= 2;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Answer each(Answer answer, UnaryOperator<String> change) {
    return answer.with(
        answer.headers().stream()
            .map(f -> f.is("Set-Cookie") ? new Field(f.name(), change.apply(f.value())) : f)
            .toList(),
        answer.body());
  }
}
