package dev.jenever.compat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What came back for one step.
 *
 * @param protocol {@code ""} for HTTP/1.1
 * @param status code and reason; {@code ""} when the connection was closed without an answer
 * @param interim the 1xx answers before this one
 * @param truncated whether the connection ended before the announced body did
 * @param closed whether the connection could not be used again
 * @param next further answers to the same raw step
 */
public record Answer(
    String protocol,
    String status,
    List<Answer> interim,
    List<Field> headers,
    byte[] body,
    List<Field> trailers,
    boolean truncated,
    boolean closed,
    List<Answer> next) {

  private static final byte[] NOTHING = {};

  /** The answer of a server that hung up. */
  public static Answer none() {
    return of("", "", List.of(), NOTHING);
  }

  /** An answer that is nothing but a head and a body. */
  public static Answer of(String protocol, String status, List<Field> headers, byte[] body) {
    return new Answer(
        protocol, status, List.of(), headers, body, List.of(), false, false, List.of());
  }

  static Answer read(JsonNode node) throws IOException {
    byte[] bytes = Json.bytes(node, "bodyBase64");
    return new Answer(
        Json.text(node, "protocol", ""),
        Json.text(node, "status", ""),
        list(node.path("interim")),
        Field.list(node.path("headers")),
        bytes != null ? bytes : Json.text(node, "body", "").getBytes(StandardCharsets.UTF_8),
        Field.list(node.path("trailers")),
        Json.flag(node, "truncated"),
        Json.flag(node, "closed"),
        list(node.path("next")));
  }

  static List<Answer> list(JsonNode nodes) throws IOException {
    List<Answer> all = new ArrayList<>();
    for (JsonNode node : nodes) {
      all.add(read(node));
    }
    return List.copyOf(all);
  }

  /** Returns the first value of a header, or {@code ""}. */
  public String header(String name) {
    return headers.stream().filter(f -> f.is(name)).map(Field::value).findFirst().orElse("");
  }

  /** This answer with other headers and another body. */
  public Answer with(List<Field> headers, byte[] body) {
    return new Answer(protocol, status, interim, headers, body, trailers, truncated, closed, next);
  }

  /** This answer after some interim ones. */
  public Answer after(List<Answer> interim) {
    return new Answer(protocol, status, interim, headers, body, trailers, truncated, closed, next);
  }

  /** This answer with a body that was cut off, or with trailers. */
  public Answer with(byte[] body, List<Field> trailers, boolean truncated) {
    return new Answer(protocol, status, interim, headers, body, trailers, truncated, closed, next);
  }

  /** This answer and what became of its connection. */
  public Answer closing(boolean closed) {
    return new Answer(protocol, status, interim, headers, body, trailers, truncated, closed, next);
  }

  /** This answer and those that followed. */
  public Answer then(List<Answer> next) {
    return new Answer(protocol, status, interim, headers, body, trailers, truncated, closed, next);
  }
}
