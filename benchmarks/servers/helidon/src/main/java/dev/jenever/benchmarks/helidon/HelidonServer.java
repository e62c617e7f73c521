package dev.jenever.benchmarks.helidon;

import dev.jenever.benchmarks.AccessLog;
import dev.jenever.benchmarks.Answer;
import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.benchmarks.Chain;
import dev.jenever.benchmarks.Order;
import dev.jenever.benchmarks.Setting;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.FileSystemHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Helidon SE service of the comparison: Helidon's defaults, a virtual thread a connection. */
public final class HelidonServer {

  private static final HeaderName CORRELATION_ID = HeaderNames.create("X-Correlation-Id");
  private static final HeaderName REQUEST_ID = HeaderNames.create(Chain.REQUEST_ID);
  private static final AccessLog LOG = new AccessLog();

  private HelidonServer() {}

  /** Serves until the process ends. */
  public static void main(String[] args) {
    WebServer.builder()
        .host("127.0.0.1")
        .port(Setting.port())
        .routing(HelidonServer::routes)
        .build()
        .start();
  }

  private static void routes(HttpRouting.Builder r) {
    r.get("/plaintext", (req, res) -> text(res, "Hello, World!"))
        .get(
            "/json",
            (req, res) ->
                res.send(new TreeMap<>(Map.of("id", 7, "message", "Hello, World!", "ok", true))))
        .get("/hello/{name}", HelidonServer::hello)
        .post("/echo", HelidonServer::echo)
        .get("/headers", (req, res) -> text(res, req.headers().get(CORRELATION_ID).get()))
        .get("/blocking", (req, res) -> text(res, Answer.await()))
        .register(
            "/files",
            StaticContentFeature.createService(
                FileSystemHandlerConfig.create(Setting.data().resolve("files"))));
    chain(r);
    for (ApiRoute route : ApiRoute.github()) {
      List<String> names = route.parameters();
      r.route(
          Method.create(route.method()),
          route.pathInBraces(),
          (req, res) ->
              text(res, ApiRoute.answer(names, name -> req.path().pathParameters().get(name))));
    }
  }

  private static void hello(ServerRequest req, ServerResponse res) {
    TreeMap<String, Object> map = new TreeMap<>();
    map.put("greeting", req.query().first("greeting").orElse("hi"));
    map.put("name", req.path().pathParameters().get("name"));
    res.send(map);
  }

  private static void echo(ServerRequest req, ServerResponse res) {
    Order order = req.content().as(Order.class);
    if (order.customer() == null || order.customer().isEmpty()) {
      res.status(Status.BAD_REQUEST_400);
    }
    res.send(order);
  }

  private static void chain(HttpRouting.Builder r) {
    r.any("/chain/*", HelidonServer::requestId)
        .any("/chain/*", HelidonServer::allowOrigin)
        .any("/chain/*", HelidonServer::log)
        .error(
            IllegalStateException.class,
            (req, res, e) -> res.status(Status.INTERNAL_SERVER_ERROR_500).send())
        .any("/chain/*", HelidonServer::secure)
        .get("/chain/plaintext", (req, res) -> text(res, "Hello, World!"));
  }

  private static void requestId(ServerRequest req, ServerResponse res) {
    res.header(REQUEST_ID, Chain.requestId(req.headers().first(REQUEST_ID).orElse("")));
    res.next();
  }

  private static void allowOrigin(ServerRequest req, ServerResponse res) {
    if (req.headers().first(HeaderNames.ORIGIN).orElse("").equals(Chain.ORIGIN)) {
      res.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, Chain.ORIGIN);
      res.header(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
      res.header(HeaderNames.VARY, "Origin");
    }
    res.next();
  }

  private static void log(ServerRequest req, ServerResponse res) {
    long start = System.nanoTime();
    res.whenSent(
        () ->
            LOG.log(
                start,
                res.status().code(),
                req.remotePeer().host(),
                req.prologue().method().text(),
                req.path().path()));
    res.next();
  }

  private static void secure(ServerRequest req, ServerResponse res) {
    Chain.SECURE.forEach((name, value) -> res.header(HeaderValues.create(name, value)));
    res.next();
  }

  private static void text(ServerResponse res, String text) {
    res.headers().contentType(io.helidon.http.HttpMediaTypes.PLAINTEXT_UTF_8);
    res.send(text);
  }
}
