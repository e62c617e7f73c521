package dev.jenever.internal.form;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** One part of a multipart body: its headers and, once, its content. */
final class Part {

  private static final String ENCODING = "Content-Transfer-Encoding";

  private final PartHeaders headers;
  private final InputStream body;
  private final MediaType disposition;

  Part(PartHeaders headers, PartBody body) {
    this.headers = headers;
    this.body = decoded(body);
    this.disposition = MediaType.parse(headers.headers().get("Content-Disposition"));
  }

  private InputStream decoded(PartBody body) {
    Headers all = headers.headers();
    if (!all.get(ENCODING).equalsIgnoreCase("quoted-printable")) {
      return body;
    }
    all.remove(ENCODING);
    return new QuotedPrintableStream(body);
  }

  PartHeaders headers() {
    return headers;
  }

  InputStream body() {
    return body;
  }

  /** The name of the form field, {@code ""} when the part is not form data. */
  String formName() {
    return disposition.type().equals("form-data") ? parameter("name") : "";
  }

  /** The last element of the file name, {@code ""} when there is none. */
  String filename() {
    String name = parameter("filename");
    return name.isEmpty() ? "" : baseName(name);
  }

  private String parameter(String name) {
    return disposition.parameters().getOrDefault(name, "");
  }

  /** Follows {@code filepath.Base} on Unix: back slashes are part of a name. */
  private static String baseName(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** Reads what is left of the content; a failure shows when the next part is looked for. */
  void drain() {
    byte[] rest = new byte[InputBuffer.MAX_LINE];
    try {
      while (body.read(rest) >= 0) {
        // Nobody wants it.
      }
    } catch (IOException e) {
      // As in Go, the part is given up where it failed.
    }
  }
}
