package dev.jenever.internal.validation.format;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.GoUrl;
import org.jspecify.annotations.Nullable;

/** URLs and their kin, by Go's idea of a URL. Stateless, safe for use by many threads. */
public final class UrlFormats {

  private UrlFormats() {}

  /** A scheme and something behind it. */
  public static boolean isUrl(String text) {
    return parse(text) != null;
  }

  /** A URL with a host whose scheme is http or https. */
  public static boolean isHttpUrl(String text) {
    GoUrl url = parse(text);
    return url != null
        && !url.host().isEmpty()
        && (url.scheme().equals("http") || url.scheme().equals("https"));
  }

  /** A URL with a host whose scheme is https. */
  public static boolean isHttpsUrl(String text) {
    GoUrl url = parse(text);
    return url != null && !url.host().isEmpty() && url.scheme().equals("https");
  }

  private static @Nullable GoUrl parse(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      GoUrl url = GoUrl.parse(Texts.toLower(text));
      return isComplete(url) ? url : null;
    } catch (GoTextException e) {
      return null;
    }
  }

  private static boolean isComplete(GoUrl url) {
    if (url.scheme().equals("file")) {
      return !url.path().isEmpty() && !url.path().equals("/");
    }
    boolean content = !url.host().isEmpty() || !url.fragment().isEmpty() || !url.opaque().isEmpty();
    return !url.scheme().isEmpty() && content;
  }

  /** An absolute path or an absolute URI; a fragment is not looked at. */
  public static boolean isUri(String text) {
    int hash = text.indexOf('#');
    String request = hash < 0 ? text : text.substring(0, hash);
    try {
      if (!request.isEmpty()) {
        GoUrl.parseRequestUri(request);
        return true;
      }
    } catch (GoTextException e) {
      return false;
    }
    return false;
  }

  /** What a browser sends as Origin: http or https, a host, perhaps a port, nothing more. */
  public static boolean isOrigin(String text) {
    if (text.indexOf('#') >= 0) {
      return false;
    }
    try {
      GoUrl url = GoUrl.parse(text);
      boolean http = url.scheme().equals("http") || url.scheme().equals("https");
      boolean bare = url.path().isEmpty() && url.rawQuery().isEmpty() && !url.forceQuery();
      return http && bare && url.user() == null && isOriginHost(url);
    } catch (GoTextException e) {
      return false;
    }
  }

  private static boolean isOriginHost(GoUrl url) {
    String name = url.hostname();
    String port = url.port();
    boolean host = AddressFormats.isIp(name) || HostFormats.isHostname1123(name);
    return host && (port.isEmpty() || isPort(port));
  }

  private static boolean isPort(String port) {
    int number = PortNumbers.decimal(port);
    return number >= 1 && number <= PortNumbers.HIGHEST;
  }

  /** A URN by RFC 2141, with the exceptions the validator's parser makes. */
  public static boolean isUrn(String text) {
    int first = text.indexOf(':');
    int second = text.indexOf(':', first + 1);
    if (first < 0 || second < 0 || !text.substring(0, first).equalsIgnoreCase("urn")) {
      return false;
    }
    String name = text.substring(first + 1, second);
    boolean takenForPrefix =
        text.startsWith(":", first + 4) && (name.startsWith("u") || name.startsWith("U"));
    return !takenForPrefix && isUrnNamespace(name) && isUrnSpecific(text.substring(second + 1));
  }

  private static boolean isUrnNamespace(String name) {
    return !name.isEmpty()
        && name.length() <= 32
        && Chars.isAlnum(name.charAt(0))
        && Chars.all(name, c -> Chars.isAlnum(c) || c == '-');
  }

  // An escape is a percent sign and any two letters or digits.
  private static boolean isUrnSpecific(String text) {
    Scan scan = new Scan(text);
    while (scan.take('%') ? scan.take(Chars::isAlnum, 2) : scan.some(UrlFormats::isUrnChar)) {
      if (scan.atEnd()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUrnChar(char c) {
    return Chars.isAlnum(c) || "()+,-.:=@;$_!*'".indexOf(c) >= 0;
  }
}
