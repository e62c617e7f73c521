package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.Mode;
import dev.jenever.Output;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_debug.go}. */
final class DebugApps {

  private static final Handler NOTHING = c -> {};

  private DebugApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("debug", DebugApps::debug);
    return apps;
  }

  /**
   * debug: what is printed while an engine is set up in debug mode. It is set up once, at start.
   */
  private static Engine debug() {
    Map<String, String> printed =
        Map.of(
            "new", printedBy(Engine::create),
            "default", printedBy(Engine::withDefaults),
            "routes", printedBy(DebugApps::printRoutes),
            "print-func", printedBy(DebugApps::printThroughFunction),
            "release", printedBy(DebugApps::printInReleaseMode));
    Engine r = Engine.create();
    r.get("/mode", c -> c.string(200, "%s", Mode.get() + (Mode.isDebugging() ? " yes " : " no ")));
    r.get("/printed/:what", c -> c.string(200, "%s", printed.getOrDefault(c.param("what"), "")));
    return r;
  }

  private static void printRoutes() {
    Output.setDebugPrintRouteFunc(
        (method, path, name, handlers) ->
            Output.writer().print(method + " " + path + " " + handlers + "\n"));
    try {
      Engine r = Engine.create();
      r.use(NOTHING);
      r.get("/users/:id", NOTHING, NOTHING);
      r.group("/v1", NOTHING).post("/items/", NOTHING);
      r.staticDir("/s", ".");
    } finally {
      Output.setDebugPrintRouteFunc(null);
    }
  }

  private static void printThroughFunction() {
    Output.setDebugPrintFunc(text -> Output.writer().print("<" + text + ">\n"));
    try {
      Engine.create();
    } finally {
      Output.setDebugPrintFunc(null);
    }
  }

  private static void printInReleaseMode() {
    Mode.set(Mode.RELEASE);
    Engine.withDefaults().get("/x", NOTHING);
  }

  private static synchronized String printedBy(Runnable setUp) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream writer = Output.writer();
    Mode mode = Mode.get();
    Output.setWriter(new PrintStream(out, true, StandardCharsets.UTF_8));
    Mode.set(Mode.DEBUG);
    try {
      setUp.run();
      return out.toString(StandardCharsets.UTF_8);
    } finally {
      Output.setWriter(writer);
      Mode.set(mode);
    }
  }
}
