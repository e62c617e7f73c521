package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handler that brings facts about its routes along, for those who describe routes.
 *
 * <pre>{@code
 * r.use(DescribedHandler.of(limiter, RouteResponse.of(429, "Too many requests")));
 * }</pre>
 *
 * <p>The facts are read once, when a route, a group or a middleware is registered, and are found in
 * {@link RouteInfo#metadata()} of every route whose chain the handler is part of. Requests never
 * see them: what runs is {@link #handler()}, so a description costs nothing.
 *
 * <p>A middleware that is a class of its own implements this; {@link #of} is for those that are
 * lambdas. Gin has no counterpart.
 */
public interface DescribedHandler extends Handler {

  /** Returns the facts, in an order that does not change; {@code dev.jenever.metadata} has some. */
  List<?> metadata();

  /**
   * Returns what takes a place in the chain: this handler by default, null when there are only
   * facts.
   */
  default @Nullable Handler handler() {
    return this;
  }

  /**
   * Adds facts to a handler.
   *
   * @param handler what handles requests; its own facts, if any, come first
   */
  static DescribedHandler of(Handler handler, Object... metadata) {
    return Described.of(requireNonNull(handler, "handler"), metadata);
  }

  /** Makes facts for the routes that follow, without a handler. */
  static DescribedHandler only(Object... metadata) {
    return Described.of(null, metadata);
  }
}
