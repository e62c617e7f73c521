package dev.jenever;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints what only debug mode shows. */
final class DebugPrint {

  private static final String PREFIX = "[GIN-debug] ";

  private DebugPrint() {}

  /** Prints a line, or several. */
  static void line(String text) {
    if (!Mode.isDebugging()) {
      return;
    }
    Consumer<String> function = Output.debugPrintFunc();
    if (function != null) {
      function.accept(text);
    } else {
      Output.print(Output.writer(), PREFIX + text + (text.endsWith("\n") ? "" : "\n"));
    }
  }

  static void error(Throwable error) {
    if (Mode.isDebugging()) {
      Output.print(Output.errorWriter(), PREFIX + "[ERROR] " + error.getMessage() + "\n");
    }
  }

  static void route(String method, String path, HandlerChain handlers) {
    if (!Mode.isDebugging()) {
      return;
    }
    Output.RoutePrinter printer = Output.debugPrintRouteFunc();
    if (printer != null) {
      printer.print(method, path, handlers.lastName(), handlers.size());
    } else {
      line(
          String.format(
              Locale.ROOT,
              "%-6s %-25s --> %s (%d handlers)\n",
              method,
              path,
              handlers.lastName(),
              handlers.size()));
    }
  }

  static void creating() {
    line(
        """
        [WARNING] Running in "debug" mode. Switch to "release" mode in production.
         - using env:	export GIN_MODE=release
         - using code:	Mode.set(Mode.RELEASE)

        """);
  }

  static void creatingDefault() {
    line(
        "[WARNING] Creating an Engine instance with the Logger and Recovery middleware already"
            + " attached.\n\n");
  }

  static void lateStatus(int sent, int wanted) {
    line(
        "[WARNING] Headers were already written. Wanted to override status code "
            + sent
            + " with "
            + wanted);
  }

  static void templates(List<String> names) {
    StringBuilder list = new StringBuilder();
    names.forEach(name -> list.append("\t- ").append(name).append('\n'));
    line("Loaded HTML Templates (" + names.size() + "): \n" + list + "\n");
  }

  static void lateTemplate() {
    line(
        """
        [WARNING] Since setHtmlTemplate() is NOT thread-safe. It should only be called
        at initialization. ie. before any route is registered or the router is listening in a socket:

        	Engine router = Engine.withDefaults();
        	router.setHtmlTemplate(template); // << good place

        """);
  }

  static void trustsEverybody() {
    line(
        "[WARNING] You trusted all proxies, this is NOT safe. We recommend you to set a value.\n"
            + "Please check https://github.com/gin-gonic/gin/blob/master/docs/doc.md"
            + "#dont-trust-all-proxies for details.");
  }
}
