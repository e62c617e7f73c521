package dev.jenever.internal.undertow;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.GoUrl;
import dev.jenever.internal.go.RequestTarget;
import dev.jenever.internal.transport.Application;
import dev.jenever.internal.transport.Call;
import dev.jenever.server.ServerOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;

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
    String target = target(exchange);
    GoUrl url;
    try {
      url =
          exchange.getRequestMethod().equals(Methods.CONNECT)
              ? RequestTarget.parseConnect(target)
              : RequestTarget.parse(target);
    } catch (GoTextException e) {
      exchange.setPersistent(false).setStatusCode(400).getResponseSender().send("400 Bad Request");
      return;
    }
    ChannelBody body =
        new ChannelBody(exchange, options.maxBodyBytes(), options.bodyTimeout().toNanos());
    Call call = application.route(new UndertowRequest(exchange, target, url, body));
    ExchangeSink sink = new ExchangeSink(exchange, options.writeTimeout().toNanos());
    ExchangeTask task = new ExchangeTask(call, sink, body);
    Execution execution = executions.of(call.execution());
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> execution.start(task));
  }

  private static String target(HttpServerExchange exchange) {
    String query = exchange.getQueryString();
    return query.isEmpty() ? exchange.getRequestURI() : exchange.getRequestURI() + "?" + query;
  }
}
