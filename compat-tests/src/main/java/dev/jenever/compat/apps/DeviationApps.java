package dev.jenever.compat.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Param;
import dev.jenever.binding.Form;
import dev.jenever.binding.TimeFormat;
import dev.jenever.render.MsgPack;
import dev.jenever.testing.TestClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_deviations.go}. */
final class DeviationApps {

  private DeviationApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("deviations-tree", DeviationApps::tree);
    apps.put("deviations-405", DeviationApps::methods);
    apps.put("deviations-text", DeviationApps::text);
    apps.put("deviations-time", DeviationApps::time);
    apps.put("deviations-render", DeviationApps::render);
    apps.put("deviations-input", DeviationApps::input);
    apps.put("deviations-validation", DeviationValidation::engine);
    return apps;
  }

  /** deviations-tree: a parameter behind the beginning of another path. */
  private static Engine tree() {
    Engine r = Engine.create();
    r.get("/a:x", DeviationApps::show);
    r.get("/ab:x", DeviationApps::show);
    r.get("/abc:x", DeviationApps::show);
    return r;
  }

  /** deviations-405: methods are told apart. */
  private static Engine methods() {
    Engine r = Engine.create(e -> e.handleMethodNotAllowed(true));
    r.get("/:lang/home", DeviationApps::show);
    r.get("/a/:b/c", DeviationApps::show);
    r.post("/zzz", DeviationApps::show);
    return r;
  }

  private static void show(Context c) {
    StringBuilder b = new StringBuilder();
    b.append(c.request().method()).append(' ').append(c.fullPath()).append('\n');
    for (Param p : c.params()) {
      b.append(p.key()).append('=').append(p.value()).append('\n');
    }
    c.string(200, "%s", b);
  }

  /** deviations-text: bytes that are no UTF-8, wherever a client can put them. */
  private static Engine text() {
    Engine r = Engine.create();
    r.get("/path/:a", c -> c.string(200, "%s", c.param("a")));
    r.get("/query", c -> c.string(200, "%s", c.query("a")));
    r.post("/form", c -> c.string(200, "%s", c.postForm("a")));
    r.get("/header", c -> c.string(200, "%s", c.getHeader("X-A")));
    return r;
  }

  /** A moment in two forms. */
  record Moment(
      @Form("at") @TimeFormat(value = "02 Jan 06 15:04 MST", utc = true)
          @Nullable OffsetDateTime at) {}

  /**
   * deviations-time: POST / takes a moment as JSON, GET / with the name of a zone, and GET
   * /in?zone=Europe/Moscow shows the moment of a number in a zone.
   */
  private static Engine time() {
    Engine r = Engine.create();
    r.post("/", c -> c.json(200, c.shouldBindJson(Moment.class)));
    r.get("/", c -> c.string(200, "%v", c.shouldBindQuery(Moment.class).at()));
    r.get(
        "/in",
        c -> {
          ZoneId zone = ZoneId.of(c.query("zone"));
          c.string(200, "%v", Instant.ofEpochSecond(Long.parseLong(c.query("unix"))).atZone(zone));
        });
    r.get("/number", c -> c.string(200, "%d", OffsetDateTime.parse("2024-02-29T12:34:56Z")));
    return r;
  }

  /** deviations-render: what has no valid form, or another one each time. */
  private static Engine render() {
    Engine r = Engine.create();
    TestClient client = TestClient.of(r);
    r.get("/ascii", c -> c.asciiJson(200, H.of("face", "😀")));
    r.get("/xml", c -> c.xml(200, H.of("a", 1, "b", 2)));
    r.get(
        "/header",
        c -> {
          c.header("X-A", "a\u0001b\0c\u007fd");
          c.string(200, "sent");
        });
    r.get("/xml-key", c -> c.xml(200, H.of("a b", 1)));
    r.get("/toml", c -> c.toml(200, new int[] {1, 2}));
    r.get("/yaml", c -> c.yaml(200, List.of("<<", "---", "? a", "\u2028")));
    r.get("/bson", c -> c.bson(200, H.of("a", 1, "b", 2)));
    r.get("/msgpack", c -> c.render(200, new MsgPack(H.of("a", 1, "b", 2))));
    // What a client sends comes back: POST /echo.
    r.post("/echo", c -> c.json(200, c.shouldBindJson(Object.class)));
    // How many different answers there are among a hundred: GET /hundred/xml.
    r.get(
        "/hundred/:name",
        c -> {
          Set<String> seen = new HashSet<>();
          for (int i = 0; i < 100; i++) {
            byte[] body = client.get("/" + c.param("name")).send().body();
            seen.add(new String(body, StandardCharsets.ISO_8859_1));
          }
          c.string(200, "%d", seen.size());
        });
    r.get("/device", c -> c.file("/dev/null"));
    // The status alone: GET /status/device.
    r.get(
        "/status/:name",
        c -> c.string(200, "%d", client.get("/" + c.param("name")).send().status()));
    return r;
  }

  /** A pair of numbers. */
  record Pair(@JsonProperty("A") int a, @JsonProperty("B") int b) {}

  /** deviations-input: what handlers see of a request that has less than they ask for. */
  private static Engine input() {
    Engine r = Engine.create();
    r.post(
        "/half",
        c -> {
          Outcome<@Nullable Pair> pair = Outcome.of(() -> c.shouldBindJson(Pair.class));
          c.json(200, H.of("bound", pair.value(), "failed", pair.failed()));
        });
    r.post(
        "/careless",
        c -> {
          c.shouldBindJson(Pair.class);
          c.string(200, "went on");
        });
    r.get("/list", c -> c.json(200, H.of("a", c.queryArray("a"))));
    return r;
  }
}
