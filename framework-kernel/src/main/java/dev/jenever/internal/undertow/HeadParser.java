package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.RequestTarget;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Reads a complete head by Go's rules, stricter where leniency lets requests be smuggled: no bare
 * line feeds, no {@code Content-Length} beside chunks, no folded framing headers. One for each
 * connection, used by its I/O thread.
 */
final class HeadParser {

  private static final String VERSION = "HTTP/1.1";
  private static final int MAX_FOLDS = 8;
  private static final byte[] NONE = {};
  private static final String[] COMMON_METHODS = {"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"};

  private final int maxHeaders;
  private final int maxTargetBytes;

  /** Where folds begin and end. */
  private final int[] folds = new int[MAX_FOLDS * 2];

  private int foldCount;
  private byte[] bytes = NONE;
  private int at;
  private int end;
  private final HeaderSpans spans = new HeaderSpans();
  private RequestHead head = new RequestHead();
  private boolean malformedHost;
  private boolean lastWasFraming;
  private boolean lastWasHost;
  private int valueEnd;

  /** Whether the last header is not for handlers: the host, the framing. */
  private boolean isTheTransports;

  private boolean hasTransferEncoding;

  HeadParser(int maxHeaders, int maxTargetBytes) {
    this.maxHeaders = maxHeaders;
    this.maxTargetBytes = maxTargetBytes;
  }

  /**
   * Parses the head that lies between two positions, its empty line included. What it returns
   * outlasts the buffer.
   *
   * @throws HeadException if it is answered at once
   */
  RequestHead parse(byte[] buffer, int from, int to) throws HeadException {
    return parse(Arrays.copyOfRange(buffer, from, to));
  }

  private RequestHead parse(byte[] own) throws HeadException {
    bytes = own;
    at = 0;
    end = own.length;
    head = new RequestHead();
    foldCount = 0;
    spans.clear();
    malformedHost = false;
    hasTransferEncoding = false;
    isTheTransports = false;
    try {
      parseRequestLine();
      parseHeaders();
      checkFraming();
      checkHost();
      if (foldCount > 0) {
        return parse(unfold());
      }
      head.headers = spans.headers(own);
      return head;
    } finally {
      bytes = NONE;
    }
  }

