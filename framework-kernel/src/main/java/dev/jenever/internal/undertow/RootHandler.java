package dev.jenever.internal.undertow;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.RequestTarget;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.Call;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.ServerOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import io.undertow.util.SameThreadExecutor;
import org.jspecify.annotations.Nullable;

/** Where every request enters: routes it on its I/O thread and starts its task. */
final class RootHandler implements HttpHandler {

  private final Application application;
  private final ServerOptions options;
  private final Executions executions;

  RootHandler(Application application, ServerOptions options, Executions executions) {
    this.application = application;
    this.options = options;
    this.executions = executions;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    RequestFraming framing = RequestFraming.of(exchange);
    if (framing == null) {
      handleHttp2(exchange);
    } else {
      handleHttp1(exchange, framing);
    }
  }

  private void handleHttp1(HttpServerExchange exchange, RequestFraming framing) {
    RequestHead head = framing.takeHead((HttpServerConnection) exchange.getConnection());
    tell(exchange, head);
    if (head.expectsOther && !head.expectsContinue) {
      answer(exchange.setPersistent(false), framing, 417);
      return;
    }
    if (head.method.equals("OPTIONS") && head.target.text().equals("*")) {
      answer(exchange.setPersistent(head.isPersistent()), framing, 200);
      return;
    }
    exchange.setPersistent(head.isPersistent());
    RequestBody body = head.hasBody() ? http1Body(exchange, framing, head) : null;
    start(exchange, new UndertowRequest(exchange, framing, head, body), body);
  }

  /** Tells Undertow what matters for the response. */
  private static void tell(HttpServerExchange exchange, RequestHead head) {
    if (head.minorVersion > 0) {
      exchange.setProtocol(Protocols.HTTP_1_1);
    }
    if (head.method.equals("HEAD")) {
      exchange.setRequestMethod(Methods.HEAD);
    }
  }

  private RequestBody http1Body(
      HttpServerExchange exchange, RequestFraming framing, RequestHead head) {
    HttpServerConnection connection = (HttpServerConnection) exchange.getConnection();
    return new RequestBody(
        new Http1BodySource(framing, connection.getChannel()),
        bodyWaiter(),
        head.contentLength,
        options.maxBodyBytes(),
        head.expectsContinue && head.minorVersion > 0);
  }

  private void handleHttp2(HttpServerExchange exchange) {
    RequestTarget target = http2Target(exchange);
    if (target == null) {
      exchange.setStatusCode(400).getResponseSender().send("400 Bad Request");
      return;
    }
    RequestBody body = exchange.isRequestComplete() ? null : http2Body(exchange);
    start(exchange, new UndertowRequest(exchange, target, body), body);
  }

  /** Returns the target, or null when the request is malformed. */
  private static @Nullable RequestTarget http2Target(HttpServerExchange exchange) {
    if (!Http2Headers.areValid(exchange.getRequestHeaders())) {
      return null;
    }
    String query = exchange.getQueryString();
    String path = exchange.getRequestURI();
    try {
      return RequestTarget.parse(query.isEmpty() ? path : path + "?" + query);
    } catch (GoTextException e) {
      return null;
    }
  }

  private RequestBody http2Body(HttpServerExchange exchange) {
    String expect = exchange.getRequestHeaders().getFirst(Headers.EXPECT);
    return new RequestBody(
        new Http2BodySource(exchange),
        bodyWaiter(),
        exchange.getRequestContentLength(),
        options.maxBodyBytes(),
        "100-continue".equalsIgnoreCase(expect));
  }

  private Waiter bodyWaiter() {
    return new Waiter(new Pace(options.bodyTimeout(), options.minTransferRate()));
  }

  private void start(
      HttpServerExchange exchange, UndertowRequest request, @Nullable RequestBody body) {
    Call call = application.route(request);
    ExchangeTask task =
        new ExchangeTask(
            exchange.getIoThread(), call, new ExchangeSink(exchange, request, options));
    Runnable run = () -> execution(call, body).start(task);
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        body != null && body.fits(options.bufferedBodyBytes())
            ? () -> BodyPrefetch.run(body, run)
            : run);
  }

  /** Returns how the call runs; a body that may have to be waited for is no business of a loop. */
  private Execution execution(Call call, @Nullable RequestBody body) {
    Execution execution = executions.of(call.execution());
    boolean waits = body != null && !body.isComplete();
    return waits && execution.mode() == ExecutionMode.IO ? executions.waiting() : execution;
  }

  /** Answers without the application. */
  private static void answer(HttpServerExchange exchange, RequestFraming framing, int status) {
    exchange.setStatusCode(status);
    if (!exchange.isPersistent() || !framing.isBodyRead()) {
      exchange.setPersistent(false);
      framing.close();
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, "0");
    exchange.endExchange();
  }
}
