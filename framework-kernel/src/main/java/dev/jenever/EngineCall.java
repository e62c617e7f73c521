package dev.jenever;

import dev.jenever.http.LoggedFailure;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseSink;
import dev.jenever.internal.response.BrokenConnection;
import dev.jenever.internal.response.Response;
import dev.jenever.internal.transport.Call;
import dev.jenever.internal.transport.RouteExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way: routed, then run. */
final class EngineCall implements Call {

  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  private final Engine engine;
  private final Request request;
  private final Resolution resolution;

  EngineCall(Engine engine, Request request, Resolution resolution) {
    this.engine = engine;
    this.request = request;
    this.resolution = resolution;
  }

  @Override
  public RouteExecution execution() {
    return resolution.execution();
  }

  static Context context(Engine engine, Request request, ResponseSink sink) {
    boolean head = request.method().equals("HEAD");
    return new Context(engine, request, new Response(sink, head, DebugPrint::lateStatus));
  }

  @Override
  public void run(ResponseSink sink) {
    Context c = context(engine, request, sink);
    try {
      Dispatch.run(c, resolution);
      c.base().finish();
    } catch (Throwable e) {
      if (BrokenConnection.isBehind(e)) {
        log.debug("{} {}: aborted", request.method(), request.path(), e);
      } else if (!(e instanceof LoggedFailure failure) || !failure.isLogged()) {
        log.error("{} {}: not recovered", request.method(), request.path(), e);
      }
      sink.abort();
    } finally {
      c.end();
    }
  }
}
