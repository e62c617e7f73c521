package dev.jenever.middleware;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;

/**
 * Binds each request to a type, for the handlers that follow.
 *
 * <ul>
 *   <li>Runs before the handlers that follow it, and leaves the object under {@link #KEY}.
 *   <li>A request that does not fit is answered as {@link Context#bind} answers it, and aborted.
 * </ul>
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code gin.Bind}.
 */
public final class Bind implements Handler {

  /** The key of the context under which the object is left. */
  public static final String KEY = "_gin-gonic/gin/bindkey";

  private final Class<?> type;

  private Bind(Class<?> type) {
    this.type = requireNonNull(type, "type");
  }

  /** Creates the middleware for a type. */
  public static Handler to(Class<?> type) {
    return new Bind(type);
  }

  /** Binds the request. */
  @Override
  public void handle(Context c) {
    c.set(KEY, c.bind(type));
  }
}
