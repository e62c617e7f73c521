package dev.jenever.contrib.swagger;

import dev.jenever.http.OpenFile;
import dev.jenever.http.ResponseWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A file of Swagger UI in memory. Its tag is that of its content, so that replicas agree. */
record UiFile(String name, byte[] content, String tag, Instant lastModified) implements OpenFile {

  static UiFile of(String name, byte[] content, Instant lastModified) {
    return new UiFile(name, content, '"' + digest(content) + '"', lastModified);
  }

  @Override
  public boolean isDirectory() {
    return false;
  }

  @Override
  public long size() {
    return content.length;
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

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
