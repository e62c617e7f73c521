package dev.jenever.testing;

import dev.jenever.http.Headers;
import dev.jenever.internal.memory.MemorySink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response as its client sees it, without what only a connection adds ({@code Date}, chunks).
 *
 * <p>Immutable, safe for use by any thread.
 */
public final class TestResponse {

  private final int status;
  private final Headers headers;
  private final Headers trailers;
  private final byte[] body;
  private final List<Integer> informational;
  private final int flushes;
  private final boolean dropped;

  TestResponse(MemorySink sink) {
    status = sink.status();
    headers = sink.headers().copy();
    trailers = sink.trailers().copy();
    body = sink.body();
    informational = sink.informational().stream().map(MemorySink.Informational::status).toList();
    flushes = sink.flushes();
    dropped = sink.isAborted();
  }

  /**
   * Returns the status.
   *
   * @throws IllegalStateException when the connection was dropped before there was one, as happens
   *     when a handler throws and no {@code Recovery} is in use
   */
  public int status() {
    if (status == 0) {
      throw new IllegalStateException("response: the connection was dropped before its status");
    }
    return status;
  }

  /** Returns a copy of the headers. */
  public Headers headers() {
    return headers.copy();
  }

  /** Returns the first value of a header, {@code ""} when there is none. */
  public String header(String name) {
    return headers.get(name);
  }

  /** Returns the value of a cookie that the response sets, as it was sent. */
  public Optional<String> cookie(String name) {
    return headers.values("Set-Cookie").stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1).split(";", 2)[0])
        .findFirst();
  }

  /** Returns a copy of the headers that followed the body. */
  public Headers trailers() {
    return trailers.copy();
  }

  /** Returns a copy of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** Returns the body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * Returns the body read as JSON: maps, lists, strings, numbers, booleans, null.
   *
   * @throws java.io.UncheckedIOException when it is not JSON
   */
  public @Nullable Object json() {
    return TestJson.tree(body);
  }

  /**
   * Returns the body read as JSON of a type.
   *
   * @throws dev.jenever.spi.JsonException when it is not JSON of that type
   */
  public <T> @Nullable T json(Class<T> type) {
    return TestJson.decode(body, type);
  }

  /** Returns the statuses of the informational responses, such as 103, that came before. */
  public List<Integer> informational() {
    return informational;
  }

  /** Returns how often the response was flushed before its end. */
  public int flushes() {
    return flushes;
  }

  /**
   * Returns whether the connection was dropped before the response was complete, because a handler
   * threw without {@code Recovery} or wrote less than it had declared.
   */
  public boolean isDropped() {
    return dropped;
  }

  /** Returns status, headers and body, for messages. */
  @Override
  public String toString() {
    return (status == 0 ? "dropped" : status) + "\n" + headers + "\n" + text();
  }
}
