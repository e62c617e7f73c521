package dev.jenever.internal.go;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads {@code Cookie} headers and writes {@code Set-Cookie} headers by net/http's rules.
 *
 * <p>Stateless, safe for use by many threads. Counterpart of {@code Request.Cookies} and {@code
 * Cookie.String}.
 */
public final class CookieText {

  private static final int MAX_COOKIES = 3000;

  private CookieText() {}

  /**
   * A cookie as received.
   *
   * @param name a token
   * @param value the value without quotes, not decoded
   * @param quoted whether the value stood in double quotes
   */
  public record Pair(String name, String value, boolean quoted) {}

  /**
   * Returns the cookies of all header lines in order. Those with an invalid name or value are left
   * out; with more than 3000 pieces the result is empty.
   */
  public static List<Pair> readAll(List<String> cookieHeaders) {
    List<Pair> cookies = new ArrayList<>();
    int pieces = 0;
    for (String header : cookieHeaders) {
      String[] parts = header.split(";", -1);
      pieces += parts.length;
      for (String part : parts) {
        readOne(HeaderValues.trim(part), cookies);
      }
    }
    return pieces > MAX_COOKIES ? List.of() : cookies;
  }

  private static void readOne(String part, List<Pair> cookies) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? part : HeaderValues.trim(part.substring(0, equals));
    String value = equals < 0 ? "" : part.substring(equals + 1);
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    if (HeaderNames.isToken(name) && bare.chars().allMatch(CookieText::isValueChar)) {
      cookies.add(new Pair(name, bare, quoted));
    }
  }

  /**
   * Returns the value of the {@code Set-Cookie} header, "" when the name is not a token.
   *
   * <p>Characters that value and path must not contain are dropped, a value with blank or comma is
   * quoted, the dot before a domain and an invalid domain go.
   */
  public static String setCookie(GoCookie cookie) {
    if (!HeaderNames.isToken(cookie.name)) {
      return "";
    }
    StringBuilder out = new StringBuilder(64).append(cookie.name).append('=');
    appendValue(out, cookie);
    if (!cookie.path.isEmpty()) {
      out.append("; Path=").append(keep(cookie.path, CookieText::isPathChar));
    }
    if (isValidDomain(cookie.domain)) {
      out.append("; Domain=").append(cookie.domain, domainStart(cookie), cookie.domain.length());
    }
    appendLifetime(out, cookie);
    appendIf(out, cookie.httpOnly, "; HttpOnly");
    appendIf(out, cookie.secure, "; Secure");
    appendIf(out, !cookie.sameSite.isEmpty(), "; SameSite=" + cookie.sameSite);
    appendIf(out, cookie.partitioned, "; Partitioned");
    return out.toString();
  }

  /** Tells whether a domain is written at all: a host name of ASCII letters or an IPv4 address. */
  public static boolean isValidDomain(String domain) {
    return CookieDomain.isName(domain) || CookieDomain.isIpv4(domain);
  }

  private static int domainStart(GoCookie cookie) {
    return cookie.domain.startsWith(".") ? 1 : 0;
  }

  private static void appendValue(StringBuilder out, GoCookie cookie) {
    String value = keep(cookie.value, CookieText::isValueChar);
    boolean quotes = cookie.quoted || value.indexOf(' ') >= 0 || value.indexOf(',') >= 0;
    appendIf(out, quotes, "\"");
    out.append(value);
    appendIf(out, quotes, "\"");
  }

  private static void appendLifetime(StringBuilder out, GoCookie cookie) {
    if (cookie.expires != null && cookie.expires.atOffset(ZoneOffset.UTC).getYear() >= 1601) {
      out.append("; Expires=").append(HttpDate.format(cookie.expires));
    }
    if (cookie.maxAge != 0) {
      out.append("; Max-Age=").append(Math.max(cookie.maxAge, 0));
    }
  }

  private static void appendIf(StringBuilder out, boolean condition, String text) {
    if (condition) {
      out.append(text);
    }
  }

  private static String keep(String text, IntPredicate allowed) {
    if (text.chars().allMatch(allowed)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(allowed).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean isValueChar(int c) {
    return isPathChar(c) && c != '"' && c != '\\';
  }

  private static boolean isPathChar(int c) {
    return c >= ' ' && c < 0x7F && c != ';';
  }
}
