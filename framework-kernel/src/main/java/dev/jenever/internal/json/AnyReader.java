package dev.jenever.internal.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whatever there is into maps, lists, strings, numbers and booleans, at any depth. */
final class AnyReader extends ValueReader {

  AnyReader() {
    super("interface {}");
  }

  @Override
  @Nullable Object read(JsonCursor in) {
    return new Tree(in).read();
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    // What has no type is left out, as in encoding/xml.
    return tree instanceof TextTree ? null : tree;
  }

  private static @Nullable Object scalar(JsonCursor in) {
    switch (in.peek()) {
      case '"' -> {
        return in.string();
      }
      case 't', 'f' -> {
        return in.bool();
      }
      case 'n' -> {
        in.nil();
        return null;
      }
      default -> {
        return numberOf(in);
      }
    }
  }

  private static @Nullable Object numberOf(JsonCursor in) {
    double small = in.options().useNumber() ? Double.NaN : in.smallDecimal();
    if (!Double.isNaN(small)) {
      return small;
    }
    String text = in.number();
    if (in.options().useNumber()) {
      return exact(in, text);
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      in.mismatch("number " + text, "float64");
      return null;
    }
    return value;
  }

  private static @Nullable Object exact(JsonCursor in, String text) {
    try {
      return ScalarReaders.exact(text);
    } catch (NumberFormatException e) {
      in.mismatch("number " + text, "float64");
      return null;
    }
  }

  private static boolean isContainer(byte c) {
    return c == '{' || c == '[';
  }

  /** One reading; it nests on a stack of its own, since the thread's would not be deep enough. */
  private static final class Tree {

    private final JsonCursor in;
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();

    Tree(JsonCursor in) {
      this.in = in;
    }

    @Nullable Object read() {
      while (true) {
        if (isContainer(in.peek())) {
          open();
          if (advance(true)) {
            continue;
          }
        } else if (open.isEmpty()) {
          return scalar(in);
        } else {
          store(scalar(in));
          if (advance(false)) {
            continue;
          }
        }
        Object done = close();
        if (open.isEmpty()) {
          return done;
        }
      }
    }

    private void open() {
      open.push(in.peek() == '{' ? new LinkedHashMap<String, Object>() : new ArrayList<>());
      in.open();
    }

    /** Closes the container that has ended, and those that end with it. */
    private Object close() {
      Object done = open.pop();
      while (!open.isEmpty()) {
        store(done);
        if (advance(false)) {
          return done;
        }
        done = open.pop();
      }
      return done;
    }

    private boolean advance(boolean first) {
      boolean object = open.element() instanceof Map;
      if (!in.next(first, object ? '}' : ']')) {
        return false;
      }
      if (object) {
        keys.push(in.key());
      }
      return true;
    }

    @SuppressWarnings("unchecked")
    private void store(@Nullable Object value) {
      Object container = open.element();
      if (container instanceof Map) {
        ((Map<String, @Nullable Object>) container).put(keys.pop(), value);
      } else {
        ((List<@Nullable Object>) container).add(value);
      }
    }
  }
}
