package dev.jenever.examples.tour;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.metrics.Metrics;
import dev.jenever.contrib.requestid.RequestId;
import dev.jenever.contrib.trace.Tracing;
import dev.jenever.http.FileSystem;
import dev.jenever.middleware.BasicAuth;
import java.nio.file.Path;
import java.util.Map;

/**
 * The tour: a bookshop that listens on {@code PORT} (default 8080) and keeps its books in the file
 * that {@code TOUR_DB} names (default {@code data/tour} under the working directory).
 */
public final class Tour {

  private Tour() {}

  /** Runs the tour until it is told to stop. */
  public static void main(String[] args) throws Exception {
    String file = System.getenv().getOrDefault("TOUR_DB", "data/tour");
    AutoCloseable telemetry = Telemetry.start(System.getenv());
    try (telemetry;
        BookStore books = BookStore.open(Path.of(file))) {
      engine(books).run();
    }
  }

  /** Puts the routes together. */
  static Engine engine(BookStore store) {
    Stats stats = new Stats();
    Books books = new Books(store);

    Engine r = Engine.withDefaults();
    r.use(Tracing.middleware("tour"), RequestId.withDefaults(), stats::count, BadInput::explain);
    Metrics.create().use(r);
    r.loadHtmlClassPath("templates/*.html");

    r.get("/", HomePage::show);
    r.get("/ping", c -> c.json(200, H.of("message", "pong")));
    r.get("/hello/:name", c -> c.string(200, "Hello %s", c.param("name")));
    r.get("/slow", Slow::answer);
    r.get("/events", Events::stream);
    r.post("/upload", Upload::receive);

    var catalogue = Cors.on(r.group("/books"), Partners.cors());
    catalogue.get("", books::list);
    catalogue.post("", books::create);
    catalogue.get("/:id", books::show);
    catalogue.put("/:id", books::replace);
    catalogue.delete("/:id", books::delete);

    Members.serve(r.group("/members"));

    var admin = r.group("/admin", BasicAuth.of(Map.of("admin", "secret")));
    admin.get("/stats", stats::show);

    r.staticFs("/static", FileSystem.classPath("static"));
    r.noRoute(c -> c.json(404, H.of("error", "not found", "path", c.request().path())));
    return r;
  }
}
