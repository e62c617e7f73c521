package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Files whose directories look empty, so that nobody can look around in them.
 *
 * <p>As thread-safe as the files it wraps. Counterpart of {@code gin.OnlyFilesFS}.
 */
public final class OnlyFiles implements FileSystem {

  private final FileSystem files;

  /** Creates a file system of the same files. */
  public OnlyFiles(FileSystem files) {
    this.files = requireNonNull(files, "files");
  }

  @Override
  public OpenFile open(String name) throws IOException {
    return new Unlisted(files.open(name));
  }

  private record Unlisted(OpenFile file) implements OpenFile {

    @Override
    public String name() {
      return file.name();
    }

    @Override
    public boolean isDirectory() {
      return file.isDirectory();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public Instant lastModified() {
      return file.lastModified();
    }

    @Override
    public List<Entry> list() {
      return List.of();
    }

    @Override
    public InputStream from(long position) throws IOException {
      return file.from(position);
    }

    @Override
    public void writeTo(ResponseWriter writer, long position, long count) throws IOException {
      file.writeTo(writer, position, count);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
