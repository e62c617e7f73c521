package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;

/**
 * A body that knows how to write itself.
 *
 * <p>A renderer makes its text in memory first and writes it in one go, so that one which fails
 * leaves the body empty. It sets {@code Content-Type} only when none is set.
 *
 * <p>Made for one response, used by one thread. Counterpart of {@code render.Render}.
 */
public interface Render {

  /** Sets the content type, if none is set: all that is done for a status without a body. */
  void writeContentType(Headers headers);

  /**
   * Sets the content type, if none is set, and writes the body.
   *
   * @throws Exception when the data cannot be rendered, or the client has gone
   */
  void render(ResponseWriter out) throws Exception;
}
