package dev.jenever.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file whose bytes are in memory, or a directory without any. */
final class MemoryFile implements OpenFile {

  private static final byte[] NONE = {};

  private final String name;
  private final boolean directory;
  private final byte[] content;

  MemoryFile(String name, byte @Nullable [] content) {
    this.name = name;
    this.directory = content == null;
    this.content = content == null ? NONE : content;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isDirectory() {
    return directory;
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public Instant lastModified() {
    return Instant.EPOCH;
  }

  @Override
  public List<Entry> list() {
    return List.of();
  }

  @Override
  public InputStream from(long position) {
    int start = Math.toIntExact(position);
    return new ByteArrayInputStream(content, start, content.length - start);
  }

  @Override
  public void writeTo(ResponseWriter writer, long position, long count) throws IOException {
    writer.write(content, Math.toIntExact(position), Math.toIntExact(count));
  }

  @Override
  public void close() {}
}
