package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import dev.jenever.internal.reflect.Property;
import dev.jenever.internal.reflect.Types;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of one class and of the classes inside it.
 *
 * <p>A class that contains itself, directly or through others, is not descended into again: there
 * all its names would mean the same values once more, and Gin recurses until its process dies.
 */
final class FormPlanner {

  private static final int MAX_FIELDS = 10_000;
  private static final FieldPlan IGNORED = from -> ObjectModel.ABSENT;

  private final TagKind kind;
  private final Deque<Class<?>> path = new ArrayDeque<>();
  private int fields;

  private FormPlanner(TagKind kind) {
    this.kind = kind;
  }

  /**
   * Makes a plan.
   *
   * @throws IllegalArgumentException when the type cannot be filled
   */
  static FormPlan plan(Type type, TagKind kind) {
    return new FormPlanner(kind).plan(type);
  }

  private FormPlan plan(Type type) {
    ObjectModel model = ObjectModel.of(type);
    path.push(model.type());
    List<Property> properties = model.properties();
    FieldPlan[] plans = new FieldPlan[properties.size()];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = field(properties.get(i));
    }
    path.pop();
    return new FormPlan(model, plans);
  }

  private FieldPlan field(Property property) {
    if (++fields > MAX_FIELDS) {
      throw new IllegalArgumentException(
          path.getLast().getName() + ": more than " + MAX_FIELDS + " form fields");
    }
    FieldTag tag = kind.read(property);
    if (tag.isIgnored()) {
      return IGNORED;
    }
    if (property.raw() == Optional.class) {
      Type inner = Types.argument(property.type(), 0);
      Property value = new Property(property.name(), inner, property.element(), true);
      return new OptionalField(field(value, tag));
    }
    return field(property, tag);
  }

  private FieldPlan field(Property property, FieldTag tag) {
    String key = kind.key(tag, property);
    FieldPlan values = values(property, tag, key);
    return new FileField(key, property.type(), values);
  }

  private FieldPlan values(Property property, FieldTag tag, String key) {
    Class<?> raw = property.raw();
    if (FileField.isForFiles(property.type())) {
      return IGNORED;
    }
    TimeFormat format = property.annotation(TimeFormat.class);
    Container container = Container.find(raw);
    if (container != null && TextReaders.custom(raw, tag) == null) {
      return new ListField(key, tag, element(property.type(), tag, format), container);
    }
    ScalarField itself = new ScalarField(key, tag, TextReaders.of(property.type(), tag, format));
    boolean struct = itself.reader() instanceof JsonReader && ObjectModel.describes(raw);
    return struct && !path.contains(raw)
        ? new StructField(itself, plan(property.type()), property.isNullable())
        : itself;
  }

  private static TextReader element(Type list, FieldTag tag, @Nullable TimeFormat format) {
    Type element = Container.elementOf(list);
    if (element == byte.class) {
      return ScalarReaders.UNSIGNED_BYTE;
    }
    return TextReaders.of(element, tag, format);
  }
}
