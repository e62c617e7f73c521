package dev.jenever;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The handlers of a route in order, global middleware first. Immutable. */
final class HandlerChain {

  /** More handlers than this, and Gin's abort index would be a place in the chain. */
  static final int LIMIT = 62;

  static final HandlerChain EMPTY = new HandlerChain(new Handler[0]);

  private final @Nullable Handler[] handlers;

  private HandlerChain(@Nullable Handler[] handlers) {
    this.handlers = handlers;
  }

  HandlerChain plus(@Nullable Handler... more) {
    @Nullable Handler[] all = Arrays.copyOf(handlers, handlers.length + more.length);
    System.arraycopy(more, 0, all, handlers.length, more.length);
    return new HandlerChain(all);
  }

  HandlerChain plus(HandlerChain more) {
    return plus(more.handlers);
  }

  HandlerChain checked() {
    if (handlers.length > LIMIT) {
      throw new IllegalArgumentException("too many handlers");
    }
    return this;
  }

  int size() {
    return handlers.length;
  }

  @Nullable Handler get(int index) {
    return handlers[index];
  }

  @Nullable Handler last() {
    return handlers.length == 0 ? null : handlers[handlers.length - 1];
  }
}
