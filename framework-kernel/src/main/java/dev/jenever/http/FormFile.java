package dev.jenever.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came with a multipart form.
 *
 * <p>Small files are in memory, larger ones in a temporary file that is gone when the request ends;
 * copy what must live longer. Safe for use by several threads while the request lasts.
 *
 * <p>Counterpart of {@code multipart.FileHeader}.
 */
public interface FormFile {

  /** Returns the name the client gave the file, without directories; the client may lie. */
  String filename();

  /** Returns the headers of the part, such as {@code Content-Disposition}. */
  Headers headers();

  /** Returns the number of bytes. */
  long size();

  /**
   * Opens the content, as often as wanted; each stream is independent of the others.
   *
   * @throws IOException when the file is not there any more
   */
  InputStream open() throws IOException;

  /** Returns the media type the client claims, {@code ""} when it claims none. */
  default String contentType() {
    return headers().get("Content-Type");
  }

  /**
   * Copies the content to a file, which is created or emptied first. Its directory must exist.
   *
   * @throws IOException when copying fails
   */
  default void saveTo(Path target) throws IOException {
    try (InputStream in = open();
        OutputStream out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
  }
}
