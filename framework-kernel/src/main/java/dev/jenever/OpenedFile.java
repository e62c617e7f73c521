package dev.jenever;

import dev.jenever.http.FileSystem;
import dev.jenever.http.OpenFile;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file system of which one file has been opened to see whether it exists: who opens that one next
 * gets it as it is. Used by one thread, for one request.
 */
final class OpenedFile implements FileSystem, Closeable {

  private final FileSystem files;
  private final String name;
  private @Nullable OpenFile file;

  /**
   * Opens a file.
   *
   * @throws IOException if it does not exist, or may not be read
   */
  OpenedFile(FileSystem files, String name) throws IOException {
    this.files = files;
    this.name = name;
    this.file = files.open(name);
  }

  @Override
  public OpenFile open(String wanted) throws IOException {
    OpenFile opened = file;
    if (opened == null || !wanted.equals(name)) {
      return files.open(wanted);
    }
    file = null;
    return opened;
  }

  /** Closes the file, unless somebody has got it. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
