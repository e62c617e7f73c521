package dev.jenever.contrib.session.gob;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one stream, as a fresh Go process does.
 *
 * <p>A type is described where it first occurs. Inside a value this cuts the value: what has been
 * written so far goes out together with the description as one piece behind its length, and the
 * rest follows as another.
 */
final class GobEncoder {

  private static final WireType TOP = WireType.mapOf(WireType.INTERFACE, WireType.INTERFACE);
  private static final int FIRST_ID = 64;

  private final JavaForms forms;
  private final Map<WireType, Integer> ids = new IdentityHashMap<>();
  private final Map<WireType, Boolean> sent = new IdentityHashMap<>();
  private int nextId = FIRST_ID;

  GobEncoder(JavaForms forms) {
    this.forms = forms;
  }

  byte[] encode(Map<Object, @Nullable Object> values) {
    GobOutput stream = new GobOutput();
    GobOutput message = new GobOutput();
    describe(TOP, message, stream);
    message.integer(id(TOP));
    message.uint(0);
    value(TOP, values, message, stream);
    stream.message(message);
    return stream.toByteArray();
  }

  /**
   * Checks that a value can be written as a type.
   *
   * @throws GobException when it cannot
   */
  void check(WireType type, Object value) {
    value(type, value, new GobOutput(), new GobOutput());
  }

  /**
   * Returns the one that stands for all types like it: of those that streams and Java both have.
   */
  private static WireType shared(WireType type) {
    if (type.kind == Kind.GOB_ENCODER && type.name.equals(JavaForms.TIME_NAME)) {
      return JavaForms.TIME_TYPE;
    }
    boolean isTop =
        type.kind == Kind.MAP
            && type.name.isEmpty()
            && type.key() == WireType.INTERFACE
            && type.element() == WireType.INTERFACE;
    return isTop ? TOP : type;
  }

  /** Writes the description of a type and of those inside, each once. */
  private void describe(WireType given, GobOutput out, GobOutput outer) {
    WireType type = shared(given);
    if (type.kind.isBasic() || sent.putIfAbsent(type, true) != null) {
      return;
    }
    int id = id(type);
    out.integer(-id);
    new TypeWriter(out, this::id).write(type, id);
    outer.message(out);
    switch (type.kind) {
      case STRUCT -> type.fields.forEach(field -> describe(type.typeOf(field), out, outer));
      case ARRAY, SLICE -> describe(type.element(), out, outer);
      case MAP -> {
        describe(type.key(), out, outer);
        describe(type.element(), out, outer);
      }
      default -> {}
    }
  }

  /** Returns the id of a type; structs get theirs before those inside, all others after. */
  private int id(WireType given) {
    WireType type = shared(given);
    if (type.kind.isBasic()) {
      return type.kind.id;
    }
    Integer known = ids.get(type);
    if (known != null && known != 0) {
      return known;
    }
    if (known == null) {
      ids.put(type, type.kind == Kind.STRUCT ? nextId++ : 0);
      identifyInner(type);
    }
    // recursion may have come by
    return ids.compute(type, (t, id) -> id == null || id == 0 ? nextId++ : id);
  }

  private void identifyInner(WireType type) {
    switch (type.kind) {
      case STRUCT -> type.fields.forEach(field -> id(type.typeOf(field)));
      case ARRAY, SLICE -> id(type.element());
      case MAP -> {
        id(type.key());
        id(type.element());
      }
      default -> {}
    }
  }

  private void value(WireType type, @Nullable Object given, GobOutput out, GobOutput outer) {
    Object value = given instanceof GoValue go && type.kind != Kind.INTERFACE ? go.raw() : given;
    switch (type.kind) {
      case BOOL -> out.uint(Checked.as(Boolean.class, value, type) ? 1 : 0);
      case INT -> out.integer(Checked.integral(value, type));
      case UINT -> out.uint(Checked.integral(value, type));
      case FLOAT -> out.floating(Checked.as(Number.class, value, type).doubleValue());
      case COMPLEX -> parts(Checked.as(List.class, value, type), type, out);
      case BYTES -> out.bytes(Checked.as(byte[].class, value, type));
      case STRING -> text(value, type, out);
      case INTERFACE -> interfaceValue(given, out, outer);
      case SLICE, ARRAY -> elements(type, Checked.as(List.class, value, type), out, outer);
      case MAP -> entries(type, Checked.as(Map.class, value, type), out, outer);
      case STRUCT -> struct(type, Checked.as(Map.class, value, type), out, outer);
      default -> out.bytes(Checked.bytes(value, type));
    }
  }

  private static void text(@Nullable Object value, WireType type, GobOutput out) {
    if (value instanceof byte[] bytes) {
      out.bytes(bytes);
    } else {
      out.text(Checked.as(String.class, value, type));
    }
  }

  private static void parts(List<?> parts, WireType type, GobOutput out) {
    for (Object part : parts) {
      out.floating(Checked.as(Number.class, part, type).doubleValue());
    }
  }

  private void elements(WireType type, List<?> list, GobOutput out, GobOutput outer) {
    if (type.kind == Kind.ARRAY && list.size() != type.length) {
      throw new GobException(
          "gob: an array of " + list.size() + " elements (expected: " + type.length + ")");
    }
    out.uint(list.size());
    for (Object element : list) {
      value(type.element(), element, out, outer);
    }
  }

  private void entries(WireType type, Map<?, ?> map, GobOutput out, GobOutput outer) {
    out.uint(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      value(type.key(), entry.getKey(), out, outer);
      value(type.element(), entry.getValue(), out, outer);
    }
  }

  private void struct(WireType type, Map<?, ?> fields, GobOutput out, GobOutput outer) {
    int last = -1;
    for (int i = 0; i < type.fields.size(); i++) {
      WireType fieldType = type.typeOf(type.fields.get(i));
      Object value = fields.get(type.fields.get(i).name());
      Object raw = value instanceof GoValue go && fieldType.kind.isBasic() ? go.raw() : value;
      if (!JavaValues.isZero(fieldType, raw)) {
        out.uint(i - last);
        last = i;
        value(fieldType, value, out, outer);
      }
    }
    out.uint(0);
  }

  private void interfaceValue(@Nullable Object value, GobOutput out, GobOutput outer) {
    if (value == null) {
      out.uint(0);
      return;
    }
    Form form = forms.of(value);
    out.text(form.name());
    describe(form.type(), out, outer);
    out.integer(id(form.type()));
    GobOutput data = new GobOutput();
    if (form.type().kind != Kind.STRUCT) {
      data.uint(0);
    }
    value(form.type(), form.value(), data, out);
    out.message(data);
  }
}
