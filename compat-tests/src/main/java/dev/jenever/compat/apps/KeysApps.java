package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.middleware.Recovery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_keys.go}. */
final class KeysApps {

  private KeysApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("keys", KeysApps::keys);
    return apps;
  }

  /** keys: values that travel with a request. */
  private static Engine keys() {
    Engine r = Engine.create();
    r.use(Recovery.customWithWriter(null, (c, error) -> c.string(500, "%s", error.getMessage())));
    r.use(
        c -> {
          c.set("string", "text");
          c.set("bool", true);
          c.set("int", 42);
          c.set("int64", 1L << 40);
          c.set("float64", 1.5);
          c.set("time", Instant.parse("2024-02-29T12:34:56Z"));
          c.set("duration", Duration.ofSeconds(90));
          c.set("strings", List.of("a", "b"));
          c.set("ints", List.of(1, 2));
          c.set("map", Map.of("k", 1));
          c.set("stringMap", Map.of("k", "v"));
          c.set("stringSliceMap", Map.of("k", List.of("v", "w")));
          c.set("error", new Exception("oops"));
          c.set("nil", null);
        });
    r.get(
        "/typed",
        c ->
            c.json(
                200,
                H.of("string", c.getString("string"), "bool", c.getBool("bool"))
                    .with("int", c.getInt("int"))
                    .with("int64", c.getInt64("int64"))
                    .with("float64", c.getFloat64("float64"))
                    .with("time", c.getTime("time"))
                    .with("duration", c.getDuration("duration"))
                    .with("strings", c.getStringSlice("strings"))
                    .with("ints", c.getIntSlice("ints"))
                    .with("map", c.getStringMap("map"))
                    .with("stringMap", c.getStringMapString("stringMap"))
                    .with("stringSliceMap", c.getStringMapStringSlice("stringSliceMap"))
                    .with("error", c.getError("error").orElseThrow().getMessage())));
    r.get(
        "/missing",
        c ->
            c.json(
                200,
                H.of("string", c.getString("x"), "bool", c.getBool("x"))
                    .with("int", c.getInt("x"))
                    .with("int64", c.getInt64("x"))
                    .with("float64", c.getFloat64("x"))
                    .with("time", c.getTime("x"))
                    .with("duration", c.getDuration("x"))
                    .with("strings", nil(c.getStringSlice("x")))
                    .with("map", c.getStringMap("x").isEmpty() ? null : c.getStringMap("x"))
                    .with("error", c.getError("x").isEmpty())));
    r.get(
        "/other-type",
        c ->
            c.json(
                200,
                H.of("string", c.getString("int"), "bool", c.getBool("string"))
                    .with("int", c.getInt("int64"))
                    .with("int64", c.getInt64("int"))
                    .with("float64", c.getFloat64("int"))
                    .with("strings", nil(c.getStringSlice("ints")))));
    r.get("/get/:key", c -> c.json(200, H.of("exists", exists(c, c.param("key")))));
    r.get("/must/:key", c -> c.json(200, H.of("value", c.mustGet(c.param("key")))));
    r.get(
        "/delete/:key",
        c -> {
          c.delete(c.param("key"));
          c.json(200, H.of("exists", exists(c, c.param("key"))));
        });
    r.get(
        "/overwrite",
        c -> {
          c.set("string", "new");
          c.json(200, H.of("value", c.getString("string")));
        });
    r.get(
        "/not-kept",
        c -> {
          boolean exists = exists(c, "left");
          c.set("left", true);
          c.json(200, H.of("exists", exists));
        });
    r.get(
        "/copy/:id",
        c -> {
          Context copied = c.copy();
          copied.set("string", "of the copy");
          c.set("int", 43);
          c.json(
              200,
              H.of("param", copied.param("id"), "fullPath", copied.fullPath())
                  .with("aborted", copied.isAborted())
                  .with("original", c.getString("string"))
                  .with("copied", copied.getString("string"))
                  .with("int", copied.getInt("int"))
                  .with("path", copied.request().path())
                  .with("query", copied.query("q")));
        });
    return r;
  }

  private static boolean exists(Context c, String key) {
    return c.keys().containsKey(key);
  }

  /** A missing slice is nil in Go, null in JSON. */
  static List<?> nil(List<?> slice) {
    return slice.isEmpty() ? null : slice;
  }
}
