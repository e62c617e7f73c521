package dev.jenever.compat.wire;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads answers off a connection: every byte as it came, nothing interpreted but the framing. */
final class AnswerReader {

  private final InputStream in;
  private final OutputStream out;
  private final String method;
  private byte[] afterContinue;
  private boolean ended;

  AnswerReader(Socket socket, String method, byte[] afterContinue) throws IOException {
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
    this.method = method;
    this.afterContinue = afterContinue;
  }

  /** Whether the end of the connection has been seen. */
  boolean ended() {
    return ended;
  }

  /** Waits for one more byte or for the end. */
  boolean atEnd() throws IOException {
    return next() < 0;
  }

  /** Reads up to and including the next answer that is not 1xx. */
  Answer read() throws IOException {
    List<Answer> interim = new ArrayList<>();
    while (true) {
      Answer head = head();
      if (!head.status().startsWith("1") || head.status().startsWith("101")) {
        return (head.status().isEmpty() ? head : body(head)).after(List.copyOf(interim));
      }
      interim.add(head);
      if (head.status().startsWith("100") && afterContinue != null) {
        out.write(afterContinue);
        afterContinue = null;
      }
    }
  }

  private Answer head() throws IOException {
    String line = line();
    if (line == null) {
      ended = true;
      return Answer.none();
    }
    int space = line.indexOf(' ');
    if (space < 0 || !line.startsWith("HTTP/")) {
      throw new IOException("not a status line: " + line);
    }
    String protocol = line.substring(0, space);
    String status = line.substring(space + 1);
    return Answer.of(protocol.equals("HTTP/1.1") ? "" : protocol, status, fields(), new byte[0]);
  }

  private List<Field> fields() throws IOException {
    List<Field> fields = new ArrayList<>();
    for (String line = line(); !"".equals(line); line = line()) {
      if (line == null || line.indexOf(':') < 0) {
        throw new IOException("not a header line: " + line);
      }
      int colon = line.indexOf(':');
      fields.add(new Field(line.substring(0, colon), trimmed(line.substring(colon + 1))));
    }
    return List.copyOf(fields);
  }

  private static String trimmed(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private Answer body(Answer head) throws IOException {
    String code = head.status().substring(0, Math.min(3, head.status().length()));
    if (method.equals("HEAD") || List.of("101", "204", "304").contains(code)) {
      return head;
    }
    if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      return chunks(head);
    }
    String length = head.header("Content-Length");
    if (!length.isEmpty()) {
      byte[] body = take(Integer.parseInt(length));
      return head.with(body, List.of(), ended);
    }
    byte[] rest = take(Integer.MAX_VALUE);
    return head.with(rest, List.of(), false);
  }

  private Answer chunks(Answer head) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      int length = size == null ? -1 : Integer.parseInt(size, 16);
      if (length < 0) {
        ended = true;
        return head.with(body.toByteArray(), List.of(), true);
      }
      if (length == 0) {
        return head.with(body.toByteArray(), fields(), false);
      }
      body.writeBytes(take(length));
      line();
    }
  }

  /** Takes so many bytes, or fewer when the connection ends. */
  private byte[] take(int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < length) {
      int b = next();
      if (b < 0) {
        ended = true;
        break;
      }
      bytes.write(b);
    }
    return bytes.toByteArray();
  }

  /** Returns the next line without its end, or null when the connection ended first. */
  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = next(); b != '\n'; b = next()) {
      if (b < 0) {
        return null;
      }
      bytes.write(b);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** A connection that is reset has ended as much as one that is closed. */
  private int next() throws IOException {
    try {
      return in.read();
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return -1;
    }
  }
}
