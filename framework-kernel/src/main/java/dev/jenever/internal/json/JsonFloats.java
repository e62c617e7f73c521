package dev.jenever.internal.json;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.spi.JsonException;

/** Writes floating-point numbers. */
final class JsonFloats {

  private JsonFloats() {}

  static void number(JsonBytes out, double value) {
    byte[] to = out.room(GoNumbers.MAX_JSON_LENGTH);
    try {
      out.end(GoNumbers.writeJson(value, to, out.end()));
    } catch (GoTextException e) {
      throw new JsonException(e.getMessage(), e);
    }
  }

  static void number(JsonBytes out, float value) {
    byte[] to = out.room(GoNumbers.MAX_JSON_LENGTH);
    try {
      out.end(GoNumbers.writeJson(value, to, out.end()));
    } catch (GoTextException e) {
      throw new JsonException(e.getMessage(), e);
    }
  }
}
