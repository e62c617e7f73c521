package dev.jenever.compat.apps;

import com.google.protobuf.StringValue;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Negotiate;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_negotiate.go}. */
final class NegotiateApps {

  private NegotiateApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("negotiate", NegotiateApps::negotiate);
    return apps;
  }

  /** negotiate: what an Accept header chooses. */
  private static Engine negotiate() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.string(500, "%s", String.valueOf(error.getMessage()))));
    r.get(
        "/format",
        c -> {
          List<String> accepted = c.queryArray("accepted");
          if (!accepted.isEmpty()) {
            c.setAccepted(accepted.toArray(String[]::new));
          }
          String[] offers = c.queryArray("offer").toArray(String[]::new);
          c.string(200, "%s", "[" + c.negotiateFormat(offers) + "]");
        });
    r.get(
        "/all",
        c ->
            c.negotiate(
                200,
                Negotiate.offering(
                        "application/json",
                        "application/xml",
                        "application/x-yaml",
                        "application/yaml",
                        "application/toml",
                        "application/x-protobuf",
                        "application/bson")
                    .data(H.of("key", "any"))
                    .jsonData(H.of("key", "json"))
                    .tomlData(H.of("key", "toml"))
                    .protoBufData(StringValue.of("protobuf"))));
    r.get(
        "/data-only",
        c ->
            c.negotiate(
                201,
                Negotiate.offering("application/xml", "application/json")
                    .data(H.of("key", "any"))));
    r.get("/no-data", c -> c.negotiate(200, Negotiate.offering("application/json")));
    r.get(
        "/not-renderable",
        c ->
            c.negotiate(
                200, Negotiate.offering("text/plain", "text/xml").data(H.of("key", "any"))));
    return r;
  }
}
