package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.ErrorType;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.HandlerError;
import dev.jenever.middleware.ErrorLogger;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_errors.go}. */
final class ErrorsApps {

  private ErrorsApps() {}

  /** What the Go program hands over as a struct. */
  record Inner(int a) {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("errors", ErrorsApps::errorList);
    apps.put("error-logger", ErrorsApps::errorLogger);
    apps.put("error-logger-typed", ErrorsApps::errorLoggerTyped);
    return apps;
  }

  /** errors: what a context collects, and how it is told. */
  private static Engine errorList() {
    Engine r = Engine.create();
    r.use(Recovery.customWithWriter(null, (c, error) -> c.string(500, "%s", error.getMessage())));
    Handler add =
        c -> {
          c.error(new Exception("private"));
          c.error(new Exception("public"))
              .setType(ErrorType.PUBLIC)
              .setMeta(H.of("status", "bad", "<", ">"));
          c.error(new Exception("bind")).setType(ErrorType.BIND).setMeta("just text");
        };
    r.get("/string", add, c -> c.string(200, "%s", c.errors().toString()));
    r.get("/json", add, c -> c.json(200, c.errors().json()));
    r.get("/list", add, c -> c.json(200, c.errors().errors()));
    r.get("/last", add, c -> c.json(200, c.errors().last().orElseThrow().json()));
    r.get(
        "/by-type",
        add,
        c ->
            c.json(
                200,
                H.of("private", c.errors().byType(ErrorType.PRIVATE).errors())
                    .with("public", c.errors().byType(ErrorType.PUBLIC).errors())
                    .with("bind", c.errors().byType(ErrorType.BIND).errors())
                    .with("any", c.errors().byType(ErrorType.ANY).errors())
                    .with("either", c.errors().byType(ErrorType.PUBLIC, ErrorType.BIND).errors())
                    .with("render", nullWhenEmpty(c.errors().byType(ErrorType.RENDER).errors()))));
    r.get(
        "/none",
        c ->
            c.json(
                200,
                H.of("json", c.errors().json())
                    .with("list", nullWhenEmpty(c.errors().errors()))
                    .with("string", c.errors().toString())
                    .with("last", c.errors().last().isEmpty())));
    r.get(
        "/one",
        c -> {
          c.error(new Exception("only"));
          c.json(200, c.errors().json());
        });
    r.get(
        "/meta-own-error",
        c -> {
          c.error(new Exception("hidden")).setMeta(H.of("error", "own"));
          c.json(200, c.errors().json());
        });
    r.get(
        "/meta-struct",
        c -> {
          c.error(new Exception("hidden")).setMeta(new Inner(7));
          c.json(200, c.errors().json());
        });
    r.get(
        "/wrapped",
        c -> {
          HandlerError first = c.error(new Exception("cause")).setType(ErrorType.PUBLIC);
          c.error(new Exception("around: " + first.error(), first));
          c.string(200, "%s", String.join(", ", c.errors().errors()));
        });
    r.get("/nil", c -> c.error(null));
    return r;
  }

  /** error-logger: ErrorLogger answers with the errors. */
  private static Engine errorLogger() {
    Engine r = Engine.create();
    r.use(ErrorLogger.create());
    errorRoutes(r);
    return r;
  }

  /** error-logger-typed: ErrorLogger answers with the errors of one type. */
  private static Engine errorLoggerTyped() {
    Engine r = Engine.create();
    r.use(ErrorLogger.of(ErrorType.PUBLIC));
    errorRoutes(r);
    return r;
  }

  private static void errorRoutes(Engine r) {
    r.get("/none", c -> c.status(204));
    r.get("/one", c -> c.error(new Exception("one")));
    r.get(
        "/two",
        c -> {
          c.error(new Exception("one"));
          c.error(new Exception("two")).setType(ErrorType.PUBLIC);
          c.status(400);
        });
    r.get(
        "/after-body",
        c -> {
          c.string(200, "body");
          c.error(new Exception("late")).setType(ErrorType.PUBLIC);
        });
    r.get("/abort", c -> c.abortWithError(401, new Exception("denied")).setType(ErrorType.PUBLIC));
  }

  /** An empty list of errors is a nil slice in Go, null in JSON. */
  private static Object nullWhenEmpty(List<String> list) {
    return list.isEmpty() ? null : list;
  }
}
