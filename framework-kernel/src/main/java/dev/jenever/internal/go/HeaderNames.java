package dev.jenever.internal.go;

import java.util.HashMap;
import java.util.Map;

/**
 * Spells header names as Go does on the wire and in its maps: {@code X-Forwarded-For}, {@code
 * Www-Authenticate}, {@code Etag}.
 *
 * <p>Stateless apart from tables of names; safe for use by many threads. Counterpart of {@code
 * textproto.CanonicalMIMEHeaderKey}.
 */
public final class HeaderNames {

  private static final byte NO_TOKEN = 0;
  private static final byte LOWER = 1;
  private static final byte UPPER = 2;
  private static final byte OTHER = 3;

  /** What the characters of ASCII are in a name. */
  private static final byte[] KINDS = new byte[128];

  private static final int MAX_KNOWN = 64;

  /**
   * Names that need no change, to be known again by identity: most names are constants. Several
   * threads may write a slot; whatever is found there is right.
   */
  private static final String[] KNOWN = new String[512];

  private static final Map<String, String> COMMON = new HashMap<>();

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind(c);
    }
    String names =
        """
        Accept Accept-Charset Accept-Encoding Accept-Language Accept-Ranges \
        Access-Control-Allow-Credentials Access-Control-Allow-Headers \
        Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers \
        Access-Control-Max-Age Access-Control-Request-Headers Access-Control-Request-Method Age \
        Allow Authorization Cache-Control Connection Content-Disposition Content-Encoding \
        Content-Language Content-Length Content-Location Content-Range Content-Type Cookie Date \
        Dnt Etag Expect Expires Forwarded From Host If-Match If-Modified-Since If-None-Match \
        If-Range If-Unmodified-Since Keep-Alive Last-Modified Link Location Max-Forwards Origin \
        Pragma Priority Proxy-Authenticate Proxy-Authorization Range Referer Retry-After \
        Sec-Fetch-Dest Sec-Fetch-Mode Sec-Fetch-Site Sec-Fetch-User Sec-Websocket-Key \
        Sec-Websocket-Protocol Sec-Websocket-Version Server Set-Cookie Strict-Transport-Security \
        Te Traceparent Tracestate Trailer Transfer-Encoding Upgrade \
        Upgrade-Insecure-Requests User-Agent Vary Via Www-Authenticate X-Content-Type-Options \
        X-Forwarded-For X-Forwarded-Host X-Forwarded-Port X-Forwarded-Prefix X-Forwarded-Proto \
        X-Frame-Options X-Powered-By X-Real-Ip X-Request-Id X-Requested-With""";
    for (String name : names.split(" ")) {
      COMMON.put(convert(name, false), name);
    }
  }

  private HeaderNames() {}

  /**
   * Upper-cases the first letter and each letter after a hyphen, lower-cases the others; a name
   * with characters that no header may have is returned as it is.
   */
  public static String canonical(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 16) & KNOWN.length - 1;
    if (KNOWN[slot] == name) {
      return name;
    }
    String spelt = spell(name);
    if (spelt.equals(name) && name.length() <= MAX_KNOWN) {
      KNOWN[slot] = name;
    }
    return spelt;
  }

  private static String spell(String name) {
    boolean canonical = true;
    byte wrong = LOWER;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      byte kind = c < KINDS.length ? KINDS[c] : NO_TOKEN;
      if (kind == NO_TOKEN) {
        return name;
      }
      canonical &= kind != wrong;
      wrong = c == '-' ? LOWER : UPPER;
    }
    if (canonical) {
      return name;
    }
    String common = COMMON.get(name);
    return common != null ? common : convert(name, true);
  }

  /** Tells whether the text can be a header or cookie name: a token of RFC 9110, not empty. */
  public static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isTokenChar(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  static boolean isTokenChar(char c) {
    return c < KINDS.length && KINDS[c] != NO_TOKEN;
  }

  private static byte kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return LOWER;
    }
    if (c >= 'A' && c <= 'Z') {
      return UPPER;
    }
    return c >= '0' && c <= '9' || "!#$%&'*+-.^_`|~".indexOf(c) >= 0 ? OTHER : NO_TOKEN;
  }

  private static String convert(String name, boolean capitals) {
    char[] out = name.toCharArray();
    boolean start = capitals;
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      if (start && c >= 'a' && c <= 'z') {
        out[i] = (char) (c - 0x20);
      } else if (!start && c >= 'A' && c <= 'Z') {
        out[i] = (char) (c + 0x20);
      }
      start = capitals && c == '-';
    }
    return new String(out);
  }
}
