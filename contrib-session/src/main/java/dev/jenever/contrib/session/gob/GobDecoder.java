package dev.jenever.contrib.session.gob;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stream.
 *
 * <p>Lengths of messages and of interface values are read but not followed: definitions of types
 * may stand in the middle of a value, and what follows them carries a length of its own.
 */
final class GobDecoder {

  /** No Go program nests a session this deep; a hostile stream would end in a full stack. */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_NAME = 1024;

  private final GobInput in;
  private final Schema schema = new Schema();
  private final GobValues values = new GobValues();
  private final TypeReader types;
  private int depth;

  GobDecoder(byte[] bytes) {
    in = new GobInput(bytes);
    types = new TypeReader(in, schema);
  }

  Map<Object, @Nullable Object> decode() {
    WireType type = start();
    boolean fits =
        type.kind == Kind.MAP
            && type.key().kind == Kind.INTERFACE
            && type.element().kind == Kind.INTERFACE;
    if (!fits) {
      throw new GobException(
          "gob: decoding into local type *map[interface {}]interface {}, received remote type "
              + type.kind.name().toLowerCase(Locale.ROOT));
    }
    singleton();
    entries(type, values);
    return values;
  }

  Object decodeText() {
    WireType type = start();
    if (type.kind != Kind.STRING) {
      throw new GobException("gob: decoding into local type *string, received another type");
    }
    singleton();
    return in.text();
  }

  /** Reads messages up to the first value, and returns its type. */
  private WireType start() {
    if (in.isAtEnd()) {
      throw new GobException("EOF");
    }
    for (; ; ) {
      in.uint();
      long id = in.integer();
      if (id >= 0) {
        return schema.type((int) Math.min(id, Integer.MAX_VALUE));
      }
      types.define(-id);
    }
  }

  private void singleton() {
    if (in.uint() != 0) {
      throw new GobException("gob: decode: corrupted data: non-zero delta for singleton");
    }
  }

  private void entries(WireType type, Map<Object, @Nullable Object> into) {
    enter();
    WireType keys = type.key();
    WireType elements = type.element();
    for (int n = in.count(2); n > 0; n--) {
      Object key = value(keys, "");
      if (key == null || key instanceof Double d && d.isNaN()) {
        throw new GobException("gob: " + key + " as a key of a map");
      }
      into.put(key, value(elements, ""));
    }
    depth--;
  }

  /** Reads what stands in an interface: the name of its type, its type, its value. */
  private @Nullable Object interfaceValue() {
    int length = in.nameLength();
    if (length == 0) {
      return null;
    }
    if (length > MAX_NAME) {
      throw new GobException("gob: name too long (" + length + " bytes)");
    }
    String name = BasicNames.read(in, length);
    WireType type = concreteType();
    in.uint();
    return JavaValues.of(name, type, concrete(type, name), values);
  }

  private @Nullable Object concrete(WireType type, String name) {
    if (type.kind != Kind.STRUCT) {
      singleton();
    }
    if (type.kind == Kind.INTERFACE) {
      throw new GobException("gob: an interface in an interface");
    }
    return value(type, name);
  }

  private WireType concreteType() {
    for (; ; ) {
      long id = in.integer();
      if (id >= 0) {
        return schema.type((int) Math.min(id, Integer.MAX_VALUE));
      }
      types.define(-id);
      // the length of what follows the definition
      in.uint();
    }
  }

  private @Nullable Object value(WireType type, String name) {
    return switch (type.kind) {
      case BOOL -> in.bool();
      case INT -> GoNumber.signed(name, in.integer());
      case UINT -> GoNumber.unsigned(name, in.uint());
      case FLOAT -> JavaValues.floating(name, in.floating());
      case COMPLEX -> List.of(in.floating(), in.floating());
      case BYTES -> in.bytes();
      case STRING -> in.text();
      case INTERFACE -> interfaceValue();
      case SLICE, ARRAY -> elements(type, name);
      case MAP -> mapping(type);
      case STRUCT -> struct(type);
      default -> JavaValues.opaque(type, in.bytes());
    };
  }

  private List<@Nullable Object> elements(WireType type, String name) {
    enter();
    int count = in.count(1);
    if (type.kind == Kind.ARRAY && count != type.length) {
      throw new GobException("gob: length mismatch in decodeArray");
    }
    WireType element = type.element();
    String elementName = name.startsWith("[]") ? name.substring(2) : "";
    List<@Nullable Object> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(value(element, elementName));
    }
    depth--;
    return list;
  }

  private Map<Object, @Nullable Object> mapping(WireType type) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    entries(type, map);
    return map;
  }

  private GoValue struct(WireType type) {
    enter();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    type.fields.forEach(f -> fields.put(f.name(), JavaValues.zero(type.typeOf(f))));
    long number = -1;
    for (long delta = in.uint(); delta != 0; delta = in.uint()) {
      number += delta;
      if (delta < 0 || number >= type.fields.size()) {
        throw new GobException("gob: range error: field " + number + " of " + type.name);
      }
      WireField field = type.fields.get((int) number);
      fields.put(field.name(), value(type.typeOf(field), ""));
    }
    depth--;
    return new GoValue("", type, fields);
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new GobException("gob: nested deeper than " + MAX_DEPTH + " levels");
    }
  }
}
