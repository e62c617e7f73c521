package dev.jenever.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.internal.go.GoQuote;
import dev.jenever.internal.go.Utf8;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a multipart body into its parts, one after the other, without holding any of them.
 *
 * <p>Reading a part drains the one before. Lines may end in CRLF or, when the first boundary does,
 * in a bare line feed. Not safe for use by several threads.
 *
 * <p>Counterpart of {@code multipart.Reader}.
 */
final class MultipartReader {

  private static final int READ_AHEAD = 4 * InputBuffer.MAX_LINE;

  private final InputBuffer in;
  private final String dashBoundary;
  private String newline = "\r\n";
  private @Nullable Part current;
  private boolean started;

  /**
   * Creates a reader.
   *
   * @param boundary the boundary parameter of the Content-Type
   */
  MultipartReader(InputStream body, String boundary) {
    in = new InputBuffer(body, READ_AHEAD);
    dashBoundary = "--" + Utf8.toBytes(boundary);
  }

  /**
   * Moves on to the next part.
   *
   * @param maxHeaderBytes how much memory its headers may take, by Go's count
   * @param maxHeaders how many headers it may have
   * @return null behind the last part
   */
  @Nullable Part next(long maxHeaderBytes, long maxHeaders) throws IOException {
    if (current != null) {
      current.drain();
    }
    if (dashBoundary.equals("--")) {
      throw new FormException("multipart: boundary is empty");
    }
    return findBoundary() ? readPart(maxHeaderBytes, maxHeaders) : null;
  }

  /** Returns false when the final boundary comes first. */
  private boolean findBoundary() throws IOException {
    boolean separated = false;
    while (true) {
      String line = readLine();
      if (isDelimiter(line)) {
        started = true;
        return true;
      }
      if (isFinalBoundary(line)) {
        return false;
      }
      if (separated) {
        throw new FormException(
            "multipart: expecting a new Part; got line " + GoQuote.quoteBytes(line));
      }
      if (started) {
        if (!line.equals(newline)) {
          throw new FormException(
              "multipart: unexpected line in Next(): " + GoQuote.quoteBytes(line));
        }
        separated = true;
      }
    }
  }

  private String readLine() throws IOException {
    String line = in.readLine();
    IOException failure = in.failure();
    if (line.endsWith("\n") || failure == null && isFinalBoundary(line)) {
      return line;
    }
    String reason = failure == null ? "EOF" : failure.getMessage();
    throw new FormException("multipart: NextPart: " + reason, failure);
  }

  private @Nullable Part readPart(long maxHeaderBytes, long maxHeaders) throws IOException {
    PartHeaders headers = PartHeaders.read(in, maxHeaderBytes, maxHeaders);
    current = headers == null ? null : new Part(headers, new PartBody(in, dashBoundary, newline));
    return current;
  }

  private boolean isFinalBoundary(String line) {
    if (!line.startsWith(dashBoundary) || !line.startsWith("--", dashBoundary.length())) {
      return false;
    }
    String rest = skipBlanks(line, dashBoundary.length() + 2);
    return rest.isEmpty() || rest.equals(newline);
  }

  private boolean isDelimiter(String line) {
    if (!line.startsWith(dashBoundary)) {
      return false;
    }
    String rest = skipBlanks(line, dashBoundary.length());
    if (!started && rest.equals("\n")) {
      newline = "\n";
    }
    return rest.equals(newline);
  }

  private static String skipBlanks(String line, int from) {
    int i = from;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return line.substring(i);
  }

  static byte[] latin1(String bytes) {
    return bytes.getBytes(ISO_8859_1);
  }

  static FormException tooLarge() {
    return new FormException("multipart: message too large");
  }
}