  /** Returns the head without folds, each of which has become a space. */
  private byte[] unfold() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(end);
    int read = 0;
    for (int i = 0; i < foldCount; i++) {
      out.write(bytes, read, folds[2 * i] - read);
      out.write(' ');
      read = folds[2 * i + 1];
    }
    out.write(bytes, read, end - read);
    return out.toByteArray();
  }

  private void parseRequestLine() throws HeadException {
    int method = at;
    while (HeadBytes.isToken(bytes[at])) {
      at++;
    }
    if (at == method || bytes[at] != ' ') {
      throw HeadException.badRequest();
    }
    int methodEnd = at++;
    int target = at;
    while (bytes[at] != ' ') {
      if (bytes[at] == '\r' || bytes[at] == '\n') {
        throw HeadException.badRequest();
      }
      at++;
    }
    if (at - target > maxTargetBytes) {
      throw HeadException.targetTooLong();
    }
    int targetEnd = at++;
    parseVersion();
    takeTarget(method, methodEnd, target, targetEnd);
  }

  private void parseVersion() throws HeadException {
    int v = at;
    boolean shaped =
        end - v > VERSION.length()
            && HeadBytes.equals(bytes, v, v + 5, "HTTP/")
            && isDigit(bytes[v + 5])
            && bytes[v + 6] == '.'
            && isDigit(bytes[v + 7]);
    if (!shaped) {
      throw HeadException.badRequest();
    }
    at += VERSION.length();
    endLine();
    if (bytes[v + 5] != '1') {
      throw HeadException.unsupportedVersion();
    }
    head.minorVersion = bytes[v + 7] - '0';
  }

  private void takeTarget(int method, int methodEnd, int from, int to) throws HeadException {
    head.method = method(method, methodEnd);
    try {
      head.target =
          head.isConnect()
              ? RequestTarget.parseConnect(bytes, from, to)
              : RequestTarget.parse(bytes, from, to);
    } catch (GoTextException e) {
      throw HeadException.badRequest();
    }
  }

  private String method(int from, int to) {
    for (String common : COMMON_METHODS) {
      if (HeadBytes.equals(bytes, from, to, common)) {
        return common;
      }
    }
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  private void parseHeaders() throws HeadException {
    int count = 0;
    lastWasFraming = true;
    lastWasHost = false;
    while (bytes[at] != '\r') {
      if (HeadBytes.isSpace(bytes[at])) {
        parseContinuation();
      } else {
        if (++count > maxHeaders) {
          throw HeadException.headersTooLarge();
        }
        parseHeader();
      }
    }
    endLine();
    if (at != end) {
      throw HeadException.badRequest();
    }
  }

  /** A folded line: its text follows the header before, which may be none that frames. */
  private void parseContinuation() throws HeadException {
    if (lastWasFraming) {
      throw lastWasHost
          ? HeadException.badRequest("malformed Host header")
          : HeadException.badRequest();
    }
    int text = HeadBytes.skipSpaces(bytes, at, end);
    skipValue();
    recordFold(valueEnd, text);
    valueEnd = HeadBytes.trimSpaces(bytes, text, at);
    endLine();
  }

  private void parseHeader() throws HeadException {
    int name = at;
    while (HeadBytes.isToken(bytes[at])) {
      at++;
    }
    int nameEnd = at;
    if (bytes[at] == ' ' && at > name) {
      throw HeadException.badRequest("invalid header name");
    }
    if (at == name || bytes[at] != ':') {
      throw HeadException.badRequest();
    }
    at++;
    int value = HeadBytes.skipSpaces(bytes, at, end);
    skipValue();
    valueEnd = HeadBytes.trimSpaces(bytes, Math.min(value, at), at);
    endLine();
    lastWasHost = isName(name, nameEnd, "host");
    lastWasFraming = takeHeader(name, nameEnd, Math.min(value, valueEnd), valueEnd);
  }

  private void skipValue() throws HeadException {
    int i = at;
    while (HeadBytes.isValue(bytes[i])) {
      i++;
    }
    at = i;
    if (bytes[i] != '\r') {
      throw HeadException.badRequest();
    }
  }

  private void endLine() throws HeadException {
    if (bytes[at] != '\r' || bytes[at + 1] != '\n') {
      throw HeadException.badRequest();
    }
    at += 2;
  }

  /** Takes a header, and returns whether it frames the request, so that it may not be folded. */
  private boolean takeHeader(int name, int nameEnd, int value, int valueEnd) throws HeadException {
    boolean framing =
        switch (nameEnd - name) {
          case 4 -> lastWasHost && takeHost(value, valueEnd);
          case 6 -> isName(name, nameEnd, "expect") && takeExpect(value, valueEnd);
          case 10 -> isName(name, nameEnd, "connection") && takeConnection(value, valueEnd);
          case 14 -> isName(name, nameEnd, "content-length") && takeLength(value, valueEnd);
          case 17 -> isName(name, nameEnd, "transfer-encoding") && takeEncoding(value, valueEnd);
          default -> false;
        };
    if (!isTheTransports) {
      spans.add(name, nameEnd, value, valueEnd);
    }
    isTheTransports = false;
    return framing;
  }

  private boolean isName(int from, int to, String lowerCase) {
    return HeadBytes.equalsIgnoreCase(bytes, from, to, lowerCase);
  }

  private boolean takeHost(int from, int to) throws HeadException {
    if (head.host != null) {
      throw HeadException.badRequest();
    }
    head.host = new String(bytes, from, to - from, ISO_8859_1);
    for (int i = from; i < to; i++) {
      malformedHost |= !HeadBytes.isHost(bytes[i]);
    }
    isTheTransports = true;
    return true;
  }

  private boolean takeExpect(int from, int to) {
    if (HeadBytes.hasWord(bytes, from, to, "100-continue")) {
      head.expectsContinue = true;
    } else if (to > from) {
      head.expectsOther = true;
    }
    return true;
  }

  private boolean takeConnection(int from, int to) {
    head.close |= HeadBytes.hasWord(bytes, from, to, "close");
    head.keepAlive |= HeadBytes.hasWord(bytes, from, to, "keep-alive");
    return true;
  }

  private boolean takeLength(int from, int to) throws HeadException {
    String text = new String(bytes, from, to - from, ISO_8859_1);
    if (head.contentLengthText != null && !head.contentLengthText.equals(text)) {
      throw HeadException.badRequest();
    }
    isTheTransports = head.contentLengthText != null;
    head.contentLengthText = text;
    head.contentLength = parseLength(text);
    return true;
  }

  private static long parseLength(String digits) throws HeadException {
    long length = digits.isEmpty() ? -1 : 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || length > (Long.MAX_VALUE - digit) / 10) {
        throw HeadException.badRequest();
      }
      length = length * 10 + digit;
    }
    if (length < 0) {
      throw HeadException.badRequest();
    }
    return length;
  }

  private boolean takeEncoding(int from, int to) throws HeadException {
    if (hasTransferEncoding || !isName(from, to, "chunked")) {
      hasTransferEncoding = true;
      if (head.minorVersion > 0) {
        throw HeadException.unsupportedTransferEncoding();
      }
    }
    hasTransferEncoding = true;
    isTheTransports = true;
    return true;
  }

  private void checkFraming() throws HeadException {
    if (!hasTransferEncoding) {
      return;
    }
    if (head.minorVersion == 0) {
      // Ignored as in Go; but whoever sent it may have meant it, so nothing may follow.
      head.close = true;
      return;
    }
    if (head.contentLengthText != null) {
      throw HeadException.badRequest();
    }
    head.chunked = true;
    head.contentLength = -1;
  }

  private void checkHost() throws HeadException {
    if (head.minorVersion > 0 && head.host == null && !head.isConnect()) {
      throw HeadException.badRequest("missing required Host header");
    }
    if (malformedHost) {
      throw HeadException.badRequest("malformed Host header");
    }
  }

  private void recordFold(int from, int to) throws HeadException {
    if (foldCount == MAX_FOLDS) {
      throw HeadException.badRequest();
    }
    folds[2 * foldCount] = from;
    folds[2 * foldCount + 1] = to;
    foldCount++;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
