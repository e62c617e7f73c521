package dev.jenever.contrib.session;

import dev.jenever.Context;
import dev.jenever.Key;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sessions that a request has read, by name: two middlewares of one name share one. */
final class Registry {

  private static final Key<Registry> KEY = Key.of("sessions of the request");

  private final Request request;
  private final ResponseWriter writer;
  private @Nullable String firstName;
  private @Nullable Content first;
  private @Nullable Map<String, Content> more;
  private @Nullable Set<String> outages;

  private Registry(Request request, ResponseWriter writer) {
    this.request = request;
    this.writer = writer;
  }

  static Registry of(Context c) {
    return c.get(KEY)
        .orElseGet(
            () -> {
              Registry registry = new Registry(c.request(), c.writer());
              c.set(KEY, registry);
              return registry;
            });
  }

  Request request() {
    return request;
  }

  ResponseWriter writer() {
    return writer;
  }

  /** Returns whether an outage was not named before in this request. */
  boolean isNews(String outage) {
    if (outages == null) {
      outages = new HashSet<>();
    }
    return outages.add(outage);
  }

  Content content(String name, Supplier<Content> loader) {
    if (name.equals(firstName) && first != null) {
      return first;
    }
    if (first == null) {
      firstName = name;
      first = loader.get();
      return first;
    }
    if (more == null) {
      more = new HashMap<>();
    }
    return more.computeIfAbsent(name, missing -> loader.get());
  }
}
