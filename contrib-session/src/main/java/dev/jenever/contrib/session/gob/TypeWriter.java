package dev.jenever.contrib.session.gob;

import java.util.function.ToIntFunction;

/** Writes definitions of types. */
final class TypeWriter {

  private final GobOutput out;
  private final ToIntFunction<WireType> ids;

  TypeWriter(GobOutput out, ToIntFunction<WireType> ids) {
    this.out = out;
    this.ids = ids;
  }

  void write(WireType type, int id) {
    out.uint(type.kind.wireField());
    out.uint(1);
    common(type.name, id);
    switch (type.kind) {
      case ARRAY -> {
        field(ids.applyAsInt(type.element()));
        if (type.length != 0) {
          field(type.length);
        }
      }
      case SLICE -> field(ids.applyAsInt(type.element()));
      case MAP -> {
        field(ids.applyAsInt(type.key()));
        field(ids.applyAsInt(type.element()));
      }
      case STRUCT -> members(type);
      default -> {}
    }
    out.uint(0);
    out.uint(0);
  }

  private void common(String name, int id) {
    if (!name.isEmpty()) {
      out.uint(1);
      out.text(name);
    }
    out.uint(name.isEmpty() ? 2 : 1);
    out.integer(id);
    out.uint(0);
  }

  private void field(int number) {
    out.uint(1);
    out.integer(number);
  }

  private void members(WireType type) {
    if (type.fields.isEmpty()) {
      return;
    }
    out.uint(1);
    out.uint(type.fields.size());
    for (WireField member : type.fields) {
      out.uint(1);
      out.text(member.name());
      field(ids.applyAsInt(type.typeOf(member)));
      out.uint(0);
    }
  }
}
