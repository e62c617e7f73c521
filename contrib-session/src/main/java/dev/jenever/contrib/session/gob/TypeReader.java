package dev.jenever.contrib.session.gob;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads definitions of types: the struct {@code wireType} of Go, field by field. */
final class TypeReader {

  private final GobInput in;
  private final Schema schema;

  TypeReader(GobInput in, Schema schema) {
    this.in = in;
    this.schema = schema;
  }

  void define(long id) {
    if (id > Integer.MAX_VALUE) {
      throw new GobException("gob: duplicate type received");
    }
    WireType type = null;
    for (Fields fields = new Fields(in); fields.next(); ) {
      type = described(fields.number());
    }
    if (type == null) {
      throw new GobException("gob: bad data: a type without description");
    }
    schema.define((int) id, type);
  }

  private WireType described(long field) {
    return switch ((int) Math.min(field, Integer.MAX_VALUE)) {
      case 0, 1, 3 -> composite((int) field);
      case 2 -> struct();
      case 4 -> WireType.opaque(Kind.GOB_ENCODER, common());
      case 5 -> WireType.opaque(Kind.BINARY_MARSHALER, common());
      case 6 -> WireType.opaque(Kind.TEXT_MARSHALER, common());
      default -> throw new GobException("gob: bad data: unknown kind of type " + field);
    };
  }

  /** Reads an array (element, length), a slice (element) or a map (key, element). */
  private WireType composite(int wireField) {
    String name = "";
    long[] ids = new long[2];
    for (Fields fields = new Fields(in); fields.next(); ) {
      if (fields.number() == 0) {
        name = commonType();
      } else if (fields.number() <= 2) {
        ids[(int) fields.number() - 1] = in.integer();
      } else {
        throw new GobException("gob: bad data: field " + fields.number() + " of a type");
      }
    }
    return switch (wireField) {
      case 0 -> WireType.array(name, id(ids[0]), id(ids[1]), schema);
      case 1 -> WireType.slice(name, id(ids[0]), schema);
      default -> WireType.map(name, id(ids[0]), id(ids[1]), schema);
    };
  }

  private WireType struct() {
    String name = "";
    List<WireField> members = new ArrayList<>();
    for (Fields fields = new Fields(in); fields.next(); ) {
      if (fields.number() == 0) {
        name = commonType();
      } else if (fields.number() == 1) {
        for (int n = in.count(1); n > 0; n--) {
          members.add(member());
        }
      } else {
        throw new GobException("gob: bad data: field " + fields.number() + " of a struct");
      }
    }
    return WireType.struct(name, members, schema);
  }

  private WireField member() {
    String name = "";
    long id = 0;
    for (Fields fields = new Fields(in); fields.next(); ) {
      if (fields.number() == 0) {
        name = in.name();
      } else if (fields.number() == 1) {
        id = in.integer();
      } else {
        throw new GobException("gob: bad data: field " + fields.number() + " of a field");
      }
    }
    return new WireField(name, id(id));
  }

  /** Reads a type that is nothing but its name. */
  private String common() {
    String name = "";
    for (Fields fields = new Fields(in); fields.next(); ) {
      if (fields.number() != 0) {
        throw new GobException("gob: bad data: field " + fields.number() + " of a type");
      }
      name = commonType();
    }
    return name;
  }

  /** Reads the name and passes the id, which stands in front of the definition too. */
  private String commonType() {
    @Nullable String name = null;
    for (Fields fields = new Fields(in); fields.next(); ) {
      if (fields.number() == 0) {
        name = in.name();
      } else {
        in.integer();
      }
    }
    return name == null ? "" : name;
  }

  private static int id(long id) {
    if (id < 0 || id > Integer.MAX_VALUE) {
      throw new GobException("gob: bad data: undefined type " + id);
    }
    return (int) id;
  }

  /** The fields of a struct in a stream: each number is told by its distance from the last. */
  private static final class Fields {

    private final GobInput in;
    private long number = -1;

    Fields(GobInput in) {
      this.in = in;
    }

    boolean next() {
      long delta = in.uint();
      if (delta < 0 || delta > Integer.MAX_VALUE) {
        throw new GobException("gob: bad data: field out of range");
      }
      number += delta;
      return delta != 0;
    }

    long number() {
      return number;
    }
  }
}
