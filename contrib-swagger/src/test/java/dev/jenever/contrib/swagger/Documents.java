package dev.jenever.contrib.swagger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.Engine;

/** Reads documents in tests. */
final class Documents {

  private Documents() {}

  static JsonNode of(Engine r) {
    return of(ApiDocument.of(r));
  }

  static JsonNode of(ApiDocument document) {
    return parse(document.json());
  }

  /** Returns one operation. */
  static JsonNode operation(Engine r, String method, String path) {
    return of(r).path("paths").path(path).path(method);
  }

  /** Returns JSON written with single quotes, to compare with. */
  static JsonNode json(String text) {
    return parse(text.replace('\'', '"'));
  }

  static JsonNode parse(String text) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns the named schema. */
  static JsonNode schema(JsonNode document, String name) {
    return document.path("components").path("schemas").path(name);
  }
}
