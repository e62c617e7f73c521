package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads sessions from what a client sends, and keeps them.
 *
 * <p>There are two kinds: {@link CookieStore} keeps the values in the cookie itself, {@link
 * RecordStore} keeps them on the server and an id in the cookie. A store of your own is a {@link
 * RecordStore} over your {@link Records}.
 *
 * <p>Used by all threads at once; set its options before it serves. Counterpart of {@code
 * sessions.Store}.
 */
public abstract class Store {

  private volatile Options options;
  private volatile Clock clock = Clock.systemUTC();

  Store(Options options) {
    this.options = options;
  }

  /** Returns the options of the cookies of new requests. */
  public Options options() {
    return options;
  }

  /**
   * Replaces the options of the cookies of new requests. The age up to which cookies are accepted
   * stays as it is, 30 days unless {@link #maxAge} has set it, as in Go.
   */
  public Store options(Options options) {
    this.options = requireNonNull(options, "options");
    return this;
  }

  /**
   * Sets the life time of sessions in seconds: of their cookies, and up to which age a cookie is
   * accepted.
   *
   * @param seconds 0 for cookies that end with the browser and are accepted at any age
   */
  public abstract Store maxAge(int seconds);

  /** Reads the session of a cookie; what goes wrong is left in it. */
  abstract Content load(String name, @Nullable String cookie);

  /**
   * Keeps a session.
   *
   * @param onlyIfUnseen whether a change by somebody else since it was read is not overwritten
   * @return the value of the cookie to set, null when somebody else has changed it
   * @throws SessionException when it could not be kept
   */
  abstract @Nullable String save(String name, Content content, boolean onlyIfUnseen);

  /** Reads the session of an id again. */
  abstract void reload(String name, Content content);

  /** Whether sessions of this store have an id. */
  abstract boolean hasIds();

  Content blank() {
    return new Content(options);
  }

  Instant now() {
    return clock.instant();
  }

  void clock(Clock clock) {
    this.clock = clock;
  }
}
