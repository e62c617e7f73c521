package dev.jenever.internal.json;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.spi.JsonException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a tree: its format, and where in the target it is. */
record TreeInput(TreeFormat format, ErrorPath path) {

  /** Returns the failure to report when a value does not fit. */
  JsonException mismatch(@Nullable Object tree, String goName) {
    JsonException mismatch = path.mismatch(kind(tree), goName);
    String message = String.valueOf(mismatch.getMessage());
    return new JsonException(format.prefix() + message.substring("json: ".length()));
  }

  private static String kind(@Nullable Object tree) {
    if (tree instanceof Number number) {
      return "number " + number;
    }
    if (tree instanceof Boolean) {
      return "bool";
    }
    if (tree instanceof Map) {
      return "object";
    }
    return tree instanceof Collection ? "array" : "string";
  }

  /** Reads by the way of JSON, for types that have a reader for that alone. */
  @Nullable Object throughJson(@Nullable Object tree, ValueReader reader) {
    byte[] json = GoJson.INSTANCE.encode(TreeTimes.asText(tree), false);
    JsonCursor in = JsonInput.onlyValue(json);
    Object read = reader.read(in);
    try {
      in.finish();
    } catch (JsonException e) {
      throw e.getMessage() != null && e.getMessage().startsWith("json: cannot unmarshal")
          ? mismatch(tree, reader.goName())
          : e;
    }
    return read;
  }

  /** Returns the failure to report for a text that Go does not understand. */
  static JsonException failure(GoTextException e) {
    return new JsonException(String.valueOf(e.getMessage()), e);
  }
}
