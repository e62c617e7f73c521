package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;

/** {@code GET /slow?ms=200}: blocks, to see the threading at work. */
final class Slow {

  private Slow() {}

  /** How long to block. */
  record Query(@Form("ms,default=200") @Binding("min=0,max=2000") long ms) {}

  /** How long it was, and on which thread. */
  record Answer(long slept, String thread) {}

  static void answer(Context c) throws InterruptedException {
    Query query = c.shouldBindQuery(Query.class);
    Thread.sleep(query.ms());
    c.json(200, new Answer(query.ms(), Thread.currentThread().toString()));
  }
}
