package dev.jenever;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of a route in order, global middleware first, with their names, and the facts they
 * brought along. Immutable.
 */
final class HandlerChain {

  /** More handlers than this, and Gin's abort index would be a place in the chain. */
  static final int LIMIT = 62;

  static final HandlerChain EMPTY = new HandlerChain(new Handler[0], new String[0], List.of());

  private final @Nullable Handler[] handlers;
  private final String[] names;
  private final List<Object> metadata;

  private HandlerChain(@Nullable Handler[] handlers, String[] names, List<Object> metadata) {
    this.handlers = handlers;
    this.names = names;
    this.metadata = metadata;
  }

  HandlerChain plus(@Nullable Handler... more) {
    HandlerNames naming = new HandlerNames();
    List<@Nullable Handler> handlers = new ArrayList<>(more.length);
    List<String> names = new ArrayList<>(more.length);
    List<Object> metadata = new ArrayList<>();
    for (Handler handler : more) {
      Handler working = handler;
      if (handler instanceof DescribedHandler described) {
        metadata.addAll(described.metadata());
        working = described.handler();
        if (working == null) {
          continue;
        }
      }
      handlers.add(working);
      names.add(naming.of(working));
    }
    return plus(
        new HandlerChain(handlers.toArray(Handler[]::new), names.toArray(String[]::new), metadata));
  }

  HandlerChain plus(HandlerChain more) {
    List<Object> facts = new ArrayList<>(metadata);
    facts.addAll(more.metadata);
    return new HandlerChain(
            join(handlers, more.handlers), join(names, more.names), List.copyOf(facts))
        .checked();
  }

  private HandlerChain checked() {
    if (handlers.length > LIMIT) {
      throw new IllegalArgumentException("too many handlers");
    }
    return this;
  }

  List<Object> metadata() {
    return metadata;
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
