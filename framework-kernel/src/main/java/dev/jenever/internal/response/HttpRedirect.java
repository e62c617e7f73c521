package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.http.StatusText;
import dev.jenever.internal.go.HtmlEscape;
import dev.jenever.internal.go.Redirects;
import dev.jenever.internal.routing.GoPath;
import java.io.IOException;

/** Answers with a redirect. Stateless. Counterpart of {@code http.Redirect}. */
public final class HttpRedirect {

  private HttpRedirect() {}

  /**
   * Sets the status and {@code Location}, and writes a short page for a GET that has no content
   * type yet.
   *
   * @param method the method of the request
   * @param escapedPath the path of the request, against which a relative location is resolved
   * @param location where to go
   * @param code the status
   */
  public static void write(
      ResponseWriter writer, String method, String escapedPath, String location, int code)
      throws IOException {
    String url = Redirects.location(escapedPath, location, GoPath::clean);
    Headers headers = writer.headers();
    boolean typed = headers.contains("Content-Type");
    boolean get = method.equals("GET");
    headers.set("Location", Redirects.escapeNonAscii(url));
    if (!typed && (get || method.equals("HEAD"))) {
      headers.set("Content-Type", "text/html; charset=utf-8");
    }
    writer.setStatus(code);
    if (!typed && get) {
      String page =
          "<a href=\"" + HtmlEscape.escape(url) + "\">" + StatusText.of(code) + "</a>.\n\n";
      writer.writeString(page);
    }
  }
}
