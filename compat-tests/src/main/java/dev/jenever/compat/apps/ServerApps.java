package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_server.go}. */
final class ServerApps {

  private static final List<String> SHOWN =
      List.of(
          "X-A",
          "X-B",
          "X-Folded",
          "Content-Length",
          "Transfer-Encoding",
          "Connection",
          "Expect",
          "Host");

  private ServerApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("server", ServerApps::server);
    return apps;
  }

  /** server: for bytes that are hardly a request, and for what happens to the connection. */
  private static Engine server() {
    Engine r = Engine.create();
    r.use(c -> c.header("X-Middleware", "ran"));
    r.any("/echo", ServerApps::echo);
    r.any("/ignore", c -> c.string(200, "%s", "ignored by " + c.request().method()));
    r.any("/headers", ServerApps::headers);
    r.any(
        "/trailers",
        c -> {
          c.request().body().readAllBytes();
          c.string(200, "%s", "trailer=" + c.request().trailers().get("X-Sum"));
        });
    r.post("/reject", c -> c.abortWithStatus(413));
    return r;
  }

  private static void echo(Context c) {
    String body = "";
    String failed = "no ";
    try {
      byte[] buffer = new byte[512];
      for (int n; (n = c.request().body().read(buffer)) >= 0; ) {
        body += new String(buffer, 0, n, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      failed = "yes ";
    }
    c.string(200, "%s", c.request().method() + " " + body + " failed: " + failed);
  }

  private static void headers(Context c) {
    StringBuilder b = new StringBuilder();
    for (String name : SHOWN) {
      List<String> values = c.request().headers().values(name);
      if (!values.isEmpty()) {
        b.append(name).append('=').append(String.join("|", values)).append('\n');
      }
    }
    String head = "host=" + c.request().host() + " proto=" + c.request().protocol() + "\n";
    c.string(200, "%s", head + b);
  }
}
