package dev.jenever.benchmarks.javalin;

import dev.jenever.benchmarks.AccessLog;
import dev.jenever.benchmarks.Answer;
import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.benchmarks.Chain;
import dev.jenever.benchmarks.Order;
import dev.jenever.benchmarks.Setting;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Javalin service of the comparison: Jetty on virtual threads. */
public final class JavalinServer {

  private static final AccessLog LOG = new AccessLog();

  private JavalinServer() {}

  /** Serves until the process ends. */
  public static void main(String[] args) {
    Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.staticFiles.add(
                  files -> {
                    files.hostedPath = "/files";
                    files.directory = Setting.data().resolve("files").toString();
                    files.location = Location.EXTERNAL;
                  });
              routes(config.routes);
            })
        .start("127.0.0.1", Setting.port());
  }

  private static void routes(RoutesConfig r) {
    r.get("/plaintext", c -> c.result("Hello, World!"));
    r.get(
        "/json",
        c -> c.json(new TreeMap<>(Map.of("id", 7, "message", "Hello, World!", "ok", true))));
    r.get("/hello/{name}", JavalinServer::hello);
    r.post("/echo", JavalinServer::echo);
    r.get("/headers", c -> c.result(c.header("X-Correlation-Id")));
    r.get("/blocking", c -> c.result(Answer.await()));
    chain(r);
    for (ApiRoute route : ApiRoute.github()) {
      List<String> names = route.parameters();
      r.addHttpHandler(
          HandlerType.findOrCreate(route.method()),
          route.pathInBraces(),
          c -> c.result(ApiRoute.answer(names, c::pathParam)));
    }
  }

  private static void hello(Context c) {
    String greeting = c.queryParam("greeting");
    TreeMap<String, Object> map = new TreeMap<>();
    map.put("greeting", greeting == null ? "hi" : greeting);
    map.put("name", c.pathParam("name"));
    c.json(map);
  }

  private static void echo(Context c) {
    Order order = c.bodyAsClass(Order.class);
    if (order.customer() == null || order.customer().isEmpty()) {
      c.status(400);
    }
    c.json(order);
  }

  private static void chain(RoutesConfig r) {
    r.before(
        "/chain/*", c -> c.header(Chain.REQUEST_ID, Chain.requestId(c.header(Chain.REQUEST_ID))));
    r.before(
        "/chain/*",
        c -> {
          if (Chain.ORIGIN.equals(c.header("Origin"))) {
            c.header("Access-Control-Allow-Origin", Chain.ORIGIN);
            c.header("Access-Control-Allow-Credentials", "true");
            c.header("Vary", "Origin");
          }
        });
    r.before("/chain/*", c -> c.attribute("start", System.nanoTime()));
    r.before("/chain/*", c -> Chain.SECURE.forEach(c::header));
    r.exception(IllegalStateException.class, (e, c) -> c.status(500));
    r.get("/chain/plaintext", c -> c.result("Hello, World!"));
    r.after("/chain/*", JavalinServer::log);
  }

  private static void log(Context c) {
    Long start = c.attribute("start");
    LOG.log(start == null ? 0 : start, c.statusCode(), c.ip(), c.method().name(), c.path());
  }
}
