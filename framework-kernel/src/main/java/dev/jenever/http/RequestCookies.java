package dev.jenever.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the cookies that a client has sent.
 *
 * <p>A cookie whose name is not a token or whose value holds a byte that no cookie may hold is
 * passed over; quotes around a value are dropped; more than 3000 cookies count as none. Stateless,
 * safe for use by many threads.
 *
 * <p>Counterpart of {@code http.Request.Cookie} and {@code Cookies}.
 */
public final class RequestCookies {

  private static final int MAX_COOKIES = 3000;
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private RequestCookies() {}

  /** Returns the value of the first cookie of a name, as it was sent. */
  public static Optional<String> first(Headers headers, String name) {
    List<Pair> found = read(headers, name::equals, 1);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).value());
  }

  /** Returns all cookies in the order they were sent. */
  public static List<Pair> all(Headers headers) {
    return read(headers, name -> true, Integer.MAX_VALUE);
  }

  /**
   * One cookie of a request.
   *
   * @param name the name
   * @param value the value as it was sent, without quotes around it
   */
  public record Pair(String name, String value) {}

  private static List<Pair> read(Headers headers, Predicate<String> wanted, int limit) {
    List<String> lines = headers.values("Cookie");
    List<Pair> cookies = new ArrayList<>();
    if (count(lines) > MAX_COOKIES) {
      return cookies;
    }
    for (String line : lines) {
      for (int start = 0; start < line.length() && cookies.size() < limit; ) {
        int semicolon = line.indexOf(';', start);
        int end = semicolon < 0 ? line.length() : semicolon;
        add(trim(line.substring(start, end)), wanted, cookies);
        start = end + 1;
      }
    }
    return cookies;
  }

  private static long count(List<String> lines) {
    long count = lines.size();
    for (String line : lines) {
      count += line.chars().filter(c -> c == ';').count();
    }
    return count;
  }

  private static void add(String part, Predicate<String> wanted, List<Pair> cookies) {
    int equals = part.indexOf('=');
    String name = trim(equals < 0 ? part : part.substring(0, equals));
    if (!isToken(name) || !wanted.test(name)) {
      return;
    }
    String value = unquote(equals < 0 ? "" : part.substring(equals + 1));
    if (value.chars().allMatch(RequestCookies::isValueCharacter)) {
      cookies.add(new Pair(name, value));
    }
  }

  private static String unquote(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isValueCharacter(int c) {
    return c >= 0x20 && c < 0x7F && c != '"' && c != ';' && c != '\\';
  }

  private static boolean isToken(String name) {
    return !name.isEmpty() && name.chars().allMatch(RequestCookies::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || TOKEN_MARKS.indexOf(c) >= 0;
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
