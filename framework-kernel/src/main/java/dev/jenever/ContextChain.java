package dev.jenever;

import dev.jenever.binding.BindingException;
import org.jspecify.annotations.Nullable;

/** Walks the handlers of a request. */
final class ContextChain {

  private static final int ABORTED = HandlerChain.LIMIT + 1;

  private HandlerChain handlers;
  private int index = -1;

  ContextChain(HandlerChain handlers) {
    this.handlers = handlers;
  }

  void next(Context c) throws Exception {
    for (index++; index < handlers.size(); index++) {
      Handler handler = handlers.get(index);
      if (handler != null) {
        run(handler, c);
      }
    }
  }

  private static void run(Handler handler, Context c) throws Exception {
    try {
      handler.handle(c);
    } catch (BindingException e) {
      c.refuse(e);
    }
  }

  void abort() {
    index = ABORTED;
  }

  boolean isAborted() {
    return index >= ABORTED;
  }

  HandlerChain handlers() {
    return handlers;
  }

  /** Where the walk stands, to come back to it after another chain has run. */
  Position save() {
    return new Position(handlers, index);
  }

  void restart(HandlerChain other) {
    handlers = other;
    index = -1;
  }

  void restore(Position position) {
    handlers = position.handlers;
    index = position.index;
  }

  @Nullable Handler last() {
    return handlers.last();
  }

  /** A place in a chain. */
  record Position(HandlerChain handlers, int index) {}
}
