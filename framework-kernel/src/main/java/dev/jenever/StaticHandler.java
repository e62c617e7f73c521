package dev.jenever;

import dev.jenever.http.FileSystem;
import dev.jenever.http.OnlyFiles;
import dev.jenever.http.Request;
import dev.jenever.internal.files.FileServer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
    try (OpenedFile opened = open(c.param("filepath"))) {
      if (opened == null) {
        c.writer().setStatus(404);
        c.turnToNoRoute();
      } else {
        serve(c, opened);
      }
    }
  }

  /** Opens the file, or returns null when that is not possible. */
  private @Nullable OpenedFile open(String name) {
    try {
      return new OpenedFile(files, name);
    } catch (IOException e) {
      return null;
    }
  }

  /** The path of the request decides, which may name another file than the parameter. */
  private void serve(Context c, FileSystem opened) throws IOException {
    Request request = c.request();
    if (hasPrefix(request)) {
      String path = request.path().substring(prefix.length());
      FileServer.serve(request.withPath(path), c.writer(), opened);
    } else {
      FileServer.notFound(c.writer());
    }
  }

  private boolean hasPrefix(Request request) {
    return request.path().startsWith(prefix)
        && (request.rawPath().isEmpty() || request.rawPath().startsWith(prefix));
  }
}
