package dev.jenever.internal.files;

import dev.jenever.http.OpenFile;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.GoUrl;
import dev.jenever.internal.go.HtmlEscape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The page that lists a directory. */
final class DirectoryListing {

  private static final GoUrl NONE = GoUrl.parseRequestUri("/");

  private static final Comparator<OpenFile.Entry> BY_NAME =
      Comparator.comparing(
          entry -> entry.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private DirectoryListing() {}

  static void serve(Request request, ResponseWriter writer, OpenFile directory) throws IOException {
    Preconditions preconditions = new Preconditions(request, writer, directory.lastModified());
    if (preconditions.isNotModifiedSince()) {
      preconditions.answerNotModified();
      return;
    }
    preconditions.setLastModified();
    List<OpenFile.Entry> entries = directory.list().stream().sorted(BY_NAME).toList();
    writer.headers().set("Content-Type", "text/html; charset=utf-8");
    writer.writeString(page(entries));
  }

  private static String page(List<OpenFile.Entry> entries) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    page.append("<pre>\n");
    for (OpenFile.Entry entry : entries) {
      String name = entry.directory() ? entry.name() + "/" : entry.name();
      page.append("<a href=\"").append(NONE.withPath(name).string()).append("\">");
      page.append(HtmlEscape.escape(name)).append("</a>\n");
    }
    return page.append("</pre>\n").toString();
  }
}
