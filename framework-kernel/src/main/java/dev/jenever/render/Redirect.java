package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.response.HttpRedirect;

/**
 * Sends the client elsewhere: a location without scheme and host is resolved against the path of
 * the request.
 *
 * <p>Counterpart of {@code render.Redirect}.
 *
 * @param code the status: 201, or 300 to 308
 * @param request the request that is answered
 * @param location where to go; it is not checked, so that one from outside is the caller's risk
 */
public record Redirect(int code, Request request, String location) implements Render {

  /**
   * Creates the redirect.
   *
   * @throws IllegalArgumentException when the status is not one of a redirect
   */
  public Redirect {
    if ((code < 300 || code > 308) && code != 201) {
      throw new IllegalArgumentException("Cannot redirect with status code " + code);
    }
  }

  @Override
  public void writeContentType(Headers headers) {
    // A redirect decides by the method.
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    HttpRedirect.write(out, request.method(), request.escapedPath(), location, code);
  }
}
