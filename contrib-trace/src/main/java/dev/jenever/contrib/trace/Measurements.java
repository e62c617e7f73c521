package dev.jenever.contrib.trace;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** What is measured of each request. */
interface Measurements {

  Measurements NONE = (c, context, nanos, error) -> {};

  /** The handlers are about to run. */
  default void started(dev.jenever.Context c, Context context) {}

  /** The handlers have run, or thrown. */
  void ended(dev.jenever.Context c, Context context, long nanos, @Nullable Throwable error);
}
