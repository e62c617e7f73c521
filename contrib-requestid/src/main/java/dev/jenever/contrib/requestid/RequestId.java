package dev.jenever.contrib.requestid;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.Key;
import dev.jenever.http.ResponseWriter;

/**
 * Gives each request an id.
 *
 * <pre>{@code
 * r.use(RequestId.withDefaults());
 * r.get("/", c -> c.string(200, "%s", RequestId.get(c)));
 * }</pre>
 *
 * <ul>
 *   <li>Runs around the handlers that follow it; used globally, around not-found handlers too.
 *   <li>Reads the request header {@code X-Request-Id}. An id that is there is kept if it is short
 *       and of visible ASCII characters; otherwise there is a new one, and the header has it.
 *   <li>Sets the response header of that name, before the handlers run: whatever they do, the
 *       client is told the id. After a commit the client is not told any more.
 *   <li>Leaves the id for {@link #get}, in the MDC of SLF4J while the handlers run, and as an
 *       attribute of OpenTelemetry's current span, if there is one.
 *   <li>Never aborts.
 * </ul>
 *
 * <p>Put it before the logger, and behind what traces. Immutable, safe for use by any thread as
 * long as what it was given is. Counterpart of {@code requestid.New}.
 */
public final class RequestId implements Handler {

  private static final Key<String> ID = Key.of("request id");

  private final RequestIdConfig config;
  private final SpanAttribute span;

  private RequestId(RequestIdConfig config) {
    this.config = config;
    this.span = SpanAttribute.ofHeader(config.header());
  }

  /** Creates the middleware with every default. */
  public static RequestId withDefaults() {
    return create(RequestIdConfig.defaults());
  }

  /** Creates the middleware; what is changed in the configuration later has no effect. */
  public static RequestId create(RequestIdConfig config) {
    return new RequestId(requireNonNull(config, "config").copy());
  }

  /**
   * Returns the id of the request, {@code ""} when it has none. Of several middlewares that of the
   * last one to run counts. Counterpart of {@code requestid.Get}.
   *
   * @param c the context of the request, or a copy of it
   */
  public static String get(Context c) {
    return c.get(ID).orElse("");
  }

  /** Gives the request its id. */
  @Override
  public void handle(Context c) throws Exception {
    String id = idOf(c);
    c.set(ID, id);
    config.handler().accept(c, id);
    c.header(config.header(), id);
    span.set(id);
    LogEntry entry = LogEntry.put(config.mdcKey(), id);
    try {
      next(c, id);
    } finally {
      entry.takeBack();
    }
  }

  private String idOf(Context c) {
    String sent = c.getHeader(config.header());
    if (!sent.isEmpty() && config.accepts(sent)) {
      return sent;
    }
    String id = config.generator().get();
    c.request().headers().set(config.header(), id);
    return id;
  }

  private void next(Context c, String id) throws Exception {
    if (!config.explainsErrors()) {
      c.next();
      return;
    }
    ResponseWriter original = c.writer();
    ErrorBody body = new ErrorBody(original, id);
    c.setWriter(body);
    c.next();
    body.end();
    c.setWriter(original);
  }
}
