package dev.jenever.contrib.session.gob;

/** What a type is on the wire; the ids are those that every Go program knows. */
enum Kind {
  BOOL(1),
  INT(2),
  UINT(3),
  FLOAT(4),
  BYTES(5),
  STRING(6),
  COMPLEX(7),
  INTERFACE(8),
  ARRAY(0),
  SLICE(0),
  STRUCT(0),
  MAP(0),
  GOB_ENCODER(0),
  BINARY_MARSHALER(0),
  TEXT_MARSHALER(0);

  /** The id of a basic type, 0 for those that a stream describes. */
  final int id;

  Kind(int id) {
    this.id = id;
  }

  boolean isBasic() {
    return id != 0;
  }

  /** Whether the value is bytes that the type itself has made. */
  boolean isOpaque() {
    return ordinal() >= GOB_ENCODER.ordinal();
  }

  /** The number of the field of Go's {@code wireType} that describes this kind, from 1 on. */
  int wireField() {
    return switch (this) {
      case ARRAY -> 1;
      case SLICE -> 2;
      case STRUCT -> 3;
      case MAP -> 4;
      case GOB_ENCODER -> 5;
      case BINARY_MARSHALER -> 6;
      case TEXT_MARSHALER -> 7;
      default -> throw new IllegalStateException(this + " is not described");
    };
  }
}
