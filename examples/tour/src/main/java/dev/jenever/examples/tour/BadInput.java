package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.ErrorType;
import dev.jenever.Handler;
import dev.jenever.metadata.RouteResponse;

/** A middleware that tells clients why their request could not be bound. */
final class BadInput {

  private BadInput() {}

  /** Returns the middleware, which says in the document of the service what it answers. */
  static Handler explained() {
    return DescribedHandler.of(
        BadInput::explain, RouteResponse.of(400, "The request does not fit").json(Problem.class));
  }

  private static void explain(Context c) throws Exception {
    c.next();
    c.errors()
        .byType(ErrorType.BIND)
        .last()
        .filter(error -> !c.writer().written())
        .ifPresent(error -> c.json(400, new Problem(error.error())));
  }
}
