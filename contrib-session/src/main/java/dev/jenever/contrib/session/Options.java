package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.Cookie;
import dev.jenever.http.SameSite;
import java.time.Instant;

/**
 * What the cookie of a session says besides its value. Each {@code with} method returns a changed
 * copy.
 *
 * <pre>{@code
 * store.options(Options.safe().withMaxAge(3600));
 * session.options(session.options().withMaxAge(-1)); // ends the session with the next save
 * }</pre>
 *
 * <p>As in Go the whole set is replaced at once: {@link #create()} has no path, and a cookie
 * without one belongs to the directory of the request. Start from {@link Session#options()} or
 * {@link Store#options()} to change one thing.
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code sessions.Options}.
 *
 * @param path the path, {@code ""} to leave the attribute out
 * @param domain the domain, {@code ""} to leave the attribute out
 * @param maxAge the life time in seconds; 0 until the browser ends, below 0 to end the session now
 * @param secure whether the cookie is sent over TLS only
 * @param httpOnly whether scripts cannot read the cookie
 * @param sameSite when it is sent along with requests that other sites cause
 */
public record Options(
    String path, String domain, int maxAge, boolean secure, boolean httpOnly, SameSite sameSite) {

  /** Thirty days in seconds, the life time of a session unless it is set. */
  static final int MONTH = 86400 * 30;

  /** Checks that nothing is null. */
  public Options {
    requireNonNull(path, "path");
    requireNonNull(domain, "domain");
    requireNonNull(sameSite, "sameSite");
  }

  /** Returns options with nothing set: the {@code Options{}} of Go. */
  public static Options create() {
    return new Options("", "", 0, false, false, SameSite.UNSET);
  }

  /**
   * Returns options for a cookie that neither scripts nor other sites get hold of: path {@code /},
   * thirty days, {@code HttpOnly}, {@code Secure}, {@code SameSite=Lax}.
   */
  public static Options safe() {
    return new Options("/", "", MONTH, true, true, SameSite.LAX);
  }

  /** Returns what the stores with an id in the cookie start with. */
  static Options usual() {
    return create().withPath("/").withMaxAge(MONTH);
  }

  /** Sets the path. */
  public Options withPath(String path) {
    return new Options(path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** Sets the domain; one that is no host name is left out of the cookie. */
  public Options withDomain(String domain) {
    return new Options(path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** Sets the life time in seconds: 0 until the browser ends, below 0 to end the session now. */
  public Options withMaxAge(int seconds) {
    return new Options(path, domain, seconds, secure, httpOnly, sameSite);
  }

  /** Sets whether the cookie is sent over TLS only. */
  public Options withSecure(boolean secure) {
    return new Options(path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** Sets whether scripts cannot read the cookie. */
  public Options withHttpOnly(boolean httpOnly) {
    return new Options(path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** Sets when the cookie is sent along with requests that other sites cause. */
  public Options withSameSite(SameSite sameSite) {
    return new Options(path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** Returns the cookie of a session. */
  Cookie cookie(String name, String value, Instant now) {
    Cookie cookie =
        Cookie.of(name, value)
            .withPath(path)
            .withDomain(domain)
            .withMaxAge(maxAge)
            .withSecure(secure)
            .withHttpOnly(httpOnly)
            .withSameSite(sameSite);
    if (maxAge == 0) {
      return cookie;
    }
    return cookie.withExpires(maxAge > 0 ? now.plusSeconds(maxAge) : Instant.ofEpochSecond(1));
  }
}
