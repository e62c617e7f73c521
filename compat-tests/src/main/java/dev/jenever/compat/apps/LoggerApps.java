package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.ErrorType;
import dev.jenever.Handler;
import dev.jenever.http.RequestWrapper;
import dev.jenever.middleware.LogFormatterParams;
import dev.jenever.middleware.Logger;
import dev.jenever.middleware.LoggerConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The twin of {@code app_logger.go}. */
final class LoggerApps {

  private LoggerApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    // logger: the default line.
    apps.put("logger", logged(log -> Logger.withWriter(log.writer())));
    // logger-skip: paths that are not logged.
    apps.put(
        "logger-skip", logged(log -> Logger.withWriter(log.writer(), "/skipped", "/status/204")));
    // logger-config: no query strings, and a function that decides after the chain.
    apps.put(
        "logger-config",
        logged(
            log ->
                Logger.withConfig(
                    new LoggerConfig()
                        .output(log.writer())
                        .skipQueryString(true)
                        .skip(c -> c.writer().status() == 204))));
    // logger-format: a line of one's own.
    apps.put(
        "logger-format",
        logged(
            log ->
                Logger.withConfig(
                    new LoggerConfig().output(log.writer()).formatter(LoggerApps::line))));
    // logger-colours: the escape codes of a line of one's own.
    apps.put(
        "logger-colours",
        logged(
            log ->
                Logger.withConfig(
                    new LoggerConfig().output(log.writer()).formatter(LoggerApps::colours))));
    return apps;
  }

  private static String line(LogFormatterParams p) {
    Object user = p.keys().get("user");
    return "%s %s %d %d %s %s [%s]\n"
        .formatted(
            p.method(),
            p.path(),
            p.statusCode(),
            p.bodySize(),
            p.clientIp(),
            user == null ? "<nil>" : user,
            p.errorMessage());
  }

  private static String colours(LogFormatterParams p) {
    return quoted(p.statusCodeColor())
        + " "
        + quoted(p.methodColor())
        + " "
        + quoted(p.resetColor())
        + " "
        + p.isOutputColor()
        + "\n";
  }

  private static String quoted(String codes) {
    return "\"" + codes.replace("\u001b", "\\x1b") + "\"";
  }

  /** Serves some routes under a logger; GET /log takes what was logged. */
  private static Supplier<Engine> logged(Function<LogBuffer, Handler> logger) {
    return () -> {
      LogBuffer log = new LogBuffer();
      Engine r = Engine.create();
      r.setTrustedProxies("127.0.0.1");
      r.get("/log", c -> c.string(200, "%s", log.take()));
      r.use(logger.apply(log));
      r.any("/ok", c -> c.string(200, "ok"));
      r.get("/status/:code", c -> c.status(Integer.parseInt(c.param("code"))));
      r.get(
          "/error",
          c -> {
            c.error(new Exception("first"));
            c.error(new Exception("second")).setMeta("some meta");
            c.error(new Exception("hidden")).setType(ErrorType.PUBLIC);
            c.status(500);
          });
      r.get("/skipped", c -> c.status(204));
      r.get(
          "/keys",
          c -> {
            c.set("user", "ada");
            c.string(200, "ok");
          });
      r.get(
          "/rewritten",
          c -> {
            c.setRequest(
                new RequestWrapper(c.request()) {
                  @Override
                  public String path() {
                    return "/elsewhere";
                  }
                });
            c.status(200);
          });
      return r;
    };
  }
}
