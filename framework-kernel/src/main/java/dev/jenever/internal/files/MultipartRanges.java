package dev.jenever.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.http.OpenFile;
import dev.jenever.http.ResponseWriter;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Several ranges of a file in one response, as {@code multipart/byteranges}. */
final class MultipartRanges {

  private final String boundary = boundary();
  private final List<ByteRange> ranges;
  private final String contentType;
  private final long size;

  MultipartRanges(List<ByteRange> ranges, String contentType, long size) {
    this.ranges = ranges;
    this.contentType = contentType;
    this.size = size;
  }

  String contentType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  /** Returns the number of bytes that {@link #writeTo} writes. */
  long length() {
    long length = end().length;
    for (int i = 0; i < ranges.size(); i++) {
      length += head(i).length + ranges.get(i).length();
    }
    return length;
  }

  void writeTo(ResponseWriter writer, OpenFile file) throws IOException {
    for (int i = 0; i < ranges.size(); i++) {
      writer.write(head(i));
      file.writeTo(writer, ranges.get(i).start(), ranges.get(i).length());
    }
    writer.write(end());
  }

  private byte[] head(int index) {
    String head = (index == 0 ? "--" : "\r\n--") + boundary + "\r\n";
    head += "Content-Range: " + ranges.get(index).contentRange(size) + "\r\n";
    return (head + "Content-Type: " + contentType + "\r\n\r\n").getBytes(UTF_8);
  }

  private byte[] end() {
    return ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
  }

  /** Makes a boundary as long as Go's, which is long enough not to be in a file by chance. */
  private static String boundary() {
    byte[] random = new byte[30];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
