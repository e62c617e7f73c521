package dev.jenever.internal.undertow;

import dev.jenever.http.BodyTooLargeException;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseSink;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.response.Response;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.Call;
import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Handlers by path, so that the transport is tested with nothing on top of it. */
final class StubApplication implements Application {

  /** What answers a path. */
  @FunctionalInterface
  interface StubHandler {
    void handle(Request request, ResponseWriter response) throws Exception;
  }

  private record Route(RouteExecution execution, StubHandler handler) {}

  private static final Route NOT_FOUND =
      new Route(
          new RouteExecution("not found", null),
          (request, response) -> {
            response.setStatus(404);
            response.headers().set("Content-Type", "text/plain");
            response.writeString("404 page not found");
          });

  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  StubApplication on(String path, StubHandler handler) {
    return on(path, null, handler);
  }

  StubApplication on(String path, @Nullable ExecutionMode mode, StubHandler handler) {
    routes.put(path, new Route(new RouteExecution("* " + path, mode), handler));
    return this;
  }

  @Override
  public Call route(Request request) {
    Route route = routes.getOrDefault(request.path(), NOT_FOUND);
    return new Call() {
      @Override
      public RouteExecution execution() {
        return route.execution();
      }

      @Override
      public void run(ResponseSink sink) {
        answer(route.handler(), request, sink);
      }
    };
  }

  private static void answer(StubHandler handler, Request request, ResponseSink sink) {
    Response response = new Response(sink, request.method().equals("HEAD"), (sent, wanted) -> {});
    try {
      handler.handle(request, response);
      response.finish();
    } catch (BodyTooLargeException e) {
      refuse(response);
    } catch (IOException e) {
      sink.abort();
    } catch (Exception e) {
      sink.abort();
      throw new IllegalStateException(e);
    }
  }

  private static void refuse(Response response) {
    try {
      response.setStatus(413);
      response.writeString("too large");
      response.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
