package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError.Kind;
import dev.jenever.spi.FieldLevel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value under validation, as the checks see it. */
final class Frame implements FieldLevel {

  private static final TagStep NO_STEP = new TagStep("", false);

  private final Walk walk;
  private final @Nullable Object parent;
  private final Segment segment;
  private final Value value;
  TagStep step = NO_STEP;

  Frame(Walk walk, @Nullable Object parent, Segment segment, Value value) {
    this.walk = walk;
    this.parent = parent;
    this.segment = segment;
    this.value = value;
  }

  Value value() {
    return value;
  }

  Setup setup() {
    return walk.setup();
  }

  /** The text to judge, for tags that refuse anything else. */
  String textOrFail() {
    if (value.category != Category.TEXT) {
      throw badFieldType();
    }
    return value.text();
  }

  /** The characters of a text or the number of elements, for tags that look at the length first. */
  int lengthOrFail() {
    if (value.category == Category.TEXT) {
      return value.text().length();
    }
    if (!value.isLengthy()) {
      throw new WrongKindException(
          "reflect: call of reflect.Value.Len on " + value.kind + " Value");
    }
    return value.length();
  }

  WrongKindException badFieldType() {
    return new WrongKindException("Bad field type " + value.typeName());
  }

  /** The value at a path from the object that holds this one, null when the path leads nowhere. */
  @Nullable Value find(String path) {
    return Lookup.find(setup(), parent, path);
  }

  @Override
  public @Nullable Object top() {
    return walk.top();
  }

  @Override
  public @Nullable Object parent() {
    return parent;
  }

  @Override
  public @Nullable Object field() {
    return value.object == null && value.category == Category.TEXT ? "" : value.object;
  }

  @Override
  public Kind kind() {
    return value.kind;
  }

  @Override
  public String fieldName() {
    return segment.reportedName();
  }

  @Override
  public String structFieldName() {
    return segment.name();
  }

  @Override
  public String param() {
    return step.param;
  }

  @Override
  public String tag() {
    return step.tag;
  }

  @Override
  public Optional<Object> structField(String path) {
    Value found = find(path);
    return found == null ? Optional.empty() : Optional.ofNullable(found.object);
  }
}
