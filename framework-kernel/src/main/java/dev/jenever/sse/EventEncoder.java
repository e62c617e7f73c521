package dev.jenever.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.internal.go.GoFormat;
import dev.jenever.internal.go.Utf8;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events as lines. */
final class EventEncoder {

  private EventEncoder() {}

  static byte[] encode(Event event) {
    StringBuilder out = new StringBuilder(64);
    field(out, "id:", event.id());
    field(out, "event:", event.event());
    if (event.retry() > 0) {
      out.append("retry:").append(event.retry()).append('\n');
    }
    out.append("data:");
    data(out, event);
    return Utf8.encode(out.append('\n').toString());
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      String oneLine = value.replace("\n", "\\n").replace("\r", "\\r");
      out.append(name).append(oneLine).append('\n');
    }
  }

  private static void data(StringBuilder out, Event event) {
    Object data = event.data() instanceof Optional<?> box ? box.orElse(null) : event.data();
    if (data instanceof byte[] bytes) {
      lines(out, Utf8.decode(bytes, 0, bytes.length));
    } else if (isScalar(data)) {
      lines(out, GoFormat.value(data));
    } else {
      out.append(new String(event.codec().encode(data, true), UTF_8)).append('\n');
    }
  }

  private static void lines(StringBuilder out, String text) {
    out.append(text.replace("\n", "\ndata:").replace("\r", "\\r")).append('\n');
  }

  private static boolean isScalar(@Nullable Object data) {
    return data == null
        || data instanceof CharSequence
        || data instanceof Number
        || data instanceof Boolean
        || data instanceof Character
        || data instanceof Enum
        || data instanceof UUID
        || data instanceof Duration;
  }
}
