package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** HTTP/2 frames, written by hand: what no proper client would send is the point. */
final class RawHttp2Client implements AutoCloseable {

  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int GOAWAY = 7;
  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;

  /** A frame that was received. */
  record Frame(int type, int flags, int stream, byte[] payload) {

    boolean ends() {
      return (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
    }

    String hex() {
      return HexFormat.of().formatHex(payload);
    }

    String text() {
      return new String(payload, ISO_8859_1);
    }
  }

  private final RawClient client;

  RawHttp2Client(int port) throws IOException {
    client = new RawClient(port);
    client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    frame(SETTINGS, 0, 0, new byte[0]);
  }

  RawHttp2Client frame(int type, int flags, int stream, byte[] payload) throws IOException {
    int n = payload.length;
    byte[] frame = new byte[9 + n];
    frame[0] = (byte) (n >> 16);
    frame[1] = (byte) (n >> 8);
    frame[2] = (byte) n;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[7] = (byte) (stream >> 8);
    frame[8] = (byte) stream;
    System.arraycopy(payload, 0, frame, 9, n);
    client.send(frame, 0, frame.length);
    return this;
  }

  /** Sends a request without a body: pseudo headers for the path, then names and values. */
  RawHttp2Client get(int stream, String path, String... headers) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    literal(block, ":method", "GET");
    literal(block, ":scheme", "http");
    literal(block, ":path", path);
    literal(block, ":authority", "a");
    for (int i = 0; i < headers.length; i += 2) {
      literal(block, headers[i], headers[i + 1]);
    }
    return frame(HEADERS, END_STREAM | END_HEADERS, stream, block.toByteArray());
  }

  /** Sends the head of a request whose body is to follow. */
  RawHttp2Client post(int stream, String path, int contentLength) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    literal(block, ":method", "POST");
    literal(block, ":scheme", "http");
    literal(block, ":path", path);
    literal(block, ":authority", "a");
    literal(block, "content-length", Integer.toString(contentLength));
    return frame(HEADERS, END_HEADERS, stream, block.toByteArray());
  }

  /** A literal without indexing and without Huffman code: RFC 7541, section 6.2.2. */
  private static void literal(ByteArrayOutputStream block, String name, String value) {
    block.write(0);
    string(block, name);
    string(block, value);
  }

  private static void string(ByteArrayOutputStream block, String text) {
    int n = text.length();
    if (n < 127) {
      block.write(n);
    } else {
      block.write(127);
      int rest = n - 127;
      for (; rest >= 128; rest >>>= 7) {
        block.write(rest & 127 | 128);
      }
      block.write(rest);
    }
    block.writeBytes(text.getBytes(ISO_8859_1));
  }

  /** Reads a frame. */
  Frame read() throws IOException {
    InputStream in = client.in();
    byte[] head = in.readNBytes(9);
    if (head.length < 9) {
      throw new EOFException("closed");
    }
    int length = (head[0] & 0xFF) << 16 | (head[1] & 0xFF) << 8 | head[2] & 0xFF;
    int stream = (head[7] & 0xFF) << 8 | head[8] & 0xFF;
    return new Frame(head[3], head[4], stream, in.readNBytes(length));
  }

  /** Reads on to a frame of a kind. */
  Frame read(int type) throws IOException {
    for (; ; ) {
      Frame frame = read();
      if (frame.type() == type) {
        return frame;
      }
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
