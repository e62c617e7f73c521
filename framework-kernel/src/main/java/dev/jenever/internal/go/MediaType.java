package dev.jenever.internal.go;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code Content-Type} or {@code Content-Disposition} header, taken apart.
 *
 * <p>Type and parameter names are in lower case, values as received, RFC 2231 pieces joined and
 * decoded. Immutable, safe for use by many threads. Counterpart of {@code mime.ParseMediaType}.
 */
public final class MediaType {

  private final String type;
  private final Map<String, String> parameters;
  private final @Nullable String error;

  private MediaType(String type, Map<String, String> parameters, @Nullable String error) {
    this.type = type;
    this.parameters = parameters;
    this.error = error;
  }

  /** Parses a header value; never fails, see {@link #error}. */
  public static MediaType parse(String value) {
    Objects.requireNonNull(value, "value");
    int semicolon = value.indexOf(';');
    String base = semicolon < 0 ? value : value.substring(0, semicolon);
    String type = GoStrings.trimSpace(GoStrings.toLower(base));
    String fault = fault(type);
    if (fault != null) {
      return new MediaType("", Map.of(), fault);
    }
    MediaParameters parameters = new MediaParameters(value.substring(base.length()));
    try {
      return new MediaType(type, parameters.parse(), null);
    } catch (GoTextException e) {
      String message = Objects.requireNonNull(e.getMessage());
      boolean named = message.equals(MediaParameters.INVALID);
      return new MediaType(named ? type : "", Map.of(), message);
    }
  }

  private static @Nullable String fault(String type) {
    int end = MediaParameters.tokenEnd(type, 0);
    if (end == 0) {
      return "mime: no media type";
    }
    if (end == type.length()) {
      return null;
    }
    if (type.charAt(end) != '/') {
      return "mime: expected slash after first token";
    }
    int subtypeEnd = MediaParameters.tokenEnd(type, end + 1);
    if (subtypeEnd == end + 1) {
      return "mime: expected token after slash";
    }
    return subtypeEnd == type.length() ? null : "mime: unexpected content after media subtype";
  }

  /** Returns the type, such as {@code multipart/form-data} or {@code attachment}. */
  public String type() {
    return type;
  }

  /** Returns the parameters in order of appearance. */
  public Map<String, String> parameters() {
    return parameters;
  }

  /** Returns a parameter by its lower-case name, "" when there is none. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /**
   * Returns the text of Go's error, null when all is well. With {@code mime: invalid media
   * parameter} the type is known but no parameter is; with any other error the type is "" too.
   */
  public @Nullable String error() {
    return error;
  }
}
