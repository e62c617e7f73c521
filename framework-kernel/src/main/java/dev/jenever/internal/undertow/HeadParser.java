package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.RequestTarget;

/**
 * Reads a complete head by Go's rules, stricter where leniency lets requests be smuggled: no bare
 * line feeds, no {@code Content-Length} beside chunks, no folded framing headers.
 *
 * <p>What is read is cut out, so that Undertow's own parser, which reads the head next, sees a
 * request for {@code /} at host {@code a} without a body: the target, the host and the framing are
 * this parser's business alone. One for each connection, used by its I/O thread.
 */
final class HeadParser {

  private static final String VERSION = "HTTP/1.1";
  private static final int MAX_CUTS = 8;

  private final int maxHeaders;
  private final int maxTargetBytes;

  private final int[] cuts = new int[MAX_CUTS * 2];
  private int cutCount;
  private byte[] bytes = {};
  private int at;
  private int end;
  private final HeaderSpans spans = new HeaderSpans();
  private RequestHead head = new RequestHead();
  private boolean folded;
  private int minorVersionAt;
  private boolean malformedHost;
  private boolean lastWasFraming;
  private boolean lastWasHost;
  private int valueEnd;
  private boolean hasTransferEncoding;

  HeadParser(int maxHeaders, int maxTargetBytes) {
    this.maxHeaders = maxHeaders;
    this.maxTargetBytes = maxTargetBytes;
  }

  /**
   * Parses the head that lies between two positions, its empty line included.
   *
   * @throws HeadException if it is answered at once
   */
  RequestHead parse(byte[] buffer, int from, int to) throws HeadException {
    bytes = buffer;
    at = from;
    end = to;
    head = new RequestHead();
    cutCount = 0;
    spans.clear();
    folded = false;
    malformedHost = false;
    hasTransferEncoding = false;
    try {
      parseRequestLine();
      parseHeaders();
      checkFraming();
      checkHost();
      if (spans.areNeeded() && !folded) {
        head.headers = spans.read(bytes);
      }
      return head;
    } finally {
      bytes = new byte[0];
    }
  }

  /** Takes out of the buffer what Undertow must not see, and returns where the rest ends. */
  int cut(byte[] buffer, int from, int to) {
    int write = from;
    int read = from;
    for (int i = 0; i < cutCount; i++) {
      int cutFrom = cuts[2 * i];
      System.arraycopy(buffer, read, buffer, write, cutFrom - read);
      write += cutFrom - read;
      read = cuts[2 * i + 1];
    }
    System.arraycopy(buffer, read, buffer, write, to - read);
    return write + to - read;
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
    minorVersionAt = v + 7;
    if (head.minorVersion > 1) {
      bytes[minorVersionAt] = '1';
    }
  }

  private void takeTarget(int method, int methodEnd, int from, int to) throws HeadException {
    head.target = new String(bytes, from, to - from, ISO_8859_1);
    boolean connect = HeadBytes.equals(bytes, method, methodEnd, "CONNECT");
    try {
      head.url =
          connect ? RequestTarget.parseConnect(head.target) : RequestTarget.parse(head.target);
    } catch (GoTextException e) {
      throw HeadException.badRequest();
    }
    if (connect) {
      head.method = "CONNECT";
    }
    bytes[from] = '/';
    recordCut(from + 1, to);
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
    folded = true;
    int text = HeadBytes.skipSpaces(bytes, at, end);
    skipValue();
    bytes[valueEnd] = ' ';
    recordCut(valueEnd + 1, text);
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
    spans.add(name, nameEnd, Math.min(value, valueEnd), valueEnd);
    lastWasHost = isName(name, nameEnd, "host");
    lastWasFraming = takeHeader(name, nameEnd, Math.min(value, valueEnd), valueEnd);
  }

  private void skipValue() throws HeadException {
    int i = at;
    while (HeadBytes.isValue(bytes[i])) {
      if (bytes[i] == '\t' || bytes[i] == ' ' && bytes[i + 1] == ' ') {
        spans.blanks();
      }
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

  private boolean takeHeader(int name, int nameEnd, int value, int valueEnd) throws HeadException {
    switch (nameEnd - name) {
      case 4:
        return isName(name, nameEnd, "host") && takeHost(value, valueEnd);
      case 6:
        return isName(name, nameEnd, "expect") && takeExpect(value, valueEnd)
            || isName(name, nameEnd, "cookie") && takeCookie();
      case 10:
        return isName(name, nameEnd, "connection") && takeConnection(value, valueEnd);
      case 14:
        return isName(name, nameEnd, "content-length") && takeLength(name, value, valueEnd);
      case 17:
        return isName(name, nameEnd, "transfer-encoding") && takeEncoding(name, value, valueEnd);
      default:
        return false;
    }
  }

  private boolean isName(int from, int to, String lowerCase) {
    return HeadBytes.equalsIgnoreCase(bytes, from, to, lowerCase);
  }

  private boolean takeHost(int from, int to) throws HeadException {
    if (head.host != null) {
      throw HeadException.badRequest();
    }
    head.host = new String(bytes, from, to - from, ISO_8859_1);
    if (to > from) {
      for (int i = from; i < to; i++) {
        if (!HeadBytes.isHost(bytes[i])) {
          malformedHost = true;
        }
      }
      bytes[from] = 'a';
      recordCut(from + 1, to);
    }
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

  private boolean takeCookie() {
    spans.cookie();
    return false;
  }

  private boolean takeConnection(int from, int to) {
    head.close |= HeadBytes.hasWord(bytes, from, to, "close");
    head.keepAlive |= HeadBytes.hasWord(bytes, from, to, "keep-alive");
    return true;
  }

  private boolean takeLength(int name, int from, int to) throws HeadException {
    String text = new String(bytes, from, to - from, ISO_8859_1);
    if (head.contentLengthText != null && !head.contentLengthText.equals(text)) {
      throw HeadException.badRequest();
    }
    head.contentLengthText = text;
    head.contentLength = parseLength(text);
    recordCut(name, at);
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

  private boolean takeEncoding(int name, int from, int to) throws HeadException {
    if (hasTransferEncoding || !isName(from, to, "chunked")) {
      hasTransferEncoding = true;
      if (head.minorVersion > 0) {
        throw HeadException.unsupportedTransferEncoding();
      }
    }
    hasTransferEncoding = true;
    recordCut(name, at);
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
    if (head.minorVersion > 0 && head.host == null) {
      if (head.method == null) {
        throw HeadException.badRequest("missing required Host header");
      }
      // A CONNECT needs none; Undertow would miss it in anything newer than HTTP/1.0.
      bytes[minorVersionAt] = '0';
    }
    if (malformedHost) {
      throw HeadException.badRequest("malformed Host header");
    }
  }

  private void recordCut(int from, int to) throws HeadException {
    if (cutCount == MAX_CUTS) {
      throw HeadException.badRequest();
    }
    if (to > from) {
      cuts[2 * cutCount] = from;
      cuts[2 * cutCount + 1] = to;
      cutCount++;
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
