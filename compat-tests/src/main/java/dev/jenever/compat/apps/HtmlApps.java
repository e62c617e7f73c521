package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_html.go}; the templates say the same in the language of Pebble. */
final class HtmlApps {

  private HtmlApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("html", HtmlApps::html);
    apps.put("html-none", HtmlApps::htmlNone);
    return apps;
  }

  /** html: templates, and what is escaped in them. */
  private static Engine html() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.string(500, "%s", "panic: " + error.getMessage())));
    r.setFuncMap(Map.of("shout", args -> String.valueOf(args[0]).toUpperCase(Locale.ROOT)));
    r.loadHtmlClassPath("templates/*.tmpl");
    r.any(
        "/:name",
        c -> {
          c.html(
              Integer.parseInt(c.defaultQuery("code", "200")),
              c.param("name"),
              H.of("title", c.query("title"), "items", c.queryArray("item"))
                  .with("on", c.query("on").equals("1"))
                  .with("user", H.of("name", "Ada")));
          if (!c.errors().isEmpty()) {
            c.header("X-Too-Late", "1");
            c.writer().writeString("failed: " + (c.isAborted() ? "yes " : "no "));
          }
        });
    return r;
  }

  /** html-none: no templates were loaded. */
  private static Engine htmlNone() {
    Engine r = Engine.create();
    r.use(Recovery.withWriter(null));
    r.get("/", c -> c.html(200, "page.tmpl", null));
    return r;
  }
}
