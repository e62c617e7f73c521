package dev.jenever.compat.apps.swagger;

import dev.jenever.contrib.swagger.SwaggerDocs;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The twin of {@code documents.go}. */
final class Documents {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private static final String BOOKSHOP =
      """
      {
        "openapi": "3.0.3",
        "info": {"title": "Bücher & <Zeitungen>, 100%s of them", "version": "1.0"},
        "paths": {"/books": {"get": {"responses": {"200": {"description": "OK"}}}}}
      }
      """;

  static {
    SwaggerDocs.register("bookshop", () -> BOOKSHOP);
    SwaggerDocs.register("newsstand", () -> info("Newsstand", "2"));
    SwaggerDocs.register("empty", () -> "");
    SwaggerDocs.register("large", () -> info("long ".repeat(20_000), "1"));
  }

  private Documents() {}

  /** Makes sure that the documents are registered. */
  static void register() {}

  /** Returns a document that is another one each time. */
  static Supplier<String> counted() {
    AtomicInteger reads = new AtomicInteger();
    return () -> info("read", Integer.toString(reads.incrementAndGet()));
  }

  /** Returns a name that is not registered yet: nothing can be taken back. */
  static String fresh() {
    return "counted-" + NAMES.incrementAndGet();
  }

  private static String info(String title, String version) {
    return "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"%s\",\"version\":\"%s\"},\"paths\":{}}"
        .formatted(title, version);
  }
}
