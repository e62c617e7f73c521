package dev.jenever.contrib.trace;

import dev.jenever.http.Request;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code traceparent} and {@code tracestate} by the letter of W3C Trace Context, whichever
 * propagator looks at them: OpenTelemetry's own knows the first line of a name alone, and fewer
 * keys of {@code tracestate} than level 2 allows.
 */
final class StrictTraceContext implements TextMapGetter<Request> {

  private static final String TRACE_PARENT = "traceparent";
  private static final String TRACE_STATE = "tracestate";
  private static final StrictTraceContext GETTER = new StrictTraceContext();

  private StrictTraceContext() {}

  static Context extract(TextMapPropagator propagator, Context outer, Request request) {
    Context context = propagator.extract(outer, request, GETTER);
    List<String> lines = request.headers().values(TRACE_STATE);
    if (lines.isEmpty() || !propagator.fields().contains(TRACE_STATE)) {
      return context;
    }
    SpanContext caller = Span.fromContext(context).getSpanContext();
    return isOf(request, caller) ? context.with(Span.wrap(with(caller, lines))) : context;
  }

  /** Whether a span is the one that the header names, and not what another header does. */
  private static boolean isOf(Request request, SpanContext caller) {
    String parent = request.headers().get(TRACE_PARENT);
    return caller.isValid()
        && caller.isRemote()
        && parent.contains(caller.getTraceId() + "-" + caller.getSpanId());
  }

  private static SpanContext with(SpanContext caller, List<String> lines) {
    TraceState state = StrictTraceState.parse(lines);
    return SpanContext.createFromRemoteParent(
        caller.getTraceId(), caller.getSpanId(), caller.getTraceFlags(), state);
  }

  /** Deprecated, but there are propagators that ask. */
  @Override
  @SuppressWarnings("deprecation")
  public Iterable<String> keys(Request request) {
    return request.headers().names();
  }

  @Override
  public @Nullable String get(@Nullable Request request, String name) {
    if (request == null || name.equalsIgnoreCase(TRACE_STATE)) {
      return null;
    }
    List<String> lines = request.headers().values(name);
    boolean refused = lines.size() > 1 && name.equalsIgnoreCase(TRACE_PARENT);
    return lines.isEmpty() || refused ? null : lines.get(0);
  }

  @Override
  public Iterator<String> getAll(@Nullable Request request, String name) {
    return FirstValue.GETTER.getAll(request, name);
  }
}
