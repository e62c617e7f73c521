package dev.jenever.compat.compare;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules for answers with tokens in them. */
final class JwtRules {

  private static final Pattern SECONDS_LEFT = Pattern.compile("(\"expires_in\":)(-?\\d+)");
  private static final Pattern RANDOM_FIELD =
      Pattern.compile("(\"refresh_token\":\")([A-Za-z0-9_-]+=*)(\")");
  private static final Pattern RANDOM_COOKIE =
      Pattern.compile("^(\\w+=)([A-Za-z0-9_-]+(?:%3D)*)(;|$)");
  private static final Pattern TOKEN =
      Pattern.compile("(eyJ[A-Za-z0-9_-]+)\\.(eyJ[A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
  private static final Pattern CLOCK_CLAIM = Pattern.compile("(\"(?:exp|orig_iat)\":)(\\d{10})\\b");
  private static final Pattern COOKIE_AGE = Pattern.compile("((?:Max-Age|max-age)=)(\\d+)");
  private static final Pattern CLOCK_TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  private JwtRules() {}

  static Answer expiresIn(Answer answer) {
    long now = moment(answer);
    return Rule.body(text -> numbers(SECONDS_LEFT, text, n -> "<until " + tens(now + n) + ">"))
        .apply(answer);
  }

  static Answer refreshToken(Answer answer) {
    Answer changed = Rule.body(text -> hide(RANDOM_FIELD, text)).apply(answer);
    return cookies(changed, text -> hide(RANDOM_COOKIE, text));
  }

  static Answer jwtClock(Answer answer) {
    long now = moment(answer);
    UnaryOperator<String> change = text -> relative(text, now);
    return cookies(Rule.body(change).apply(answer), change);
  }

  private static String relative(String text, long now) {
    LongFunction<String> relative = n -> "<now%+d>".formatted(tens(n - now));
    String spelled = TOKEN.matcher(text).replaceAll(m -> Matcher.quoteReplacement(spelledOut(m)));
    String claims = numbers(CLOCK_CLAIM, spelled, relative);
    String seconds = numbers(SECONDS_LEFT, claims, n -> Long.toString(tens(n)));
    String rounded = numbers(COOKIE_AGE, seconds, n -> Long.toString(tens(n)));
    return CLOCK_TIME
        .matcher(rounded)
        .replaceAll(m -> relative.apply(Instant.parse(m.group()).getEpochSecond()));
  }

  private static String spelledOut(MatchResult token) {
    try {
      String header = decoded(token.group(1));
      return "<jwt %s %s %d>".formatted(header, decoded(token.group(2)), token.group(3).length());
    } catch (IllegalArgumentException e) {
      return token.group();
    }
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1);
  }

  private static String hide(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .replaceAll(m -> m.group(1) + "<random " + m.group(2).length() + ">" + m.group(3));
  }

  private static String numbers(Pattern pattern, String text, LongFunction<String> change) {
    return pattern
        .matcher(text)
        .replaceAll(m -> m.group(1) + change.apply(Long.parseLong(m.group(2))));
  }

  private static Answer cookies(Answer answer, UnaryOperator<String> change) {
    return answer.with(
        answer.headers().stream()
            .map(f -> f.is("Set-Cookie") ? new Field(f.name(), change.apply(f.value())) : f)
            .toList(),
        answer.body());
  }

  /** The moment of the answer in seconds, as its Date header tells; 0 without one. */
  private static long moment(Answer answer) {
    try {
      return ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toEpochSecond();
    } catch (DateTimeException e) {
      return 0;
    }
  }

  /** Rounds to the nearest ten: a second that passes while the answer is made does not show. */
  private static long tens(long n) {
    return Long.signum(n) * ((Math.abs(n) + 5) / 10 * 10);
  }
}
