package dev.jenever.contrib.requestid;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * How requests get their ids.
 *
 * <p>Not safe for use by several threads at once. Counterpart of the options of {@code
 * requestid.New}.
 */
public final class RequestIdConfig {

  private Supplier<String> generator = RandomIds.generator();
  private String header = "X-Request-ID";
  private BiConsumer<? super Context, String> handler = (c, id) -> {};
  private boolean anyIncoming;
  private int maxLength = 128;
  private String mdcKey = "request_id";
  private boolean errorBodies;

  private RequestIdConfig() {}

  /** Creates a configuration with every default. */
  public static RequestIdConfig defaults() {
    return new RequestIdConfig();
  }

  /** Sets what makes new ids; random UUIDs by default. {@code ""} stands for none. */
  public RequestIdConfig generator(Supplier<String> generator) {
    this.generator = requireNonNull(generator, "generator");
    return this;
  }

  /**
   * Sets the header of request and response; {@code X-Request-ID} by default.
   *
   * @throws IllegalArgumentException when no header can have that name
   */
  public RequestIdConfig customHeaderStrKey(String header) {
    if (!header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
      throw new IllegalArgumentException(
          "customHeaderStrKey: " + header + " (expected: the name of a header)");
    }
    this.header = header;
    return this;
  }

  /** Sets what is told each id, before the response has it; nothing by default. */
  public RequestIdConfig handler(BiConsumer<? super Context, String> handler) {
    this.handler = requireNonNull(handler, "handler");
    return this;
  }

  /**
   * Sets whether every id that a client sends is kept, as upstream does; false by default. Such an
   * id comes back in headers, and in logs, as it is.
   */
  public RequestIdConfig anyIncoming(boolean any) {
    anyIncoming = any;
    return this;
  }

  /**
   * Sets the most characters of an id that is kept; 128 by default.
   *
   * @throws IllegalArgumentException when it is below 1
   */
  public RequestIdConfig maxLength(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException("maxLength: " + characters + " (expected: 1 or more)");
    }
    maxLength = characters;
    return this;
  }

  /** Sets the key in the MDC of SLF4J; {@code request_id} by default, {@code ""} for not at all. */
  public RequestIdConfig mdcKey(String key) {
    mdcKey = requireNonNull(key, "key");
    return this;
  }

  /**
   * Sets whether an answer of status 400 or above that has no body gets one that names the id:
   * {@code {"error":"Internal Server Error","request_id":"…"}}. False by default.
   *
   * <p>This includes what {@code Recovery} answers, wherever it stands, and the router's own 404.
   */
  public RequestIdConfig errorBodies(boolean explain) {
    errorBodies = explain;
    return this;
  }

  RequestIdConfig copy() {
    RequestIdConfig copy = new RequestIdConfig();
    copy.generator = generator;
    copy.header = header;
    copy.handler = handler;
    copy.anyIncoming = anyIncoming;
    copy.maxLength = maxLength;
    copy.mdcKey = mdcKey;
    copy.errorBodies = errorBodies;
    return copy;
  }

  Supplier<String> generator() {
    return generator;
  }

  String header() {
    return header;
  }

  BiConsumer<? super Context, String> handler() {
    return handler;
  }

  String mdcKey() {
    return mdcKey;
  }

  boolean explainsErrors() {
    return errorBodies;
  }

  boolean accepts(String id) {
    return anyIncoming || id.length() <= maxLength && isVisible(id);
  }

  private static boolean isVisible(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
