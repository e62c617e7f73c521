package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.H;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests, and shows them to those who may see them. */
final class Stats {

  private final LongAdder requests = new LongAdder();

  /** The middleware that counts. */
  void count(Context c) throws Exception {
    requests.increment();
    c.next();
  }

  /** {@code GET /admin/stats}. */
  void show(Context c) {
    c.json(
        200,
        H.of(
            "requests", requests.sum(),
            "mode", c.engine().executionMode().toString(),
            "jdk", Runtime.version().toString()));
  }
}
