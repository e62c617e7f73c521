package dev.jenever.benchmarks.vertx;

import dev.jenever.benchmarks.AccessLog;
import dev.jenever.benchmarks.Answer;
import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.benchmarks.Chain;
import dev.jenever.benchmarks.Order;
import dev.jenever.benchmarks.Setting;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.List;

/**
 * The Vert.x Web service of the comparison: a verticle per processor, native transport, blocking
 * code on workers.
 */
public final class VertxServer extends AbstractVerticle {

  private static final AccessLog LOG = new AccessLog();

  /** Serves until the process ends. */
  public static void main(String[] args) {
    Vertx vertx =
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setWorkerPoolSize(256));
    vertx
        .deployVerticle(
            VertxServer.class.getName(),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .onFailure(
            e -> {
              e.printStackTrace();
              System.exit(1);
            });
  }

  @Override
  public void start(Promise<Void> started) {
    Router r = Router.router(vertx);
    r.get("/plaintext").handler(c -> text(c, "Hello, World!"));
    r.get("/json")
        .handler(
            c ->
                json(
                    c,
                    new JsonObject().put("id", 7).put("message", "Hello, World!").put("ok", true)));
    r.get("/hello/:name").handler(VertxServer::hello);
    r.post("/echo").handler(BodyHandler.create(false)).handler(VertxServer::echo);
    r.get("/headers").handler(c -> text(c, c.request().getHeader("X-Correlation-Id")));
    r.get("/blocking").blockingHandler(VertxServer::blocking, false);
    r.route("/files/*")
        .handler(
            StaticHandler.create(
                FileSystemAccess.ROOT, Setting.data().resolve("files").toString()));
    chain(r);
    for (ApiRoute route : ApiRoute.github()) {
      List<String> names = route.parameters();
      r.route(HttpMethod.valueOf(route.method()), route.path())
          .handler(c -> text(c, ApiRoute.answer(names, c::pathParam)));
    }
    vertx
        .createHttpServer()
        .requestHandler(r)
        .listen(Setting.port(), "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private static void hello(RoutingContext c) {
    json(
        c,
        new JsonObject()
            .put(
                "greeting",
                c.queryParams().contains("greeting") ? c.queryParams().get("greeting") : "hi")
            .put("name", c.pathParam("name")));
  }

  private static void echo(RoutingContext c) {
    Order order = c.body().asPojo(Order.class);
    if (order.customer() == null || order.customer().isEmpty()) {
      c.response().setStatusCode(400);
    }
    json(c, order);
  }

  private static void blocking(RoutingContext c) {
    try {
      text(c, Answer.await());
    } catch (InterruptedException e) {
      c.fail(e);
    }
  }

  private static void chain(Router r) {
    r.route("/chain/*")
        .handler(
            c -> {
              String given = c.request().getHeader(Chain.REQUEST_ID);
              c.response().putHeader(Chain.REQUEST_ID, Chain.requestId(given));
              c.next();
            });
    r.route("/chain/*")
        .handler(
            c -> {
              if (Chain.ORIGIN.equals(c.request().getHeader("Origin"))) {
                c.response()
                    .putHeader("Access-Control-Allow-Origin", Chain.ORIGIN)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader("Vary", "Origin");
              }
              c.next();
            });
    r.route("/chain/*").handler(VertxServer::log);
    r.route("/chain/*").failureHandler(c -> c.response().setStatusCode(500).end());
    r.route("/chain/*")
        .handler(
            c -> {
              Chain.SECURE.forEach(c.response()::putHeader);
              c.next();
            });
    r.get("/chain/plaintext").handler(c -> text(c, "Hello, World!"));
  }

  private static void log(RoutingContext c) {
    long start = System.nanoTime();
    c.addEndHandler(
        done ->
            LOG.log(
                start,
                c.response().getStatusCode(),
                c.request().remoteAddress().hostAddress(),
                c.request().method().name(),
                c.request().path()));
    c.next();
  }

  private static void text(RoutingContext c, String text) {
    c.response().putHeader("Content-Type", "text/plain; charset=utf-8").end(text);
  }

  private static void json(RoutingContext c, Object value) {
    c.json(value);
  }
}
