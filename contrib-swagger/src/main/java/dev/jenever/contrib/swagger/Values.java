package dev.jenever.contrib.swagger;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;

/** Turns texts of annotations and tags into values that fit their schema. */
final class Values {

  private Values() {}

  /** Returns a number or a boolean where the schema is one, otherwise the text. */
  static Object of(String text, Schema<?> schema) {
    return switch (schema == null ? "" : Schemas.typeOf(schema)) {
      case "integer", "number" -> isNumber(text) ? new BigDecimal(text) : text;
      case "boolean" ->
          text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
      default -> text;
    };
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  }
}
