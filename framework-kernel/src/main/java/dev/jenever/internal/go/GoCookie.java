package dev.jenever.internal.go;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cookie to be set; attributes are absent until given.
 *
 * <p>Mutable and not thread-safe: made, filled and written by one thread. Counterpart of {@code
 * http.Cookie}.
 */
public final class GoCookie {

  final String name;
  final String value;
  boolean quoted;
  String path = "";
  String domain = "";
  @Nullable Instant expires;
  int maxAge;
  boolean secure;
  boolean httpOnly;
  String sameSite = "";
  boolean partitioned;

  /** Creates a cookie with name and value alone; nothing is checked yet. */
  public GoCookie(String name, String value) {
    this.name = Objects.requireNonNull(name, "name");
    this.value = Objects.requireNonNull(value, "value");
  }

  /** Puts the value in double quotes even if it needs none. */
  public GoCookie quoted(boolean on) {
    quoted = on;
    return this;
  }

  /** Sets the path; "" leaves the attribute out. */
  public GoCookie path(String newPath) {
    path = Objects.requireNonNull(newPath, "newPath");
    return this;
  }

  /** Sets the domain; "" leaves the attribute out, and so does an invalid one. */
  public GoCookie domain(String newDomain) {
    domain = Objects.requireNonNull(newDomain, "newDomain");
    return this;
  }

  /** Sets the end of life; null or a year before 1601 leave the attribute out. */
  public GoCookie expires(@Nullable Instant newExpires) {
    expires = newExpires;
    return this;
  }

  /** Sets the life time in seconds; 0 leaves the attribute out, below 0 it is written as 0. */
  public GoCookie maxAge(int seconds) {
    maxAge = seconds;
    return this;
  }

  /** Sends the cookie over TLS only. */
  public GoCookie secure(boolean on) {
    secure = on;
    return this;
  }

  /** Hides the cookie from scripts. */
  public GoCookie httpOnly(boolean on) {
    httpOnly = on;
    return this;
  }

  /** Sets {@code Lax}, {@code Strict} or {@code None}; "" leaves the attribute out. */
  public GoCookie sameSite(String mode) {
    sameSite = Objects.requireNonNull(mode, "mode");
    return this;
  }

  /** Stores the cookie per top-level site (CHIPS). */
  public GoCookie partitioned(boolean on) {
    partitioned = on;
    return this;
  }
}
