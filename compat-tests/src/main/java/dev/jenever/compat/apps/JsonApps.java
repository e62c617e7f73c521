package dev.jenever.compat.apps;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.binding.BindingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_json.go}; the values of every kind are in {@link JsonZoo}. */
final class JsonApps {

  private JsonApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("json-zoo", JsonApps::jsonZoo);
    apps.put("json-echo", JsonApps::jsonEcho);
    return apps;
  }

  /** A part of {@link Names}. */
  record Inner(@JsonProperty("a") int a) {}

  /** Fields under every kind of name. */
  record Names(
      @JsonProperty("Default") int plain,
      @JsonProperty("re_named") int renamed,
      @JsonIgnore int hidden,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String empty,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Integer> emptyList,
      @JsonFormat(shape = JsonFormat.Shape.STRING) int quoted,
      @Nullable Integer pointer,
      Inner inner,
      @Nullable Inner innerNil,
      List<Inner> list,
      @Nullable List<Integer> nilList) {}

  /** json-zoo: values of every kind through every JSON renderer: GET /pure/html. */
  private static Engine jsonZoo() {
    Engine r = Engine.create();
    r.get(
        "/:style/:name",
        c -> {
          if (!JsonZoo.VALUES.containsKey(c.param("name"))) {
            c.abortWithStatus(404);
            return;
          }
          write(c, JsonZoo.VALUES.get(c.param("name")));
        });
    return r;
  }

  private static void write(Context c, @Nullable Object value) {
    switch (c.param("style")) {
      case "json" -> c.json(200, value);
      case "indented" -> c.indentedJson(200, value);
      case "secure" -> c.secureJson(200, value);
      case "ascii" -> c.asciiJson(200, value);
      case "pure" -> c.pureJson(200, value);
      case "jsonp" -> c.jsonp(200, value);
      case "yaml" -> c.yaml(200, value);
      default -> {}
    }
  }

  /** json-echo: decodes any JSON and encodes it again: POST /json. */
  private static Engine jsonEcho() {
    Engine r = Engine.create();
    r.secureJsonPrefix(")]}',\n");
    r.post(
        "/:style",
        c -> {
          Object value;
          try {
            value = c.shouldBindJson(Object.class);
          } catch (BindingException e) {
            c.json(400, H.of("error", e.getMessage()));
            return;
          }
          write(c, value);
        });
    r.post("/string", c -> c.json(200, c.shouldBindPlain(String.class)));
    return r;
  }
}
