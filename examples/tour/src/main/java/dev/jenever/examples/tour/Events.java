package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.H;

/** {@code GET /events}: ten events, five a second. */
final class Events {

  private static final int COUNT = 10;
  private static final long PAUSE_MILLIS = 200;

  private Events() {}

  /** One of them, as clients see it; its data are JSON. */
  record Event(String event, String data) {}

  static void stream(Context c) throws Exception {
    int[] sent = {0};
    c.stream(
        writer -> {
          if (sent[0] > 0) {
            Thread.sleep(PAUSE_MILLIS);
          }
          sent[0]++;
          c.sseEvent("tick", H.of("number", sent[0]));
          return sent[0] < COUNT;
        });
  }
}
