package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request line, read the way Go's server does.
 *
 * <p>Nearly all are plain: an absolute path in ASCII without escapes, and perhaps a query. Of those
 * a part becomes text only when it is asked for. The bytes are not copied and must not change.
 *
 * <p>Immutable, safe for use by many threads. Counterpart of the {@code URL} of {@code
 * http.Request}.
 */
public final class RequestTarget {

  private final byte[] bytes;
  private final int begin;
  private final int end;

  /** Where the path of a plain target ends. */
  private final int pathEnd;

  /** The parts of a target that is not plain. */
  private final @Nullable GoUrl url;

  private @Nullable String path;

  private RequestTarget(byte[] bytes, int begin, int end, int pathEnd, @Nullable GoUrl url) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
    this.pathEnd = pathEnd;
    this.url = url;
  }

  /**
   * Parses an origin-form, absolute-form or asterisk-form target. Dot segments and double slashes
   * stay, {@code #} does not start a fragment.
   *
   * @throws GoTextException when Go's server would answer {@code 400 Bad Request}
   */
  public static RequestTarget parse(byte[] bytes, int begin, int end) {
    int pathEnd = plainPathEnd(Objects.requireNonNull(bytes, "bytes"), begin, end);
    boolean plain = pathEnd >= 0 && isPlainQuery(bytes, pathEnd, end);
    GoUrl url = plain ? null : new GoUrl(UrlParser.request(text(bytes, begin, end)));
    return new RequestTarget(bytes, begin, end, pathEnd, url);
  }

  /** Parses a target that is given as a byte string, as {@link #parse(byte[], int, int)} does. */
  public static RequestTarget parse(String target) {
    byte[] own = target.getBytes(ISO_8859_1);
    return parse(own, 0, own.length);
  }

  /**
   * Parses the target of a CONNECT request: {@code host:port} becomes the host of the result, a
   * target with a leading slash is an ordinary path.
   *
   * @throws GoTextException when Go's server would answer {@code 400 Bad Request}
   */
  public static RequestTarget parseConnect(byte[] bytes, int begin, int end) {
    if (begin < end && bytes[begin] == '/') {
      return parse(bytes, begin, end);
    }
    UrlParser parser = UrlParser.request("http://" + text(bytes, begin, end));
    parser.scheme = "";
    return new RequestTarget(bytes, begin, end, -1, new GoUrl(parser));
  }

  /** Returns the target as it was sent, one character a byte. */
  public String text() {
    return text(bytes, begin, end);
  }

  /** Returns whether the path lies in the bytes as it is, from {@link #begin} on. */
  public boolean isPlain() {
    return url == null;
  }

  /** Returns the bytes that the target is part of. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns where the target begins. */
  public int begin() {
    return begin;
  }

  /** Returns where the path of a plain target ends. */
  public int pathEnd() {
    return pathEnd;
  }

  /** Returns the host of an absolute target, or that of CONNECT, {@code ""} if it names none. */
  public String host() {
    return url == null ? "" : url.host();
  }

  /** Returns the decoded path. */
  public String path() {
    if (url != null) {
      return url.path();
    }
    String known = path;
    if (known == null) {
      known = path = text(bytes, begin, pathEnd);
    }
    return known;
  }

  /** Returns the path as received when its escaping is not the canonical one, else "". */
  public String rawPath() {
    return url == null ? "" : url.rawPath();
  }

  /** Returns the path as received when that is a valid escaping, else the canonical one. */
  public String escapedPath() {
    return url == null ? path() : url.escapedPath();
  }

  /** Returns the query without its {@code ?}, as received. */
  public String rawQuery() {
    if (url != null) {
      return url.rawQuery();
    }
    return pathEnd == end ? "" : text(bytes, pathEnd + 1, end);
  }

  private static String text(byte[] bytes, int begin, int end) {
    return new String(bytes, begin, end - begin, ISO_8859_1);
  }

  /** Returns where a path ends that decodes to itself, or -1 when it needs the long way. */
  private static int plainPathEnd(byte[] bytes, int begin, int end) {
    if (begin == end || bytes[begin] != '/') {
      return -1;
    }
    for (int i = begin + 1; i < end; i++) {
      if (UrlMode.PATH.mustEscape(bytes[i] & 0xFF)) {
        return bytes[i] == '?' ? i : -1;
      }
    }
    return end;
  }

  private static boolean isPlainQuery(byte[] bytes, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (bytes[i] < ' ' || bytes[i] == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
