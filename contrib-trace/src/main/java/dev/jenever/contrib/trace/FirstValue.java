package dev.jenever.contrib.trace;

import dev.jenever.http.Request;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads trace headers as Go does: the first line of a name is all there is, but for baggage, which
 * asks for all of them.
 */
final class FirstValue implements TextMapGetter<Request> {

  static final FirstValue GETTER = new FirstValue();

  private FirstValue() {}

  /** Deprecated, but there are propagators that ask. */
  @Override
  @SuppressWarnings("deprecation")
  public Iterable<String> keys(Request request) {
    return request.headers().names();
  }

  @Override
  public @Nullable String get(@Nullable Request request, String name) {
    if (request == null || !request.headers().contains(name)) {
      return null;
    }
    return request.headers().get(name);
  }

  @Override
  public Iterator<String> getAll(@Nullable Request request, String name) {
    return request == null
        ? Collections.emptyIterator()
        : List.copyOf(request.headers().values(name)).iterator();
  }
}
