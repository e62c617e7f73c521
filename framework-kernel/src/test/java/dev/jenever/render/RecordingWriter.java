package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** Keeps what is written, for tests of renderers. */
public final class RecordingWriter implements ResponseWriter {

  private final Headers headers = Headers.create();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;
  private boolean written;

  /** Renders into a new writer. */
  public static RecordingWriter of(Render render) throws Exception {
    RecordingWriter out = new RecordingWriter();
    render.render(out);
    return out;
  }

  /** Returns the body as text. */
  public String text() {
    return body.toString(UTF_8);
  }

  /** Returns the body. */
  public byte[] bytes() {
    return body.toByteArray();
  }

  /** Returns the content type. */
  public String contentType() {
    return headers.get("Content-Type");
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void writeHeaderNow() {
    written = true;
  }

  @Override
  public long size() {
    return written ? body.size() : -1;
  }

  @Override
  public boolean written() {
    return written;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    written = true;
    body.write(bytes, offset, length);
  }

  @Override
  public void writeString(String text) throws IOException {
    write(text.getBytes(UTF_8));
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void flush() {
    written = true;
  }

  @Override
  public OutputStream outputStream() {
    return body;
  }
}
