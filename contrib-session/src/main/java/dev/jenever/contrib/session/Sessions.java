package dev.jenever.contrib.session;

import dev.jenever.Context;
import dev.jenever.Handler;
import java.util.List;
import java.util.Map;

/**
 * The middleware that gives each request its session.
 *
 * <pre>{@code
 * Engine r = Engine.withDefaults();
 * r.use(Sessions.of("mysession", CookieStore.create("secret".getBytes(UTF_8))));
 * r.get("/count", c -> {
 *   Session session = Sessions.get(c);
 *   int count = session.get("count", Integer.class).orElse(0) + 1;
 *   session.set("count", count);
 *   session.save();
 *   c.json(200, H.of("count", count));
 * });
 * }</pre>
 *
 * <ul>
 *   <li>Runs before the handlers that follow it, and reads and writes nothing by itself.
 *   <li>Leaves the session under {@link #DEFAULT_KEY}; a second one in the same chain replaces it.
 *   <li>{@link Session#save()} adds a {@code Set-Cookie} header to the response.
 *   <li>Never aborts, unless {@link SessionsBuilder#outage} says so.
 * </ul>
 *
 * <p>Immutable, safe for use by any thread. Counterpart of package {@code gin-contrib/sessions}.
 */
public final class Sessions {

  /** The key of the context under which the session is left, or the sessions by name. */
  public static final String DEFAULT_KEY = "github.com/gin-contrib/sessions";

  private Sessions() {}

  /**
   * Returns a middleware for one session.
   *
   * @param name the name of the session, which is that of its cookie
   * @throws IllegalArgumentException when the name is none for a cookie
   */
  public static Handler of(String name, Store store) {
    return builder().of(name, store);
  }

  /** Returns a middleware for several sessions in one store. */
  public static Handler many(List<String> names, Store store) {
    return builder().many(names, store);
  }

  /** Returns a middleware for several sessions, each in a store of its own. */
  public static Handler manyStores(Map<String, Store> stores) {
    return builder().manyStores(stores);
  }

  /** Starts a middleware that does more than the original. */
  public static SessionsBuilder builder() {
    return new SessionsBuilder();
  }

  /**
   * Returns the session of a request. Counterpart of {@code sessions.Default}.
   *
   * @throws java.util.NoSuchElementException when no middleware has left one
   * @throws IllegalStateException when the middleware has several
   */
  public static Session get(Context c) {
    if (c.mustGet(DEFAULT_KEY) instanceof Session session) {
      return session;
    }
    throw new IllegalStateException(
        "sessions: there are several (expected: Sessions.get(c, name))");
  }

  /**
   * Returns one of several sessions of a request. Counterpart of {@code sessions.DefaultMany}.
   *
   * @throws java.util.NoSuchElementException when no middleware has left any
   * @throws IllegalStateException when the middleware has one only
   * @throws IllegalArgumentException when none has this name
   */
  public static Session get(Context c, String name) {
    if (!(c.mustGet(DEFAULT_KEY) instanceof Map<?, ?> sessions)) {
      throw new IllegalStateException("sessions: there is one only (expected: Sessions.get(c))");
    }
    if (sessions.get(name) instanceof Session session) {
      return session;
    }
    throw new IllegalArgumentException(
        "sessions: no session " + name + " (expected: one of " + sessions.keySet() + ")");
  }
}
