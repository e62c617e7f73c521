package dev.jenever.contrib.session.gob;

import java.util.List;

/**
 * A type as a stream describes it. Inner types are named by id, and looked up in the stream that
 * described them, because types may contain each other.
 */
final class WireType {

  static final WireType BOOL = basic(Kind.BOOL);
  static final WireType INT = basic(Kind.INT);
  static final WireType UINT = basic(Kind.UINT);
  static final WireType FLOAT = basic(Kind.FLOAT);
  static final WireType BYTES = basic(Kind.BYTES);
  static final WireType STRING = basic(Kind.STRING);
  static final WireType COMPLEX = basic(Kind.COMPLEX);
  static final WireType INTERFACE = basic(Kind.INTERFACE);

  final Kind kind;
  final String name;
  final int length;
  final List<WireField> fields;
  private final int keyId;
  private final int elementId;
  private final Schema schema;

  private WireType(
      Kind kind,
      String name,
      int keyId,
      int elementId,
      int length,
      List<WireField> fields,
      Schema schema) {
    this.kind = kind;
    this.name = name;
    this.keyId = keyId;
    this.elementId = elementId;
    this.length = length;
    this.fields = fields;
    this.schema = schema;
  }

  private static WireType basic(Kind kind) {
    return new WireType(kind, "", 0, 0, 0, List.of(), Schema.BASIC);
  }

  static WireType array(String name, int elementId, int length, Schema schema) {
    return new WireType(Kind.ARRAY, name, 0, elementId, length, List.of(), schema);
  }

  static WireType slice(String name, int elementId, Schema schema) {
    return new WireType(Kind.SLICE, name, 0, elementId, 0, List.of(), schema);
  }

  static WireType sliceOf(WireType basic) {
    return slice("", basic.kind.id, Schema.BASIC);
  }

  static WireType map(String name, int keyId, int elementId, Schema schema) {
    return new WireType(Kind.MAP, name, keyId, elementId, 0, List.of(), schema);
  }

  static WireType mapOf(WireType key, WireType element) {
    return map("", key.kind.id, element.kind.id, Schema.BASIC);
  }

  static WireType struct(String name, List<WireField> fields, Schema schema) {
    return new WireType(Kind.STRUCT, name, 0, 0, 0, fields, schema);
  }

  static WireType opaque(Kind kind, String name) {
    return new WireType(kind, name, 0, 0, 0, List.of(), Schema.BASIC);
  }

  WireType key() {
    return schema.type(keyId);
  }

  WireType element() {
    return schema.type(elementId);
  }

  WireType typeOf(WireField field) {
    return schema.type(field.typeId());
  }
}
