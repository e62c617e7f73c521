package dev.jenever.contrib.jwt.jws;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * For how long an answer may be used, by its {@code Cache-Control} and {@code Age}.
 *
 * @param min at least, whatever it says
 * @param max at most, and if it does not say
 */
record CacheTime(Duration min, Duration max) {

  private static final Pattern MAX_AGE =
      Pattern.compile("(?<![-\\w])max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Pattern NOT_AT_ALL =
      Pattern.compile("(?<![-\\w])no-(?:store|cache)(?![-\\w])");

  Duration of(HttpHeaders headers) {
    Duration said = said(headers).orElse(max);
    if (said.compareTo(min) < 0) {
      return min;
    }
    return said.compareTo(max) > 0 ? max : said;
  }

  private static Optional<Duration> said(HttpHeaders headers) {
    List<String> lines = headers.allValues("Cache-Control");
    String control = lines.stream().collect(Collectors.joining(",")).toLowerCase(Locale.ROOT);
    if (NOT_AT_ALL.matcher(control).find()) {
      return Optional.of(Duration.ZERO);
    }
    Matcher age = MAX_AGE.matcher(control);
    return age.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1)) - age(headers)))
        : Optional.empty();
  }

  private static long age(HttpHeaders headers) {
    String age = headers.firstValue("Age").orElse("");
    return age.matches("\\d{1,9}") ? Long.parseLong(age) : 0;
  }
}
