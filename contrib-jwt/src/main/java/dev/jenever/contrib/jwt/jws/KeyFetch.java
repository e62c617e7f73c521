package dev.jenever.contrib.jwt.jws;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches a JWK set once. */
final class KeyFetch {

  private final HttpClient client;
  private final HttpRequest request;
  private final Duration timeout;
  private final int maxBytes;
  private final CacheTime cacheTime;

  KeyFetch(JwksBuilder options) {
    this.client = options.client;
    this.timeout = options.timeout;
    this.maxBytes = options.maxBytes;
    this.cacheTime = new CacheTime(options.minTtl, options.maxTtl);
    this.request =
        HttpRequest.newBuilder(options.address)
            .header("Accept", "application/jwk-set+json, application/json")
            .timeout(options.timeout)
            .build();
  }

  /** Starts a fetch; it ends after the timeout at the latest. */
  CompletableFuture<Fetched> start() {
    CompletableFuture<HttpResponse<byte[]>> exchange = send();
    CompletableFuture<Fetched> result = exchange.thenApply(this::read);
    result
        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete((keys, failure) -> exchange.cancel(true));
    return result;
  }

  private CompletableFuture<HttpResponse<byte[]>> send() {
    try {
      return client.sendAsync(request, response -> new LimitedBody(maxBytes));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Fetched read(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("status " + response.statusCode() + " (expected: 200)");
    }
    return new Fetched(JwkSet.read(response.body(), true), cacheTime.of(response.headers()));
  }

  /**
   * What has been fetched.
   *
   * @param keys the keys
   * @param ttl for how long they can be used
   */
  record Fetched(JwkSet keys, Duration ttl) {}
}
