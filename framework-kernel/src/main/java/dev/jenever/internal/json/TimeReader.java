package dev.jenever.internal.json;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.GoTime;
import dev.jenever.spi.JsonException;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads points in time from RFC 3339 text; as in Go a wrong one ends the reading at once. */
final class TimeReader extends ValueReader {

  private static final String DAY = "2006-01-02";

  private final Function<ZonedDateTime, ?> result;

  TimeReader(Function<ZonedDateTime, ?> result) {
    super("time.Time");
    this.result = result;
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    ZonedDateTime time = TreeTimes.of(tree);
    if (time != null) {
      return result.apply(time);
    }
    if (tree instanceof TextTree || tree instanceof String) {
      return text(tree instanceof TextTree text ? text.text() : (String) tree, in.format());
    }
    if (tree == null) {
      return KEEP;
    }
    throw in.mismatch(tree, goName());
  }

  private Object text(String text, TreeFormat format) {
    boolean isDay = format == TreeFormat.YAML && text.length() == DAY.length();
    try {
      return result.apply(GoTime.parse(isDay ? DAY : GoTime.RFC3339, text));
    } catch (GoTextException e) {
      throw TreeInput.failure(e);
    }
  }

  @Override
  Object string(JsonCursor in) {
    try {
      return result.apply(GoTime.parse(GoTime.RFC3339, in.string()));
    } catch (GoTextException e) {
      throw new JsonException(e.getMessage(), e);
    }
  }

  @Override
  Object object(JsonCursor in) {
    throw notAString();
  }

  @Override
  Object array(JsonCursor in) {
    throw notAString();
  }

  @Override
  Object number(JsonCursor in) {
    throw notAString();
  }

  @Override
  Object bool(JsonCursor in) {
    throw notAString();
  }

  private static JsonException notAString() {
    return new JsonException("Time.UnmarshalJSON: input is not a JSON string");
  }
}
