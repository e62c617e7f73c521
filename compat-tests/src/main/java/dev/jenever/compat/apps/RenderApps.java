package dev.jenever.compat.apps;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.protobuf.StringValue;
import com.google.protobuf.Value;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.render.MsgPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_render.go}. */
final class RenderApps {

  private static final User ADA = new User("Ada <&>", 36, "", List.of("x", "y z"));
  private static final double NAN = Double.NaN;

  private RenderApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("render", RenderApps::renderers);
    apps.put("render-errors", RenderApps::renderErrors);
    return apps;
  }

  /** Is rendered in every format. */
  record User(
      String name,
      int age,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String email,
      List<String> tags) {}

  /** render: every renderer, with the status of the request: GET /json?code=201. */
  private static Engine renderers() {
    Engine r = Engine.create();
    r.any(
        "/:kind",
        c -> {
          int code = Integer.parseInt(c.defaultQuery("code", "200"));
          if (!c.query("type").isEmpty()) {
            c.header("Content-Type", c.query("type"));
          }
          render(c, code);
        });
    return r;
  }

  private static void render(Context c, int code) {
    switch (c.param("kind")) {
      case "json" -> c.json(code, ADA);
      case "indented-json" -> c.indentedJson(code, ADA);
      case "secure-json" -> c.secureJson(code, List.of("a", "b"));
      case "secure-json-object" -> c.secureJson(code, ADA);
      case "jsonp" -> c.jsonp(code, ADA);
      case "ascii-json" -> c.asciiJson(code, H.of("text", "é 你 😀 <"));
      case "pure-json" -> c.pureJson(code, ADA);
      case "xml" -> c.xml(code, ADA);
      case "xml-map" -> c.xml(code, H.of("key", "a < b"));
      case "xml-nested-map" -> c.xml(code, H.of("outer", H.of("inner", 1)));
      case "yaml" -> c.yaml(code, ADA);
      case "toml" -> c.toml(code, ADA);
      case "bson" -> c.bson(code, ADA);
      case "msgpack" -> c.render(code, new MsgPack(ADA));
      case "msgpack-map" -> c.render(code, new MsgPack(H.of("a", 1)));
      case "protobuf" -> c.protoBuf(code, StringValue.of("Ada"));
      case "protobuf-struct" -> c.protoBuf(code, Value.newBuilder().setNumberValue(1.5).build());
      case "string" -> c.string(code, "plain");
      case "format" -> c.string(code, "%s is %d", ADA.name(), ADA.age());
      case "data" -> c.data(code, "image/x-own", new byte[] {0, 1, 2, -1});
      case "data-empty" -> c.data(code, "image/x-own", new byte[0]);
      case "data-no-type" -> c.data(code, "", bytes("<html>"));
      case "redirect" -> c.redirect(302, "/elsewhere");
      case "reader" ->
          c.dataFromReader(
              code,
              5,
              "text/x-own",
              new ByteArrayInputStream(bytes("bytes")),
              Map.of("X-Extra", "1"));
      case "sse" -> c.sseEvent("message", "hello");
      default -> {}
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** render-errors: data that a renderer refuses. The errors stand at the end of the body. */
  private static Engine renderErrors() {
    Engine r = Engine.create();
    r.use(
        c -> {
          c.next();
          c.writer()
              .writeString(
                  "errors: "
                      + String.join(", ", c.errors().errors())
                      + " aborted: "
                      + (c.isAborted() ? "yes " : "no "));
        });
    r.get("/json-nan", c -> c.json(201, H.of("x", NAN)));
    r.get("/json-infinity", c -> c.json(200, new double[] {1, Double.POSITIVE_INFINITY}));
    r.get("/indented-json", c -> c.indentedJson(200, NAN));
    r.get("/secure-json", c -> c.secureJson(200, new double[] {NAN}));
    r.get("/jsonp", c -> c.jsonp(200, NAN));
    r.get("/ascii-json", c -> c.asciiJson(200, NAN));
    r.get("/pure-json", c -> c.pureJson(200, NAN));
    r.get("/xml-map", c -> c.xml(200, Map.of("a", 1)));
    r.get("/reader", c -> c.dataFromReader(200, -1, "text/plain", new Failing(), Map.of()));
    r.get("/abort-json", c -> c.abortWithStatusJson(418, NAN));
    r.get("/then-next", c -> c.json(200, NAN), c -> c.string(200, "not reached"));
    return r;
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("read failed");
    }
  }
}
