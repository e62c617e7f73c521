package dev.jenever.compat.wire;

import dev.jenever.compat.scenario.Field;
import dev.jenever.compat.scenario.Step;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a step into the bytes that go on the wire. */
public final class RequestBytes {

  /** The host of a step that names none, the same on every machine and port. */
  public static final String HOST = "compat.test";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)}");

  private RequestBytes() {}

  /**
   * Returns the request.
   *
   * @param captured values of earlier answers, by name
   * @param cookies the value of the Cookie header, or {@code ""}
   */
  public static byte[] of(Step step, Map<String, String> captured, String cookies) {
    if (step.raw() != null) {
      return step.raw();
    }
    byte[] body = body(step, captured);
    StringBuilder head = new StringBuilder();
    head.append(step.method()).append(' ').append(fill(step.target(), captured));
    line(head, " HTTP/1.1");
    if (!has(step, "Host")) {
      line(head, "Host: " + HOST);
    }
    for (Field field : step.headers()) {
      line(head, field.name() + ": " + fill(field.value(), captured));
    }
    if (!cookies.isEmpty()) {
      line(head, "Cookie: " + cookies);
    }
    if (body != null && !has(step, "Content-Length") && !has(step, "Transfer-Encoding")) {
      line(head, "Content-Length: " + body.length);
    }
    line(head, "");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body == null ? new byte[0] : body);
    return all.toByteArray();
  }

  private static byte[] body(Step step, Map<String, String> captured) {
    if (!step.template()) {
      return step.body();
    }
    String text = new String(step.body(), StandardCharsets.UTF_8);
    return fill(text, captured).getBytes(StandardCharsets.UTF_8);
  }

  private static String fill(String text, Map<String, String> captured) {
    return REFERENCE
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(captured.getOrDefault(m.group(1), m.group())));
  }

  private static boolean has(Step step, String name) {
    return step.headers().stream().anyMatch(f -> f.is(name));
  }

  private static void line(StringBuilder head, String text) {
    head.append(text).append("\r\n");
  }
}
