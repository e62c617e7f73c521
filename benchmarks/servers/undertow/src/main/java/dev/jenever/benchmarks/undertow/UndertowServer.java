package dev.jenever.benchmarks.undertow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.benchmarks.Answer;
import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.benchmarks.Order;
import dev.jenever.benchmarks.Setting;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;

/**
 * The raw Undertow service of the comparison: its handlers run on the I/O thread, with Undertow's
 * defaults. Only what blocks goes to a worker.
 */
public final class UndertowServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private UndertowServer() {}

  /** Serves until the process ends. */
  public static void main(String[] args) {
    RoutingHandler routes = Handlers.routing();
    routes.get("/plaintext", exchange -> text(exchange, "Hello, World!"));
    routes.get("/json", UndertowServer::json);
    routes.get("/hello/{name}", UndertowServer::hello);
    routes.post("/echo", exchange -> exchange.getRequestReceiver().receiveFullBytes(Echo::answer));
    routes.get(
        "/headers",
        exchange -> text(exchange, exchange.getRequestHeaders().getFirst("X-Correlation-Id")));
    routes.get("/blocking", exchange -> exchange.dispatch(UndertowServer::blocking));
    routes.get("/chain/plaintext", Middleware.chain(exchange -> text(exchange, "Hello, World!")));
    for (ApiRoute route : ApiRoute.github()) {
      routes.add(route.method(), route.pathInBraces(), api(route.parameters()));
    }
    HttpHandler files =
        Handlers.resource(new PathResourceManager(Setting.data().resolve("files")))
            .setDirectoryListingEnabled(false);
    Undertow.builder()
        .addHttpListener(Setting.port(), "127.0.0.1")
        .setWorkerThreads(256)
        .setHandler(Handlers.path(routes).addPrefixPath("/files", files))
        .build()
        .start();
  }

  private static HttpHandler api(List<String> names) {
    return exchange ->
        text(
            exchange,
            ApiRoute.answer(names, name -> exchange.getQueryParameters().get(name).getFirst()));
  }

  private static void json(HttpServerExchange exchange) throws Exception {
    TreeMap<String, Object> map = new TreeMap<>();
    map.put("id", 7);
    map.put("message", "Hello, World!");
    map.put("ok", true);
    json(exchange, map);
  }

  private static void hello(HttpServerExchange exchange) throws Exception {
    var query = exchange.getQueryParameters();
    var greeting = query.get("greeting");
    TreeMap<String, Object> map = new TreeMap<>();
    map.put("greeting", greeting == null ? "hi" : greeting.getFirst());
    map.put("name", query.get("name").getFirst());
    json(exchange, map);
  }

  private static void blocking(HttpServerExchange exchange) throws InterruptedException {
    text(exchange, Answer.await());
  }

  private static void text(HttpServerExchange exchange, String text) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseSender().send(text);
  }

  private static void json(HttpServerExchange exchange, Object value) throws Exception {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
    exchange.getResponseSender().send(ByteBuffer.wrap(JSON.writeValueAsBytes(value)));
  }

  /** Reads an order and sends it back. */
  private static final class Echo {
    static void answer(HttpServerExchange exchange, byte[] body) {
      try {
        Order order = JSON.readValue(body, Order.class);
        if (order.customer() == null || order.customer().isEmpty()) {
          exchange.setStatusCode(400);
        }
        json(exchange, order);
      } catch (Exception e) {
        exchange.setStatusCode(400).endExchange();
      }
    }
  }
}
