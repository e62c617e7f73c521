package dev.jenever.testing;

import dev.jenever.http.Headers;
import dev.jenever.internal.memory.MemoryRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Keeps cookies between requests. */
final class CookieJar {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

  void addTo(MemoryRequest request) {
    try {
      List<String> values = cookies.get(uri(request), Map.of()).getOrDefault("Cookie", List.of());
      if (!values.isEmpty()) {
        request.header("Cookie", String.join("; ", values));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(MemoryRequest request, Headers headers) {
    try {
      cookies.put(uri(request), Map.of("Set-Cookie", headers.values("Set-Cookie")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(MemoryRequest request) {
    String scheme = request.isTls() ? "https://" : "http://";
    return URI.create(scheme + request.host() + request.escapedPath());
  }
}
