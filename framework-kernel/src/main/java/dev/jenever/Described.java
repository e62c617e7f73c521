package dev.jenever;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another handler and facts about it. */
record Described(@Nullable Handler handler, List<Object> metadata) implements DescribedHandler {

  static Described of(@Nullable Handler handler, Object... metadata) {
    List<Object> facts = new ArrayList<>();
    Handler inner = handler;
    if (handler instanceof DescribedHandler described) {
      facts.addAll(described.metadata());
      inner = described.handler();
    }
    facts.addAll(List.of(metadata));
    return new Described(inner, List.copyOf(facts));
  }

  /** Handles the request; for those who call a handler that was not registered. */
  @Override
  public void handle(Context c) throws Exception {
    if (handler != null) {
      handler.handle(c);
    }
  }
}
