package dev.jenever.sse;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.render.Render;
import dev.jenever.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * One server-sent event. Text and numbers are written as they are, bytes as text, everything else
 * as JSON; line ends in the data begin another {@code data:} line.
 *
 * <p>Nothing is sent before the response is flushed, which {@code Context.stream} does after each
 * step.
 *
 * <p>Counterpart of {@code sse.Event}.
 *
 * @param id what a client that comes back reports as the last it has seen; {@code ""} for none
 * @param event the kind of event; {@code ""} for none
 * @param retry after how many milliseconds a client comes back; 0 to leave it to the client
 * @param data what has happened
 * @param codec what makes JSON
 */
public record Event(String id, String event, long retry, @Nullable Object data, JsonCodec codec)
    implements Render {

  /** The content type of a stream of events: {@value}. */
  public static final String CONTENT_TYPE = "text/event-stream;charset=utf-8";

  /** Creates an event without id, with the delivered JSON. */
  public Event(String event, @Nullable Object data) {
    this("", event, 0, data, GoJson.INSTANCE);
  }

  /** Creates an event with the delivered JSON. */
  public Event(String id, String event, long retry, @Nullable Object data) {
    this(id, event, retry, data, GoJson.INSTANCE);
  }

  /** Sets the content type even if another is set, and forbids caching unless it is settled. */
  @Override
  public void writeContentType(Headers headers) {
    headers.set("Content-Type", CONTENT_TYPE);
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-cache");
    }
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(EventEncoder.encode(this));
  }
}
