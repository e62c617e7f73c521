package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.ErrorType;
import dev.jenever.H;

/** A middleware that tells clients why their request could not be bound. */
final class BadInput {

  private BadInput() {}

  static void explain(Context c) throws Exception {
    c.next();
    c.errors()
        .byType(ErrorType.BIND)
        .last()
        .filter(error -> !c.writer().written())
        .ifPresent(error -> c.json(400, H.of("error", error.error())));
  }
}
