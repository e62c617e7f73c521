package dev.jenever;

import dev.jenever.http.FileSystem;
import dev.jenever.internal.files.FileServer;
import dev.jenever.internal.go.UrlEscape;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The files half of a context. */
final class ContextFiles {

  private ContextFiles() {}

  static void file(Context c, String path) {
    try {
      FileServer.serveFile(c.request(), c.writer(), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void fileFromFs(Context c, String path, FileSystem files) {
    try {
      FileServer.serve(c.request().withPath(path), c.writer(), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void disposition(Context c, String filename) {
    String parameter =
        filename.chars().allMatch(ch -> ch < 0x80)
            ? "filename=\"" + filename.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
            : "filename*=UTF-8''" + UrlEscape.queryEscape(filename);
    c.writer().headers().set("Content-Disposition", "attachment; " + parameter);
  }
}
