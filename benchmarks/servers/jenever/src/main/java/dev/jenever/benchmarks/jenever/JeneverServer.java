package dev.jenever.benchmarks.jenever;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Mode;
import dev.jenever.benchmarks.Answer;
import dev.jenever.benchmarks.ApiRoute;
import dev.jenever.benchmarks.Setting;
import dev.jenever.middleware.Logger;
import dev.jenever.middleware.Recovery;
import dev.jenever.server.ExecutionMode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The Jenever service of the comparison: release mode, no options but the execution mode. */
public final class JeneverServer {

  private JeneverServer() {}

  /** Serves until the process ends. */
  public static void main(String[] args) throws Exception {
    Mode.set(Mode.RELEASE);
    Engine r = Engine.create();
    r.execution(ExecutionMode.valueOf(Setting.mode()));
    r.get("/plaintext", JeneverServer::plaintext);
    r.get("/json", c -> c.json(200, H.of("id", 7, "message", "Hello, World!", "ok", true)));
    r.get(
        "/hello/:name",
        c ->
            c.json(
                200, H.of("greeting", c.defaultQuery("greeting", "hi"), "name", c.param("name"))));
    r.post("/echo", c -> c.json(200, c.shouldBindJson(BoundOrder.class)));
    r.get("/headers", c -> c.string(200, c.getHeader("X-Correlation-Id")));
    r.get("/blocking", c -> c.string(200, Answer.await()));
    r.staticDir("/files", Setting.data().resolve("files").toString());
    chain(r);
    github(r);
    r.run("127.0.0.1:" + Setting.port());
  }

  private static void plaintext(Context c) {
    c.string(200, "Hello, World!");
  }

  private static void chain(Engine r) throws IOException {
    r.group(
            "/chain",
            Middleware::requestId,
            Middleware::allowOrigin,
            Logger.withWriter(new PrintStream(new FileOutputStream("/dev/null"))),
            Recovery.create(),
            Middleware::secure)
        .get("/plaintext", JeneverServer::plaintext);
  }

  private static void github(Engine r) {
    for (ApiRoute route : ApiRoute.github()) {
      List<String> names = route.parameters();
      r.handle(route.method(), route.path(), c -> c.string(200, ApiRoute.answer(names, c::param)));
    }
  }
}
