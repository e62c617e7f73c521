package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a body that comes in chunks, strictly: every line ends in CR LF, sizes are hexadecimal
 * digits and nothing else. Trailers are kept apart from the headers. Errors have Go's texts.
 */
final class ChunkDecoder {

  private static final int MAX_SIZE_DIGITS = 16;
  private static final int MAX_LINE = 4096;
  private static final int MAX_TRAILERS = 8 * 1024;

  /** How much more than data a sender may send: Go's guard against tiny chunks with long lines. */
  private static final int MAX_EXCESS = 16 * 1024;

  private enum State {
    SIZE,
    SIZE_SPACE,
    EXTENSION,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER_START,
    TRAILER_NAME,
    TRAILER_VALUE,
    TRAILER_LF,
    LAST_LF,
    DONE
  }

  private State state = State.SIZE;
  private long size;
  private int digits;
  private int line;
  private int trailers;
  private @Nullable StringBuilder trailerLines;
  private long excess;

  /** Returns whether the last chunk and its trailers have been read. */
  boolean isDone() {
    return state == State.DONE;
  }

  /** Returns the trailers, none before they have been read. */
  Headers trailers() {
    Headers headers = Headers.create();
    if (trailerLines != null && isDone()) {
      for (String line : trailerLines.toString().split("\n")) {
        int colon = line.indexOf(':');
        headers.add(line.substring(0, colon), HeaderText.decode(line.substring(colon + 1).trim()));
      }
    }
    return headers;
  }

  /** Returns how many bytes of data come next with nothing in between. */
  long dataAhead() {
    return state == State.DATA ? size : 0;
  }

  /** Takes note of data that was read past this decoder. */
  void skipData(int n) {
    size -= n;
    if (size == 0) {
      state = State.DATA_CR;
    }
  }

  /**
   * Decodes until the input ends, the output is full, or the body is done.
   *
   * @return where the input that was not needed begins
   */
  int decode(byte[] in, int from, int to, ByteBuffer out) throws IOException {
    int at = from;
    while (at < to && state != State.DONE) {
      if (state != State.DATA) {
        step(in[at++]);
        continue;
      }
      int n = (int) Math.min(size, Math.min(to - at, out.remaining()));
      if (n == 0) {
        return at;
      }
      out.put(in, at, n);
      at += n;
      skipData(n);
    }
    return at;
  }

  private void step(byte b) throws IOException {
    switch (state) {
      case SIZE, SIZE_SPACE, EXTENSION -> sizeLine(b);
      case SIZE_LF -> endSizeLine(b);
      case DATA_CR -> expect(b, '\r', State.DATA_LF);
      case DATA_LF -> expect(b, '\n', State.SIZE);
      case TRAILER_LF -> expect(b, '\n', State.TRAILER_START);
      case LAST_LF -> expect(b, '\n', State.DONE);
      default -> trailer(b);
    }
  }

  private void sizeLine(byte b) throws IOException {
    if (++line > MAX_LINE) {
      throw new IOException("header line too long");
    }
    if (b == '\n') {
      throw new IOException("chunked line ends with bare LF");
    }
    if (b == '\r') {
      requireDigits();
      state = State.SIZE_LF;
    } else if (state == State.SIZE) {
      sizeByte(b);
    } else if (state == State.SIZE_SPACE ? !HeadBytes.isSpace(b) : !HeadBytes.isValue(b)) {
      throw new IOException("invalid byte in chunk length");
    }
  }

  private void sizeByte(byte b) throws IOException {
    int digit = HeadBytes.hex(b);
    if (digit >= 0) {
      if (++digits > MAX_SIZE_DIGITS || size >>> 59 != 0) {
        throw new IOException("http chunk length too large");
      }
      size = size << 4 | digit;
      return;
    }
    if (b == ';') {
      requireDigits();
      state = State.EXTENSION;
    } else if (HeadBytes.isSpace(b) && digits > 0) {
      state = State.SIZE_SPACE;
    } else {
      throw new IOException("invalid byte in chunk length");
    }
  }

  private void requireDigits() throws IOException {
    if (digits == 0) {
      throw new IOException("empty hex number for chunk length");
    }
  }

  private void endSizeLine(byte b) throws IOException {
    if (b != '\n') {
      throw new IOException("invalid CR in chunked line");
    }
    excess = Math.max(0, excess + line + 3 - 16 - 2 * Math.min(size, Integer.MAX_VALUE));
    if (excess > MAX_EXCESS) {
      throw new IOException("chunked encoding contains too much non-data");
    }
    state = size == 0 ? State.TRAILER_START : State.DATA;
    line = 0;
    digits = 0;
  }

  private void expect(byte b, char wanted, State next) throws IOException {
    if (b != wanted) {
      throw new IOException("malformed chunked encoding");
    }
    state = next;
  }

  private void keepTrailer(byte b) {
    if (trailerLines == null) {
      trailerLines = new StringBuilder();
    }
    trailerLines.append((char) (b & 0xFF));
  }

  private void trailer(byte b) throws IOException {
    if (++trailers > MAX_TRAILERS) {
      throw new IOException("http: suspiciously long trailer after chunked body");
    }
    if (state == State.TRAILER_VALUE) {
      if (b == '\r') {
        keepTrailer((byte) '\n');
        state = State.TRAILER_LF;
        return;
      }
      requireTrailer(HeadBytes.isValue(b));
      keepTrailer(b);
    } else if (state == State.TRAILER_START && b == '\r') {
      state = State.LAST_LF;
    } else if (state == State.TRAILER_NAME && b == ':') {
      keepTrailer(b);
      state = State.TRAILER_VALUE;
    } else {
      requireTrailer(HeadBytes.isToken(b));
      keepTrailer(b);
      state = State.TRAILER_NAME;
    }
  }

  private static void requireTrailer(boolean valid) throws IOException {
    if (!valid) {
      throw new IOException("malformed MIME header line");
    }
  }
}
