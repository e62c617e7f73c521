package dev.jenever;

import dev.jenever.http.FileSystem;
import dev.jenever.http.OnlyFiles;
import dev.jenever.http.Request;
import dev.jenever.internal.files.FileServer;
import java.io.IOException;

/** Serves the files below a prefix. */
final class StaticHandler implements Handler {

  private final String prefix;
  private final FileSystem files;

  StaticHandler(String prefix, FileSystem files) {
    this.prefix = prefix;
    this.files = files;
  }

  @Override
  public void handle(Context c) throws IOException {
    if (files instanceof OnlyFiles) {
      c.writer().setStatus(404);
    }
    if (!exists(c.param("filepath"))) {
      c.writer().setStatus(404);
      c.turnToNoRoute();
      return;
    }
    Request request = c.request();
    if (hasPrefix(request)) {
      String path = request.path().substring(prefix.length());
      FileServer.serve(request.withPath(path), c.writer(), files);
    } else {
      FileServer.notFound(c.writer());
    }
  }

  private boolean exists(String name) {
    try {
      files.open(name).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean hasPrefix(Request request) {
    return request.path().startsWith(prefix)
        && (request.rawPath().isEmpty() || request.rawPath().startsWith(prefix));
  }
}
