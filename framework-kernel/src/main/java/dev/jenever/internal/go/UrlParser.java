package dev.jenever.internal.go;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a URL apart; all strings here are byte strings. One use, one thread. */
final class UrlParser {

  String scheme = "";
  String opaque = "";
  @Nullable String user;
  String host = "";
  boolean omitHost;
  UrlPart path = UrlPart.EMPTY;
  String rawQuery = "";
  boolean forceQuery;
  UrlPart fragment = UrlPart.EMPTY;

  private final boolean viaRequest;

  private UrlParser(boolean viaRequest) {
    this.viaRequest = viaRequest;
  }

  static UrlParser reference(String url) {
    int hash = url.indexOf('#');
    String beforeHash = hash < 0 ? url : url.substring(0, hash);
    UrlParser parser = new UrlParser(false);
    parser.parseNamingUrl(beforeHash);
    if (hash >= 0) {
      try {
        parser.fragment = UrlPart.fragment(url.substring(hash + 1));
      } catch (GoTextException e) {
        throw naming(url, e);
      }
    }
    return parser;
  }

  static UrlParser request(String url) {
    UrlParser parser = new UrlParser(true);
    parser.parseNamingUrl(url);
    return parser;
  }

  private void parseNamingUrl(String url) {
    try {
      parseParts(url);
    } catch (GoTextException e) {
      throw naming(url, e);
    }
  }

  private static GoTextException naming(String url, GoTextException cause) {
    return new GoTextException("parse " + GoQuote.quoteBytes(url) + ": " + cause.getMessage());
  }

  private void parseParts(String url) {
    if (hasControlByte(url)) {
      throw new GoTextException("net/url: invalid control character in URL");
    }
    if (url.isEmpty() && viaRequest) {
      throw new GoTextException("empty url");
    }
    if (url.equals("*")) {
      path = UrlPart.STAR;
      return;
    }
    String rest = cutQuery(cutScheme(url));
    if (rest.startsWith("/")) {
      path = UrlPart.path(cutAuthority(rest));
    } else if (!scheme.isEmpty()) {
      opaque = rest;
    } else {
      path = UrlPart.path(checkRelative(rest));
    }
  }

  private String cutScheme(String url) {
    int end = 0;
    while (end < url.length() && isSchemeChar(url.charAt(end), end)) {
      end++;
    }
    if (end == url.length() || url.charAt(end) != ':') {
      return url;
    }
    if (end == 0) {
      throw new GoTextException("missing protocol scheme");
    }
    scheme = url.substring(0, end).toLowerCase(Locale.ROOT);
    return url.substring(end + 1);
  }

  private static boolean isSchemeChar(char c, int position) {
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      return true;
    }
    return position > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
  }

  private String cutQuery(String rest) {
    int mark = rest.indexOf('?');
    if (mark < 0) {
      return rest;
    }
    forceQuery = mark == rest.length() - 1;
    rawQuery = rest.substring(mark + 1);
    return rest.substring(0, mark);
  }

  private String cutAuthority(String rest) {
    boolean authority =
        rest.startsWith("//") && (!scheme.isEmpty() || !viaRequest && !rest.startsWith("///"));
    if (!authority) {
      omitHost = !scheme.isEmpty();
      return rest;
    }
    int slash = rest.indexOf('/', 2);
    int end = slash < 0 ? rest.length() : slash;
    UrlAuthority parsed = UrlAuthority.parse(scheme, rest.substring(2, end));
    user = parsed.user();
    host = parsed.host();
    return rest.substring(end);
  }

  private String checkRelative(String rest) {
    if (viaRequest) {
      throw new GoTextException("invalid URI for request");
    }
    if (firstSegmentHasColon(rest)) {
      throw new GoTextException("first path segment in URL cannot contain colon");
    }
    return rest;
  }

  static boolean firstSegmentHasColon(String path) {
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash);
  }

  private static boolean hasControlByte(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c < ' ' || c == 0x7F) {
        return true;
      }
    }
    return false;
  }
}
