package dev.jenever.internal.validation;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.spi.FieldError.Kind;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Java value seen with Go's eyes: unwrapped, with a kind, and either there or nil. */
final class Value {

  final @Nullable Object object;
  final Kind kind;
  final Category category;

  /** Whether Go would have reached the value through a pointer or an interface. */
  final boolean pointer;

  final TypeModel model;

  private Value(
      @Nullable Object object, Kind kind, Category category, boolean pointer, TypeModel model) {
    this.object = object;
    this.kind = kind;
    this.category = category;
    this.pointer = pointer;
    this.model = model;
  }

  static Value ofNull(TypeModel model) {
    return new Value(null, model.kindOfNull(), model.category, model.pointer, model);
  }

  /** What a custom type function made of a value it turned into nothing. */
  static Value invalid() {
    return new Value(null, Kind.INVALID, Category.UNKNOWN, true, TypeModel.UNKNOWN);
  }

  static Value of(@Nullable Object object, TypeModel declared) {
    if (object == null) {
      return declared.nil();
    }
    Category category = Category.of(object.getClass());
    if (category == Category.OPTIONAL) {
      Object inner = unwrap(object);
      return inner == null ? declared.nil() : of(inner, declared.element()).asPointer();
    }
    Kind kind = category.kindOf(object.getClass());
    return new Value(object, kind, category, declared.pointer, declared);
  }

  private Value asPointer() {
    return pointer ? this : new Value(object, kind, category, true, model);
  }

  private static @Nullable Object unwrap(Object optional) {
    if (optional instanceof OptionalInt i) {
      return i.isPresent() ? i.getAsInt() : null;
    }
    if (optional instanceof OptionalLong l) {
      return l.isPresent() ? l.getAsLong() : null;
    }
    if (optional instanceof OptionalDouble d) {
      return d.isPresent() ? d.getAsDouble() : null;
    }
    return ((Optional<?>) optional).orElse(null);
  }

  /** Whether Go would see a nil pointer, interface, slice or map here. */
  boolean isNil() {
    return object == null && (kind == Kind.PTR || kind == Kind.SLICE || kind == Kind.MAP);
  }

  /**
   * Whether the sender chose the kind: null for a pointer, or anything for a field that is declared
   * as anything. Of these a tag that cannot judge the kind says no.
   */
  boolean isOfChosenKind() {
    return kind == Kind.PTR || (model.category == Category.UNKNOWN && model != TypeModel.LOOSE);
  }

  /** Whether this is a record or object whose fields can be walked. */
  boolean isStruct() {
    return object != null && category == Category.STRUCT;
  }

  Class<?> type() {
    return object == null ? model.raw : object.getClass();
  }

  /** The text of a text; of anything else Go's placeholder, {@code <int32 Value>}. */
  String text() {
    if (category != Category.TEXT) {
      return "<" + typeName() + " Value>";
    }
    if (object == null) {
      return "";
    }
    return object instanceof Enum<?> e ? e.name() : object.toString();
  }

  /** What Go would print for the type: {@code int32}, {@code []string}, {@code *bool}. */
  String typeName() {
    return GoTypes.name(this);
  }

  /** The number of elements of a collection, array or map. */
  int length() {
    if (object instanceof Collection<?> items) {
      return items.size();
    }
    if (object instanceof Map<?, ?> map) {
      return map.size();
    }
    return object == null ? 0 : Array.getLength(object);
  }

  boolean isLengthy() {
    return kind == Kind.SLICE || kind == Kind.MAP;
  }

  boolean isInteger() {
    return switch (kind) {
      case INT8, INT16, INT32, INT64 -> true;
      default -> false;
    };
  }

  boolean isFloat() {
    return kind == Kind.FLOAT32 || kind == Kind.FLOAT64;
  }

  boolean isTime() {
    return category == Category.TIME;
  }

  boolean asBool() {
    return object instanceof Boolean b && b;
  }

  /** The integer; a Duration in nanoseconds, a number out of range at the end of the range. */
  long asLong() {
    if (object instanceof Duration d) {
      return GoDuration.toNanos(d);
    }
    if (object instanceof BigInteger i && i.bitLength() > 63) {
      return i.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return object instanceof Number n ? n.longValue() : 0;
  }

  /** The integer in decimal digits. */
  String integerText() {
    return object instanceof BigInteger i ? i.toString() : Long.toString(asLong());
  }

  double asDouble() {
    return object instanceof Number n ? n.doubleValue() : 0;
  }

  /** The number without loss; null for floats that are not finite. */
  @Nullable BigDecimal asDecimal() {
    if (object instanceof BigDecimal d) {
      return d;
    }
    if (object instanceof BigInteger i) {
      return new BigDecimal(i);
    }
    if (isInteger()) {
      return BigDecimal.valueOf(asLong());
    }
    double number = asDouble();
    return Double.isFinite(number) ? new BigDecimal(number) : null;
  }

  Instant asInstant() {
    return Times.instant(object);
  }

  /** Whether this is Go's zero value of its type; fields of objects are for {@link Zero}. */
  boolean isZeroScalar() {
    if (object == null) {
      return true;
    }
    return switch (category) {
      case BOOL -> !asBool();
      case INT, DURATION -> asLong() == 0;
      case FLOAT -> asDouble() == 0;
      case BIG_INT -> ((BigInteger) object).signum() == 0;
      case BIG_DECIMAL -> ((BigDecimal) object).signum() == 0;
      case TEXT -> isZeroText();
      case TIME -> asInstant().equals(Times.ZERO);
      default -> false;
    };
  }

  private boolean isZeroText() {
    if (object instanceof Character c) {
      return c == 0;
    }
    if (object instanceof UUID id) {
      return id.getMostSignificantBits() == 0 && id.getLeastSignificantBits() == 0;
    }
    return object instanceof CharSequence text && text.isEmpty();
  }
}
