package dev.jenever.contrib.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The size of a request as the originals estimate it: its line, its headers and its body. A header
 * with several values has its name once.
 */
final class RequestSize implements BiConsumer<String, String> {

  private long bytes;
  private final List<String> names = new ArrayList<>();

  private RequestSize() {}

  static long of(Request request) {
    RequestSize size = new RequestSize();
    request.headers().forEach(size);
    return size.bytes
        + length(Urls.of(request))
        + length(request.method())
        + length(request.protocol())
        + length(request.host())
        + Math.max(0, request.contentLength());
  }

  @Override
  public void accept(String name, String value) {
    bytes += length(value);
    if (!names.contains(name)) {
      bytes += name.length();
      names.add(name);
    }
  }

  private static int length(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return text.getBytes(UTF_8).length;
      }
    }
    return text.length();
  }
}
