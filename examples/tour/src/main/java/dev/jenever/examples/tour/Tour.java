package dev.jenever.examples.tour;

import static dev.jenever.contrib.swagger.Swagger.describe;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.cors.Cors;
import dev.jenever.contrib.metrics.Metrics;
import dev.jenever.contrib.requestid.RequestId;
import dev.jenever.contrib.swagger.Swagger;
import dev.jenever.contrib.swagger.SwaggerConfig;
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
    r.use(Tracing.middleware("tour"), RequestId.withDefaults(), stats::count, BadInput.explained());
    r.use(Recent.sessions());
    Metrics.create().use(r);
    r.loadHtmlClassPath("templates/*.html");

    r.get("/", describe(HomePage::show, Api::home));
    r.get("/ping", describe(c -> c.json(200, H.of("message", "pong")), Api::ping));
    r.get("/hello/:name", describe(c -> c.string(200, "Hello %s", c.param("name")), Api::hello));
    r.get("/slow", describe(Slow::answer, Api::slow));
    r.get("/recent", describe(Recent::show, Api::recent));
    r.get("/events", describe(Events::stream, Api::events));
    r.post("/upload", describe(Upload::receive, Api::upload));

    var catalogue = Cors.on(r.group("/books"), Partners.cors());
    catalogue.get("", describe(books::list, Api::listBooks));
    catalogue.post("", describe(books::create, Api::createBook));
    catalogue.get("/:id", Recent::remember, describe(books::show, Api::showBook));
    catalogue.put("/:id", describe(books::replace, Api::replaceBook));
    catalogue.delete("/:id", describe(books::delete, Api::deleteBook));

    Members.serve(r.group("/members"));

    var admin = r.group("/admin", BasicAuth.of(Map.of("admin", "secret")));
    admin.get("/stats", Swagger.handler(stats::show));

    r.get("/swagger/*any", Swagger.wrapHandler(Api.document(r), Tour::swaggerUi));
    r.staticFs("/static", FileSystem.classPath("static"));
    r.noRoute(c -> c.json(404, H.of("error", "not found", "path", c.request().path())));
    return r;
  }

  private static void swaggerUi(SwaggerConfig config) {
    config.contentSecurityPolicy(SwaggerConfig.UI_POLICY).redirectRoot(true);
  }
}
