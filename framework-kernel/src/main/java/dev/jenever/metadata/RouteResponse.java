package dev.jenever.metadata;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a handler may give to the requests of its routes: 401 of an authentication, 429 of
 * a limiter.
 *
 * <p>Immutable, safe for use by any thread.
 *
 * @param status the status, between 100 and 599
 * @param description one sentence for a reader of the service's description
 * @param contentType the media type of the body, {@code ""} when there is none
 * @param body the Java type whose JSON (or text) is the body, null when there is none
 * @param headers descriptions of response headers by name
 */
public record RouteResponse(
    int status,
    String description,
    String contentType,
    @Nullable Type body,
    Map<String, String> headers) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the status is none
   */
  public RouteResponse {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("status: " + status + " (expected: 100 to 599)");
    }
    requireNonNull(description, "description");
    requireNonNull(contentType, "contentType");
    headers = Map.copyOf(headers);
  }

  /** Returns an answer without body and without headers of note. */
  public static RouteResponse of(int status, String description) {
    return new RouteResponse(status, description, "", null, Map.of());
  }

  /** Returns this answer with a JSON body of a type. */
  public RouteResponse json(Type type) {
    return body("application/json", type);
  }

  /** Returns this answer with a body. */
  public RouteResponse body(String contentType, Type type) {
    return new RouteResponse(
        status, description, contentType, requireNonNull(type, "type"), headers);
  }

  /** Returns this answer with one more header. */
  public RouteResponse header(String name, String description) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, description);
    return new RouteResponse(status, this.description, contentType, body, more);
  }
}
