package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.ErrorType;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.binding.Binders;
import dev.jenever.binding.BindingException;
import dev.jenever.compat.apps.BindingFormApps.How;
import dev.jenever.compat.apps.BindingFormTypes.Wanted;
import dev.jenever.middleware.Bind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_bind.go}. */
final class BindApps {

  private BindApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("bind", BindApps::bind);
    return apps;
  }

  /**
   * bind: c.bind and its kin, which answer 400 on their own. What a handler writes afterwards comes
   * too late for the status: GET /query?then=json.
   */
  private static Engine bind() {
    Engine r = Engine.create();
    r.use(
        c -> {
          c.next();
          if (c.query("report").equals("1")) {
            boolean bind = !c.errors().byType(ErrorType.BIND).isEmpty();
            c.writer()
                .writeString(
                    "errors: "
                        + String.join(", ", c.errors().errors())
                        + " bind: "
                        + yes(bind)
                        + "aborted: "
                        + yes(c.isAborted()));
          }
        });
    Map<String, How> how = new LinkedHashMap<>();
    how.put("/auto", Context::bind);
    how.put("/json", Context::bindJson);
    how.put("/xml", Context::bindXml);
    how.put("/query", Context::bindQuery);
    how.put("/yaml", Context::bindYaml);
    how.put("/toml", Context::bindToml);
    how.put("/header", Context::bindHeader);
    how.put("/with", (c, type) -> c.mustBindWith(type, Binders.FORM_POST));
    how.forEach((path, bind) -> r.any(path, bound(bind), BindApps::unreached));
    r.get("/uri/:name/:age", bound(Context::bindUri), BindApps::unreached);
    r.post("/middleware", Bind.to(Wanted.class), c -> c.json(200, c.mustGet(Bind.KEY)));
    r.post(
        "/should",
        c -> {
          Wanted target;
          try {
            target = c.shouldBind(Wanted.class);
          } catch (BindingException e) {
            c.json(422, H.of("error", e.getMessage()));
            return;
          }
          c.json(200, target);
        });
    return r;
  }

  private static Handler bound(How how) {
    return c -> {
      Object target;
      try {
        target = how.bind(c, Wanted.class);
      } catch (BindingException e) {
        switch (c.query("then")) {
          case "json" -> c.json(422, H.of("error", "too late"));
          case "header" -> c.header("X-Too-Late", "1");
          default -> {}
        }
        return;
      }
      c.json(200, target);
    };
  }

  private static void unreached(Context c) throws Exception {
    c.writer().writeString(" next");
  }

  private static String yes(boolean b) {
    return b ? "yes " : "no ";
  }
}
