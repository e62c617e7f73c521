package dev.jenever.contrib.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a context the current one of the thread, and of its log lines, until it is closed. */
final class CurrentSpan {

  private static final Logger log = LoggerFactory.getLogger(Tracing.class);

  private final Context before = Context.current();
  private final Scope scope;
  private final @Nullable LogIds logIds;

  private CurrentSpan(Context context, boolean logged) {
    scope = context.makeCurrent();
    SpanContext ids = Span.fromContext(context).getSpanContext();
    logIds = logged && ids.isValid() ? LogIds.put(ids) : null;
  }

  static CurrentSpan of(Context context, boolean logged) {
    return new CurrentSpan(context, logged);
  }

  /** Restores what was there before, even when a handler has left a scope of its own open. */
  void close() {
    if (logIds != null) {
      logIds.restore();
    }
    scope.close();
    if (isLeft(Context.current())) {
      log.warn("a handler has left a scope open (expected: try (Scope scope = …) {{}})");
      before.makeCurrent();
    }
  }

  /** OpenTelemetry's Java agent wraps contexts anew each time: they tell nothing. */
  private boolean isLeft(Context now) {
    return now != before && now == Context.current();
  }
}
