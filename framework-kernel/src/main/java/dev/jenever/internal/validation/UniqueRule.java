package dev.jenever.internal.validation;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tag unique: no value twice in a list or map, or not the value of another field. */
final class UniqueRule {

  private UniqueRule() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("unique", Rule.bound(param -> frame -> isUnique(frame, param)));
  }

  private static boolean isUnique(Frame frame, String param) {
    Object object = frame.value().object;
    if (!frame.value().isLengthy()) {
      return differs(frame, param);
    }
    if (object instanceof Map<?, ?> map) {
      return areUnique(frame, map.values(), "");
    }
    return object == null || areUnique(frame, items(object), param);
  }

  private static Collection<?> items(Object list) {
    if (list instanceof Collection<?> items) {
      return items;
    }
    if (list instanceof Object[] array) {
      return Arrays.asList(array);
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < Array.getLength(list); i++) {
      items.add(Array.get(list, i));
    }
    return items;
  }

  private static boolean areUnique(Frame frame, Collection<?> items, String field) {
    Set<@Nullable Object> seen = new HashSet<>();
    for (Object item : items) {
      Object key = field.isEmpty() ? item : fieldOf(frame, item, field);
      boolean skip = key == null && !field.isEmpty();
      if (!skip && !seen.add(comparable(frame, key))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object fieldOf(Frame frame, @Nullable Object item, String field) {
    if (item == null) {
      return null;
    }
    FieldPlan plan = frame.setup().plan(item.getClass()).field(field);
    if (plan == null) {
      throw new IllegalArgumentException("Bad field name " + field);
    }
    Value value = frame.setup().read(plan.get(item), plan.type);
    return switch (value.category) {
      case TEXT -> value.text();
      case TIME -> value.asInstant();
      case DURATION -> value.asLong();
      default -> value.object;
    };
  }

  /** What stands for a value in the comparison: Go compares objects field by field. */
  private static @Nullable Object comparable(Frame frame, @Nullable Object item) {
    if (item instanceof Double d) {
      return number(d);
    }
    if (item instanceof Float f) {
      return number(f);
    }
    if (item == null || Category.of(item.getClass()) != Category.STRUCT || hasEquals(item)) {
      return item;
    }
    List<@Nullable Object> fields = new ArrayList<>();
    frame.setup().plan(item.getClass()).all().forEach(field -> fields.add(field.get(item)));
    return fields;
  }

  // Both zeros are one number, and nothing equals what is not a number.
  private static Object number(double number) {
    return Double.isNaN(number) ? new Object() : number + 0.0;
  }

  private static boolean hasEquals(Object item) {
    try {
      return item.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean differs(Frame frame, String param) {
    Object parent = frame.parent();
    if (parent == null || parent == frame.value().object || !isStruct(parent)) {
      throw frame.badFieldType();
    }
    FieldPlan plan = frame.setup().plan(parent.getClass()).field(param);
    if (plan == null) {
      throw new WrongKindException("Bad field name provided " + param);
    }
    Value other = frame.setup().read(plan.get(parent), plan.type);
    if (frame.value().isNil() || other.isNil()) {
      boolean same = frame.value().isNil() == other.isNil();
      return !same || frame.value().model.raw != other.model.raw;
    }
    if (other.kind != frame.value().kind) {
      throw new WrongKindException(
          "Bad field type " + frame.value().typeName() + ":" + other.typeName());
    }
    return !isSame(frame.value(), other);
  }

  private static boolean isStruct(Object object) {
    return Category.of(object.getClass()) == Category.STRUCT;
  }

  private static boolean isSame(Value value, Value other) {
    if (value.isTime() && other.isTime()) {
      return value.asInstant().equals(other.asInstant());
    }
    return value.category == Category.TEXT
        ? value.text().equals(other.text())
        : Objects.equals(value.object, other.object);
  }
}
