package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.http.AbortHandlerException;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_recovery.go}. */
final class RecoveryApps {

  private RecoveryApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("recovery", RecoveryApps::recovery);
    apps.put("recovery-custom", RecoveryApps::recoveryCustom);
    apps.put("recovery-none", RecoveryApps::recoveryNone);
    return apps;
  }

  /**
   * recovery: what a client sees of a panic, and what is logged. GET /log takes what was logged,
   * without the stack trace.
   */
  private static Engine recovery() {
    LogBuffer log = new LogBuffer();
    Engine r = Engine.create();
    r.get("/log", c -> c.string(200, "%s", withoutStack(log.take())));
    r.use(
        c -> {
          c.next();
          c.header("X-Errors", String.join(", ", c.errors().errors()));
          c.header("X-Aborted", c.isAborted() ? "yes " : "no ");
        });
    r.use(Recovery.withWriter(log.writer()));
    panics(r);
    return r;
  }

  /** recovery-custom: a handler of one's own. */
  private static Engine recoveryCustom() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.json(503, H.of("panic", error.getMessage()))));
    panics(r);
    return r;
  }

  /** recovery-none: nobody recovers. */
  private static Engine recoveryNone() {
    Engine r = Engine.create();
    panics(r);
    return r;
  }

  private static void panics(Engine r) {
    r.any("/text", panic("oops"));
    r.get("/error", panic("an error"));
    r.get(
        "/after-status",
        c -> {
          c.status(202);
          panic("oops").handle(c);
        });
    r.get(
        "/after-headers",
        c -> {
          c.header("X-Kept", "1");
          c.header("Content-Type", "text/x-own");
          panic("oops").handle(c);
        });
    r.get(
        "/after-body",
        c -> {
          c.string(200, "half");
          panic("oops").handle(c);
        });
    r.get(
        "/after-abort",
        c -> {
          c.abortWithStatus(403);
          panic("oops").handle(c);
        });
    r.get(
        "/abort-handler",
        c -> {
          throw new AbortHandlerException();
        });
    r.get("/in-middleware", panic("early"), c -> c.string(200, "not reached"));
    r.get(
        "/chain",
        c -> {
          c.next();
          c.header("X-After-Next", "not reached");
        },
        panic("late"));
    r.get("/fine", c -> c.string(200, "fine"));
  }

  private static Handler panic(String text) {
    return c -> {
      throw new IllegalStateException(text);
    };
  }

  /** Keeps the lines up to and including the panic's own text. */
  private static String withoutStack(String log) {
    String[] lines = log.split("(?<=\n)");
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      kept.append(lines[i]);
      if (lines[i].contains("panic recovered:") && i + 2 < lines.length) {
        return kept.append(lines[i + 1]).toString();
      }
    }
    return log;
  }
}
