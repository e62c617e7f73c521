package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** A socket and nothing more: sends what it is told, reads what comes. */
final class RawClient implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private int chunkLeft;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends bytes, given as the characters of a string. */
  RawClient send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    return this;
  }

  RawClient send(byte[] bytes, int offset, int length) throws IOException {
    socket.getOutputStream().write(bytes, offset, length);
    return this;
  }

  RawClient shutdownOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  Socket socket() {
    return socket;
  }

  InputStream in() {
    return in;
  }

  /** Reads until the server closes. */
  String readAll() throws IOException {
    return new String(in.readAllBytes(), ISO_8859_1);
  }

  /** Reads a head, up to and with its empty line; what came if the server closes before. */
  String readHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    for (int b; (b = in.read()) >= 0; ) {
      head.write(b);
      last = last << 8 | b;
      if (last == 0x0D0A0D0A) {
        break;
      }
    }
    return head.toString(ISO_8859_1);
  }

  /** Reads one response with a Content-Length or in chunks; chunks are left as they are. */
  String readResponse() throws IOException {
    String head = readHead();
    String lower = head.toLowerCase(Locale.ROOT);
    int length = lower.indexOf("\r\ncontent-length: ");
    if (length >= 0) {
      int from = length + "\r\ncontent-length: ".length();
      int n = Integer.parseInt(lower.substring(from, lower.indexOf("\r\n", from)));
      return head + new String(in.readNBytes(n), ISO_8859_1);
    }
    return lower.contains("\r\ntransfer-encoding: chunked") ? head + readChunks() : head;
  }

  /** Reads up to so many bytes of a body in chunks, without their frames; fewer at its end. */
  byte[] readBody(int count) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (body.size() < count) {
      if (chunkLeft == 0 && !nextChunk()) {
        break;
      }
      byte[] read = in.readNBytes(Math.min(chunkLeft, count - body.size()));
      body.writeBytes(read);
      chunkLeft -= read.length;
      if (chunkLeft == 0) {
        readLine();
      }
    }
    return body.toByteArray();
  }

  private boolean nextChunk() throws IOException {
    chunkLeft = Integer.parseInt(readLine().trim(), 16);
    if (chunkLeft == 0) {
      readLine();
      return false;
    }
    return true;
  }

  private String readChunks() throws IOException {
    StringBuilder chunks = new StringBuilder();
    for (; ; ) {
      String size = readLine();
      chunks.append(size);
      int n = Integer.parseInt(size.trim(), 16);
      chunks.append(new String(in.readNBytes(n), ISO_8859_1)).append(readLine());
      if (n == 0) {
        return chunks.toString();
      }
    }
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b; (b = in.read()) >= 0; ) {
      line.append((char) b);
      if (b == '\n') {
        break;
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
