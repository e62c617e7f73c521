package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import dev.jenever.internal.go.CookieText;
import dev.jenever.internal.go.GoCookie;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cookie for the client to keep. Each {@code with} method returns a changed copy.
 *
 * <pre>{@code
 * c.setCookieData(Cookie.of("theme", "dark").withMaxAge(3600).withSecure(true));
 * }</pre>
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code http.Cookie}.
 */
public final class Cookie {

  private final String name;
  private final String value;
  private String path = "";
  private String domain = "";
  private @Nullable Instant expires;
  private int maxAge;
  private boolean secure;
  private boolean httpOnly;
  private boolean partitioned;
  private boolean quoted;
  private SameSite sameSite = SameSite.UNSET;

  private Cookie(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /**
   * Creates a cookie without attributes.
   *
   * @param name a token; a cookie with another name is never written
   * @param value the value; what must not stand in one is dropped, nothing is escaped
   */
  public static Cookie of(String name, String value) {
    return new Cookie(requireNonNull(name, "name"), requireNonNull(value, "value"));
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the value. */
  public String value() {
    return value;
  }

  /** Returns the path, {@code ""} when it is not set. */
  public String path() {
    return path;
  }

  /** Returns when a browser is to send the cookie along with requests of other sites. */
  public SameSite sameSite() {
    return sameSite;
  }

  /** Sets the path; {@code ""} leaves the attribute out. */
  public Cookie withPath(String path) {
    Cookie copy = copy();
    copy.path = requireNonNull(path, "path");
    return copy;
  }

  /** Sets the domain; {@code ""} leaves the attribute out, and so does an invalid one. */
  public Cookie withDomain(String domain) {
    Cookie copy = copy();
    copy.domain = requireNonNull(domain, "domain");
    return copy;
  }

  /** Sets when the cookie ends; null leaves the attribute out. */
  public Cookie withExpires(@Nullable Instant expires) {
    Cookie copy = copy();
    copy.expires = expires;
    return copy;
  }

  /** Sets the life time in seconds; 0 leaves the attribute out, below 0 ends the cookie now. */
  public Cookie withMaxAge(int seconds) {
    Cookie copy = copy();
    copy.maxAge = seconds;
    return copy;
  }

  /** Sets whether the cookie is sent over TLS only; false unless set. */
  public Cookie withSecure(boolean secure) {
    Cookie copy = copy();
    copy.secure = secure;
    return copy;
  }

  /** Sets whether scripts cannot read the cookie; false unless set. */
  public Cookie withHttpOnly(boolean httpOnly) {
    Cookie copy = copy();
    copy.httpOnly = httpOnly;
    return copy;
  }

  /** Sets when a browser is to send the cookie along with requests of other sites. */
  public Cookie withSameSite(SameSite sameSite) {
    Cookie copy = copy();
    copy.sameSite = requireNonNull(sameSite, "sameSite");
    return copy;
  }

  /** Sets whether the cookie is kept apart for each top-level site; false unless set. */
  public Cookie withPartitioned(boolean partitioned) {
    Cookie copy = copy();
    copy.partitioned = partitioned;
    return copy;
  }

  /** Sets whether the value stands in quotes even if it needs none; false unless set. */
  public Cookie withQuoted(boolean quoted) {
    Cookie copy = copy();
    copy.quoted = quoted;
    return copy;
  }

  /** Returns the value of the {@code Set-Cookie} header, {@code ""} when the name is no token. */
  @Override
  public String toString() {
    return CookieText.setCookie(
        new GoCookie(name, value)
            .path(path)
            .domain(domain)
            .expires(expires)
            .maxAge(maxAge)
            .secure(secure)
            .httpOnly(httpOnly)
            .partitioned(partitioned)
            .quoted(quoted)
            .sameSite(sameSite.attribute()));
  }

  private Cookie copy() {
    Cookie copy = new Cookie(name, value);
    copy.path = path;
    copy.domain = domain;
    copy.expires = expires;
    copy.maxAge = maxAge;
    copy.secure = secure;
    copy.httpOnly = httpOnly;
    copy.partitioned = partitioned;
    copy.quoted = quoted;
    copy.sameSite = sameSite;
    return copy;
  }
}
