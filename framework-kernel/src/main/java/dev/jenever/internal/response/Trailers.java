package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.HeaderNames;
import dev.jenever.internal.go.HeaderValues;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Headers that follow the body: declared in {@code Trailer}, or set with the prefix of Go. */
final class Trailers {

  private static final String PREFIX = "Trailer:";

  private static final Set<String> FORBIDDEN =
      Set.of("Content-Length", "Trailer", "Transfer-Encoding");

  private Trailers() {}

  /**
   * Returns the trailers of a response that ends, null when it has none.
   *
   * @param fixed the headers at the commit, which declare trailers
   * @param live the headers now, which hold their values
   */
  static @Nullable Headers of(Headers fixed, Headers live) {
    Set<String> declared = declared(fixed);
    if (declared.isEmpty() && !hasMarked(live)) {
      return null;
    }
    Headers trailers = Headers.create();
    live.forEach(
        (name, value) -> {
          if (isMarked(name)) {
            trailers.add(name.substring(PREFIX.length()), value);
          }
        });
    for (String name : declared) {
      live.values(name).forEach(value -> trailers.add(name, value));
    }
    return trailers;
  }

  /** Returns whether headers announce trailers, so that the length of the body is left open. */
  static boolean areAnnounced(Headers headers) {
    return headers.contains("Trailer") || hasMarked(headers);
  }

  /** Takes out the headers that are marked as trailers. */
  static void hide(Headers headers) {
    for (String name : headers.names()) {
      if (isMarked(name)) {
        headers.remove(name);
      }
    }
  }

  private static boolean hasMarked(Headers headers) {
    boolean[] found = {false};
    headers.forEach((name, value) -> found[0] |= isMarked(name));
    return found[0];
  }

  private static boolean isMarked(String name) {
    return name.length() >= PREFIX.length()
        && name.charAt(PREFIX.length() - 1) == ':'
        && name.startsWith(PREFIX);
  }

  private static Set<String> declared(Headers fixed) {
    if (!fixed.contains("Trailer")) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String line : fixed.values("Trailer")) {
      for (String part : line.split(",")) {
        String name = HeaderNames.canonical(HeaderValues.trim(part));
        if (!name.isEmpty() && !FORBIDDEN.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
