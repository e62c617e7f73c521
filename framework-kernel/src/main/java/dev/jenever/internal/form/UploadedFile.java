package dev.jenever.internal.form;

import dev.jenever.http.FormFile;
import dev.jenever.http.Headers;
import java.io.IOException;
import java.io.InputStream;

/** A file part whose content is kept in memory or in the form's temporary file. */
final class UploadedFile implements FormFile {

  /** Opens the content anew. */
  interface Content {
    InputStream open() throws IOException;
  }

  private final String filename;
  private final Headers headers;
  private final long size;
  private final Content content;

  UploadedFile(String filename, Headers headers, long size, Content content) {
    this.filename = filename;
    this.headers = headers;
    this.size = size;
    this.content = content;
  }

  @Override
  public String filename() {
    return filename;
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }

  @Override
  public String toString() {
    return filename + " (" + size + " bytes)";
  }
}
