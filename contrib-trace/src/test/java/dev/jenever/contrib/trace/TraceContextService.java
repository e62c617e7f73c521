package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.server.Server;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A service that calls others: it answers with the trace headers that it would send to them. */
final class TraceContextService implements AutoCloseable {

  private static final Pattern TRACE_PARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final Recorded recorded = new Recorded();
  private final Tracer tracer = recorded.sdk.getTracer("client");
  private final Server server;

  TraceContextService(Profile profile) throws IOException {
    Engine r = Engine.create();
    r.use(Tracing.middleware("service", recorded.config().profile(profile)));
    r.get("/call/:times", this::call);
    server = r.start("127.0.0.1:0");
  }

  private void call(Context c) {
    StringBuilder sent = new StringBuilder();
    for (int i = Integer.parseInt(c.param("times")); i > 0; i--) {
      Span client = tracer.spanBuilder("call").setSpanKind(SpanKind.CLIENT).startSpan();
      Scope scope = client.makeCurrent();
      String[] headers = {"", ""};
      Tracing.inject(c, (name, value) -> headers[name.equals("traceparent") ? 0 : 1] = value);
      sent.append(headers[0]).append('\t').append(headers[1]).append('\n');
      scope.close();
      client.end();
    }
    c.string(200, "%s", sent);
  }

  /** Sends a request with these header lines, and returns what the service has sent on. */
  Sent call(String... headers) throws IOException {
    return call(1, headers).get(0);
  }

  List<Sent> call(int times, String... headers) throws IOException {
    List<Sent> all = new ArrayList<>();
    for (String line : RawClient.get(server.port(), "/call/" + times, headers).split("\n")) {
      String[] parts = line.split("\t", -1);
      all.add(new Sent(parts[0], parts[1]));
    }
    return all;
  }

  @Override
  public void close() {
    server.close();
    recorded.sdk.close();
  }

  /** The trace headers of a call, of which the first must be valid. */
  record Sent(String parent, String state) {

    Sent {
      if (!TRACE_PARENT.matcher(parent).matches()) {
        throw new AssertionError("traceparent: '" + parent + "'");
      }
    }

    String traceId() {
      return parent.substring(3, 35);
    }

    String spanId() {
      return parent.substring(36, 52);
    }

    String flags() {
      return parent.substring(53);
    }

    List<String> members() {
      return state.isEmpty() ? List.of() : List.of(state.split(","));
    }
  }
}
