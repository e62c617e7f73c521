package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.binding.BindingException;
import dev.jenever.middleware.Recovery;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_validation.go}; its types are in {@link ValidationStructs}. */
final class ValidationApps {

  private ValidationApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("validation", ValidationApps::validation);
    return apps;
  }

  /**
   * validation: GET /tag/email?v=… and POST /tag/email bind a type of one field; POST /type/order
   * binds one of the larger types. The answer is "ok" or the text of the failure.
   */
  private static Engine validation() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.string(500, "%s", "panic: " + error.getMessage())));
    r.get("/tag/:name", c -> verdict(c, () -> c.shouldBindQuery(tagged(c))));
    r.post("/tag/:name", c -> verdict(c, () -> c.shouldBindJson(tagged(c))));
    r.post("/type/:name", c -> verdict(c, () -> c.shouldBindJson(structured(c))));
    return r;
  }

  private static Type tagged(Context c) {
    return ValidationTypes.TAGGED.get(c.param("name"));
  }

  private static Type structured(Context c) {
    return ValidationStructs.STRUCTURED.get(c.param("name"));
  }

  private static void verdict(Context c, Supplier<? extends @Nullable Object> bound) {
    try {
      bound.get();
    } catch (BindingException e) {
      c.string(200, "%s", e.getMessage());
      return;
    }
    c.string(200, "ok");
  }
}
