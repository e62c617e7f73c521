package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.H;
import java.util.List;

/** {@code GET /}: what can be tried, with links. */
final class HomePage {

  private static final List<H> LINKS =
      List.of(
          link("/ping", "the smallest handler"),
          link("/hello/world", "a path parameter"),
          link("/books", "books from the database, as JSON"),
          link("/books?q=multatuli&size=5", "a bound and validated query"),
          link("/books?size=1000", "what a validation error looks like"),
          link("/books/1", "one book"),
          link("/books/4711", "a JSON 404"),
          link("/events", "ten server-sent events"),
          link("/slow?ms=500", "a handler that blocks half a second"),
          link("/admin/stats", "basic auth: admin, secret"),
          link("/metrics", "metrics for Prometheus"),
          link("/swagger/index.html", "the API, to read and to try"),
          link("/static/style.css", "a static file"));

  private HomePage() {}

  static void show(Context c) {
    c.html(200, "index.html", H.of("title", "Jenever tour", "links", LINKS));
  }

  private static H link(String href, String text) {
    return H.of("href", href, "text", text);
  }
}
