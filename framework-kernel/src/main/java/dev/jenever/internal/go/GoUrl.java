package dev.jenever.internal.go;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart by Go's rules, which a {@link java.net.URI} does not follow.
 *
 * <p>Strings are text: escapes and raw bytes are read as UTF-8, invalid bytes as U+FFFD. Absent
 * parts are empty strings. Immutable, safe for use by many threads. Counterpart of {@code url.URL}.
 */
public final class GoUrl {

  private final String scheme;
  private final String opaque;
  private final @Nullable String user;
  private final String host;
  private final boolean omitHost;
  private final String path;
  private final String rawPath;
  private final @Nullable String escapedPath;
  private final String rawQuery;
  private final boolean forceQuery;
  private final String fragment;
  private final String escapedFragment;

  GoUrl(UrlParser parts) {
    scheme = parts.scheme;
    opaque = Utf8.fromBytes(parts.opaque);
    user = parts.user;
    host = Utf8.fromBytes(parts.host);
    omitHost = parts.omitHost;
    path = Utf8.fromBytes(parts.path.decoded());
    rawPath = parts.path.canonical() ? "" : Utf8.fromBytes(parts.path.encoded());
    escapedPath = parts.path.escaped();
    rawQuery = Utf8.fromBytes(parts.rawQuery);
    forceQuery = parts.forceQuery;
    fragment = Utf8.fromBytes(parts.fragment.decoded());
    escapedFragment = parts.fragment.escaped();
  }

  private GoUrl(GoUrl other, String path) {
    this.path = path;
    escapedPath = null;
    scheme = other.scheme;
    opaque = other.opaque;
    user = other.user;
    host = other.host;
    omitHost = other.omitHost;
    rawPath = other.rawPath;
    rawQuery = other.rawQuery;
    forceQuery = other.forceQuery;
    fragment = other.fragment;
    escapedFragment = other.escapedFragment;
  }

  /**
   * Parses an absolute or relative URL, fragment included.
   *
   * @throws GoTextException {@code parse ":x": missing protocol scheme} and the like
   */
  public static GoUrl parse(String url) {
    return new GoUrl(UrlParser.reference(Utf8.toBytes(url)));
  }

  /**
   * Parses an absolute URL or an absolute path; a {@code #} is an ordinary character.
   *
   * @throws GoTextException {@code parse "x": invalid URI for request} and the like
   */
  public static GoUrl parseRequestUri(String url) {
    return new GoUrl(UrlParser.request(Utf8.toBytes(url)));
  }

  /** Returns a copy whose decoded path is replaced; the raw path stays, as in Go. */
  public GoUrl withPath(String newPath) {
    return new GoUrl(this, Objects.requireNonNull(newPath, "newPath"));
  }

  /** Returns the scheme in lower case. */
  public String scheme() {
    return scheme;
  }

  /** Returns what follows the scheme of a URL like {@code mailto:a@b}, as received. */
  public String opaque() {
    return opaque;
  }

  /** Returns the escaped {@code name} or {@code name:password} before the host, if there is one. */
  public @Nullable String user() {
    return user;
  }

  /** Returns {@code host} or {@code host:port}, decoded; brackets of IPv6 kept. */
  public String host() {
    return host;
  }

  /** Returns the host without port and brackets. */
  public String hostname() {
    int colon = portColon();
    String name = colon < 0 ? host : host.substring(0, colon);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  /** Returns the digits of the port. */
  public String port() {
    int colon = portColon();
    return colon < 0 ? "" : host.substring(colon + 1);
  }

  private int portColon() {
    int colon = host.lastIndexOf(':');
    return colon >= 0 && UrlAuthority.isOptionalPort(host.substring(colon)) ? colon : -1;
  }

  /** Returns the decoded path. */
  public String path() {
    return path;
  }

  /** Returns the path as received when its escaping is not the canonical one, else "". */
  public String rawPath() {
    return rawPath;
  }

  /** Returns the query without its {@code ?}, as received. */
  public String rawQuery() {
    return rawQuery;
  }

  /** Tells whether the URL ends with a {@code ?} that no query follows. */
  public boolean forceQuery() {
    return forceQuery;
  }

  /** Returns the decoded text after {@code #}. */
  public String fragment() {
    return fragment;
  }

  /** Returns the raw path when it still is a valid escaping of the path, else a canonical one. */
  public String escapedPath() {
    if (escapedPath != null) {
      return escapedPath;
    }
    if (!rawPath.isEmpty() && UrlPart.path(Utf8.toBytes(rawPath)).isEscapingOf(path)) {
      return rawPath;
    }
    return path.equals("*") ? path : UrlEscape.escape(Utf8.toBytes(path), UrlMode.PATH);
  }

  /** Returns what a request line would carry: escaped path and query. */
  public String requestUri() {
    String target = opaque;
    if (target.isEmpty()) {
      target = escapedPath();
      target = target.isEmpty() ? "/" : target;
    } else if (target.startsWith("//")) {
      target = scheme + ":" + target;
    }
    return forceQuery || !rawQuery.isEmpty() ? target + "?" + rawQuery : target;
  }

  /** Puts the URL together again; the path by {@link #escapedPath}, the query as received. */
  public String string() {
    StringBuilder out = new StringBuilder();
    if (!scheme.isEmpty()) {
      out.append(scheme).append(':');
    }
    if (opaque.isEmpty()) {
      appendAuthority(out);
      appendPath(out);
    } else {
      out.append(opaque);
    }
    if (forceQuery || !rawQuery.isEmpty()) {
      out.append('?').append(rawQuery);
    }
    if (!fragment.isEmpty()) {
      out.append('#').append(escapedFragment);
    }
    return out.toString();
  }

  private void appendAuthority(StringBuilder out) {
    boolean authority = !host.isEmpty() || user != null;
    if (authority || !scheme.isEmpty() && !omitHost && !path.isEmpty()) {
      out.append("//");
    }
    if (user != null) {
      out.append(user).append('@');
    }
    out.append(UrlEscape.escape(Utf8.toBytes(host), UrlMode.HOST));
  }

  private void appendPath(StringBuilder out) {
    String escaped = escapedPath();
    if (!escaped.isEmpty() && escaped.charAt(0) != '/' && !host.isEmpty()) {
      out.append('/');
    } else if (out.length() == 0 && UrlParser.firstSegmentHasColon(escaped)) {
      out.append("./");
    }
    out.append(escaped);
  }

  /** Returns {@link #string}. */
  @Override
  public String toString() {
    return string();
  }
}
