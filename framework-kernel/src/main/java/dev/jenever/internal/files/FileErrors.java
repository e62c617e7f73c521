package dev.jenever.internal.files;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Answers for files that cannot be served. */
final class FileErrors {

  private FileErrors() {}

  /** Says no more than that it cannot be served: the reason may tell what nobody is to know. */
  static void write(ResponseWriter writer, IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      write(writer, "404 page not found", 404);
    } else if (e instanceof AccessDeniedException) {
      write(writer, "403 Forbidden", 403);
    } else {
      write(writer, "500 Internal Server Error", 500);
    }
  }

  /** Drops the headers that were meant for the file, then answers with a text. */
  static void write(ResponseWriter writer, String text, int status) throws IOException {
    Headers headers = writer.headers();
    headers.remove("Cache-Control");
    headers.remove("Content-Encoding");
    headers.remove("Etag");
    headers.remove("Last-Modified");
    writePlain(writer, text, status);
  }

  /** Answers with a text. Counterpart of {@code http.Error}. */
  static void writePlain(ResponseWriter writer, String text, int status) throws IOException {
    Headers headers = writer.headers();
    headers.remove("Content-Length");
    headers.set("Content-Type", "text/plain; charset=utf-8");
    headers.set("X-Content-Type-Options", "nosniff");
    writer.setStatus(status);
    writer.writeString(text + "\n");
  }
}
