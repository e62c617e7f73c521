package dev.jenever.testing;

import dev.jenever.internal.go.UrlEscape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields and files of a form, and their two encodings. */
final class FormBody {

  private static final String BOUNDARY = "jenever-test-boundary-7MA4YWxkTrZu0gW";

  private final List<Part> parts = new ArrayList<>();
  private boolean multipart;

  private record Part(
      String name, @Nullable String fileName, @Nullable String contentType, byte[] content) {}

  void field(String name, String value) {
    parts.add(new Part(name, null, null, utf8(value)));
  }

  void file(String name, String fileName, String contentType, byte[] content) {
    parts.add(new Part(name, fileName, contentType, content.clone()));
    multipart = true;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  String contentType() {
    return multipart
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/x-www-form-urlencoded";
  }

  byte[] encode() {
    return multipart ? encodeParts() : encodePairs();
  }

  private byte[] encodePairs() {
    List<String> pairs = new ArrayList<>();
    for (Part part : parts) {
      String value = new String(part.content, StandardCharsets.UTF_8);
      pairs.add(UrlEscape.queryEscape(part.name) + "=" + UrlEscape.queryEscape(value));
    }
    return utf8(String.join("&", pairs));
  }

  private byte[] encodeParts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Part part : parts) {
      out.writeBytes(utf8("--" + BOUNDARY + "\r\n" + head(part) + "\r\n"));
      out.writeBytes(part.content);
      out.writeBytes(utf8("\r\n"));
    }
    out.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return out.toByteArray();
  }

  private static String head(Part part) {
    String head = "Content-Disposition: form-data; name=\"" + escape(part.name) + "\"";
    if (part.fileName != null) {
      head += "; filename=\"" + escape(part.fileName) + "\"\r\nContent-Type: " + part.contentType;
    }
    return head + "\r\n";
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
