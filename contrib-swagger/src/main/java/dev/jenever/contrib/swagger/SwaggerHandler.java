package dev.jenever.contrib.swagger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.http.Headers;
import dev.jenever.metadata.RouteVisibility;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the pages and the document below its mount. */
final class SwaggerHandler implements DescribedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(SwaggerHandler.class);

  private final SwaggerConfig config;
  private final UiFiles files;

  SwaggerHandler(SwaggerConfig config, UiFiles files) {
    this.config = config;
    this.files = files;
  }

  /** The description of a service is no part of the service. */
  @Override
  public List<?> metadata() {
    return List.of(RouteVisibility.HIDDEN);
  }

  @Override
  public void handle(Context c) {
    if (!c.request().method().equals("GET")) {
      c.abortWithStatus(405);
      return;
    }
    String name = UiName.in(path(c));
    if (name == null) {
      answerUnknown(c);
      return;
    }
    Headers headers = c.writer().headers();
    headers.set("Content-Type", UiName.contentType(name));
    switch (name) {
      case "index.html" -> answerPage(c);
      case "index.css" -> answer(c, UiPages.style());
      case "swagger-initializer.js" -> answer(c, UiPages.initializer(config));
      case "doc.json", "doc.yaml" -> answerDocument(c, name);
      default -> answerFile(c);
    }
  }

  private void answerUnknown(Context c) {
    if (config.redirectRoot() && below(c).isEmpty()) {
      c.redirect(302, c.request().path() + "index.html");
    } else {
      c.string(404, "Not Found");
    }
  }

  private void answerPage(Context c) {
    if (files.isEmpty()) {
      c.string(404, "Not Found");
      return;
    }
    if (!config.contentSecurityPolicy().isEmpty()) {
      c.header("Content-Security-Policy", config.contentSecurityPolicy());
    }
    answer(c, UiPages.index(config));
  }

  private void answerDocument(Context c, String name) {
    String text;
    try {
      text = document(name);
    } catch (RuntimeException e) {
      LOG.error("{}: no document", c.fullPath(), e);
      c.abortWithStatus(500);
      return;
    }
    answer(c, text);
  }

  private String document(String name) {
    ApiDocument document = config.document();
    if (name.equals("doc.json")) {
      return document == null ? SwaggerDocs.readDoc(config.instanceName()) : document.json();
    }
    return document == null
        ? DocumentText.yamlOfJson(SwaggerDocs.readDoc(config.instanceName()))
        : document.yaml();
  }

  private void answerFile(Context c) {
    UiFile file = files.find(below(c));
    if (file == null) {
      c.string(404, "Not Found");
      return;
    }
    c.writer().headers().set("ETag", file.tag());
    c.fileFromFs(file.name(), files);
  }

  private static void answer(Context c, String text) {
    c.data(200, c.writer().headers().get("Content-Type"), text.getBytes(UTF_8));
  }

  /** The path as it was sent: a name that is encoded is not recognised, as in gin-swagger. */
  private static String path(Context c) {
    String target = c.request().target();
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static String below(Context c) {
    return UiName.below(c.fullPath(), c.request().path());
  }
}
