package dev.jenever.internal.files;

import dev.jenever.http.Headers;
import dev.jenever.http.OpenFile;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.files.ByteRanges.RangeException;
import dev.jenever.internal.go.ContentSniffer;
import dev.jenever.internal.go.MimeTypes;
import java.io.IOException;
import java.util.List;

/** Answers with a file or with parts of it. Counterpart of {@code http.ServeContent}. */
final class Content {

  private static final int SNIFFED = 512;

  private final Request request;
  private final ResponseWriter writer;
  private final OpenFile file;
  private final Headers headers;

  private Content(Request request, ResponseWriter writer, OpenFile file) {
    this.request = request;
    this.writer = writer;
    this.file = file;
    this.headers = writer.headers();
  }

  static void serve(Request request, ResponseWriter writer, OpenFile file) throws IOException {
    Preconditions preconditions = new Preconditions(request, writer, file.lastModified());
    preconditions.setLastModified();
    if (!preconditions.answered()) {
      new Content(request, writer, file).serve(preconditions.range());
    }
  }

  private void serve(String range) throws IOException {
    if (!headers.contains("Content-Type")) {
      headers.set("Content-Type", type());
    }
    try {
      serve(ByteRanges.parse(range, file.size()));
    } catch (RangeException e) {
      if (e.isOutside() && file.size() == 0) {
        // Clients that ask for a range of whatever they load are not refused an empty file.
        serve(List.of());
        return;
      }
      if (e.isOutside()) {
        headers.set("Content-Range", "bytes */" + file.size());
      }
      FileErrors.write(writer, e.getMessage(), 416);
    }
  }

  private void serve(List<ByteRange> ranges) throws IOException {
    long wanted = 0;
    for (ByteRange range : ranges) {
      wanted += range.length();
    }
    // More bytes than the file has are asked for by attackers, or by mistake.
    if (ranges.isEmpty() || wanted > file.size()) {
      serveAll();
    } else if (ranges.size() == 1) {
      serveOne(ranges.get(0));
    } else {
      serveSeveral(ranges);
    }
  }

  private void serveAll() throws IOException {
    // Who encodes the content on its way changes its length.
    if (headers.get("Content-Encoding").isEmpty()) {
      setLength(file.size());
    }
    start(200);
    if (hasBody()) {
      file.writeTo(writer, 0, file.size());
    }
  }

  private void serveOne(ByteRange range) throws IOException {
    headers.set("Content-Range", range.contentRange(file.size()));
    setLength(range.length());
    start(206);
    if (hasBody()) {
      file.writeTo(writer, range.start(), range.length());
    }
  }

  private void serveSeveral(List<ByteRange> ranges) throws IOException {
    MultipartRanges parts = new MultipartRanges(ranges, headers.get("Content-Type"), file.size());
    headers.set("Content-Type", parts.contentType());
    setLength(parts.length());
    start(206);
    if (hasBody()) {
      parts.writeTo(writer, file);
    }
  }

  private void setLength(long length) {
    headers.set("Content-Length", Long.toString(length));
  }

  private void start(int status) {
    headers.set("Accept-Ranges", "bytes");
    writer.setStatus(status);
  }

  private boolean hasBody() {
    return !request.method().equals("HEAD");
  }

  private String type() throws IOException {
    String byName = MimeTypes.byFileName(file.name());
    if (!byName.isEmpty()) {
      return byName;
    }
    byte[] start = file.from(0).readNBytes(SNIFFED);
    return ContentSniffer.detect(start, 0, start.length);
  }
}
