package dev.jenever.internal.validation;

import dev.jenever.spi.StructLevel;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What to do with the objects of one class: its fields in order, its own check, its name. */
final class ClassPlan {

  /** The name in messages, empty for an anonymous class. */
  final String name;

  /** The fields that need anything done. */
  final FieldPlan[] fields;

  /** The check for whole objects. */
  final @Nullable Consumer<StructLevel> check;

  private final List<FieldPlan> all;
  private final Map<String, FieldPlan> byName = new HashMap<>();

  private ClassPlan(Class<?> type, List<FieldPlan> all, Setup setup) {
    this.name = type.getSimpleName();
    this.all = all;
    this.fields = all.stream().filter(FieldPlan::matters).toArray(FieldPlan[]::new);
    this.check = setup.structCheck(type);
  }

  static ClassPlan of(Class<?> type, Setup setup) {
    List<FieldPlan> plans = new ArrayList<>();
    Map<String, FieldPlan> byName = new HashMap<>();
    Map<String, String> rules = setup.structRules(type);
    Map<String, AnnotatedElement> components = components(type);
    for (Field field : fields(type)) {
      AnnotatedElement component = components.get(field.getName());
      String tag = tag(field, component, rules, setup.source());
      FieldPlan plan = plan(field, "-".equals(tag) ? "" : tag, setup);
      if (plan == null) {
        continue;
      }
      byName.putIfAbsent(field.getName(), plan);
      byName.put(plan.name(), plan);
      if (!"-".equals(tag)) {
        plans.add(plan);
      }
    }
    ClassPlan plan = new ClassPlan(type, plans, setup);
    plan.byName.putAll(byName);
    return plan;
  }

  private static Map<String, AnnotatedElement> components(Class<?> type) {
    Map<String, AnnotatedElement> components = new HashMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        components.put(component.getName(), component);
      }
    }
    return components;
  }

  /** The fields of the class after those of its superclasses, as Go flattens embedded structs. */
  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    Class<?> parent = type.getSuperclass();
    if (parent != null && Category.of(parent) == Category.STRUCT) {
      fields.addAll(fields(parent));
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static String tag(
      Field field,
      @Nullable AnnotatedElement component,
      Map<String, String> rules,
      TagSource source) {
    String tag = rules.get(field.getName());
    if (tag == null) {
      tag = rules.get(source.name(field));
    }
    if (tag == null && component != null) {
      tag = source.tag(component);
    }
    if (tag == null) {
      tag = source.tag(field);
    }
    return tag == null ? "" : tag;
  }

  /** Returns null for what holds no data, or none that can be read and none that must be. */
  private static @Nullable FieldPlan plan(Field field, String tag, Setup setup) {
    if (tag.isEmpty() && Modifier.isTransient(field.getModifiers())) {
      return null;
    }
    if (!field.trySetAccessible()) {
      if (tag.isEmpty()) {
        return null;
      }
      throw new IllegalArgumentException(
          "field: " + field + " (expected: a package its module opens to the validator)");
    }
    TagStep[] steps =
        tag.isEmpty() ? TagStep.NONE : TagParser.parse(tag, setup, setup.source().name(field));
    return new FieldPlan(field, field.getGenericType(), setup, steps);
  }

  /** All fields that are not left out by the tag {@code -}. */
  List<FieldPlan> all() {
    return all;
  }

  /** The field with that name, as Java or as Go spells it. */
  @Nullable FieldPlan field(String fieldName) {
    return byName.get(fieldName);
  }
}
