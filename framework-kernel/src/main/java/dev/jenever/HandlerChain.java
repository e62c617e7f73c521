package dev.jenever;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handlers of a route in order, global middleware first, and their names. Immutable. */
final class HandlerChain {

  /** More handlers than this, and Gin's abort index would be a place in the chain. */
  static final int LIMIT = 62;

  static final HandlerChain EMPTY = new HandlerChain(new Handler[0], new String[0]);

  private final @Nullable Handler[] handlers;
  private final String[] names;

  private HandlerChain(@Nullable Handler[] handlers, String[] names) {
    this.handlers = handlers;
    this.names = names;
  }

  HandlerChain plus(@Nullable Handler... more) {
    HandlerNames naming = new HandlerNames();
    String[] moreNames = new String[more.length];
    for (int i = 0; i < more.length; i++) {
      moreNames[i] = naming.of(more[i]);
    }
    return plus(new HandlerChain(more, moreNames));
  }

  HandlerChain plus(HandlerChain more) {
    return new HandlerChain(join(handlers, more.handlers), join(names, more.names)).checked();
  }

  private HandlerChain checked() {
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

  /** Returns the name of the last handler, {@code ""} when there is none. */
  String lastName() {
    return names.length == 0 ? "" : names[names.length - 1];
  }

  /** Returns the names of all handlers that are not null. */
  List<String> names() {
    List<String> found = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      if (handlers[i] != null) {
        found.add(names[i]);
      }
    }
    return found;
  }

  private static <T extends @Nullable Object> T[] join(T[] first, T[] second) {
    T[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
