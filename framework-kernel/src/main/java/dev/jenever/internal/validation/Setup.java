package dev.jenever.internal.validation;

import dev.jenever.spi.StructLevel;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything a validation needs to know, immutable: a registration makes a new setup, so a running
 * validation is not disturbed. Class plans are made once per class and setup.
 */
final class Setup {

  private final Map<String, Rule> rules;
  private final Map<String, String> aliases;
  private final Map<Class<?>, Consumer<StructLevel>> structChecks;
  private final Map<Class<?>, Map<String, String>> structRules;
  private final Map<Class<?>, Function<Object, @Nullable Object>> readers;
  private final Function<Field, @Nullable String> names;
  private final TagSource source;

  private final Map<String, TagStep[]> looseTags = new ConcurrentHashMap<>();
  private final ClassValue<ClassPlan> plans =
      new ClassValue<>() {
        @Override
        protected ClassPlan computeValue(Class<?> type) {
          return ClassPlan.of(type, Setup.this);
        }
      };

  private Setup(Draft draft) {
    rules = Map.copyOf(draft.rules);
    aliases = Map.copyOf(draft.aliases);
    structChecks = Map.copyOf(draft.structChecks);
    structRules = Map.copyOf(draft.structRules);
    readers = Map.copyOf(draft.readers);
    names = draft.names;
    source = draft.source;
  }

  static Setup initial(TagSource source) {
    Draft draft = new Draft(source);
    draft.rules.putAll(BuiltInRules.ALL);
    draft.aliases.putAll(BuiltInRules.ALIASES);
    return new Setup(draft);
  }

  /** Returns a setup that differs by what the change does to the draft. */
  Setup with(Consumer<Draft> change) {
    Draft draft = new Draft(source);
    draft.rules.putAll(rules);
    draft.aliases.putAll(aliases);
    draft.structChecks.putAll(structChecks);
    draft.structRules.putAll(structRules);
    draft.readers.putAll(readers);
    draft.names = names;
    change.accept(draft);
    return new Setup(draft);
  }

  /** A setup in the making. */
  static final class Draft {
    final Map<String, Rule> rules = new HashMap<>();
    final Map<String, String> aliases = new HashMap<>();
    final Map<Class<?>, Consumer<StructLevel>> structChecks = new HashMap<>();
    final Map<Class<?>, Map<String, String>> structRules = new HashMap<>();
    final Map<Class<?>, Function<Object, @Nullable Object>> readers = new HashMap<>();
    Function<Field, @Nullable String> names = field -> null;
    private final TagSource source;

    private Draft(TagSource source) {
      this.source = source;
    }
  }

  Map<String, Rule> rules() {
    return rules;
  }

  Map<String, String> aliases() {
    return aliases;
  }

  TagSource source() {
    return source;
  }

  ClassPlan plan(Class<?> type) {
    return plans.get(type);
  }

  /** The steps of a tag that stands on no field. */
  TagStep[] steps(String tag) {
    return looseTags.computeIfAbsent(tag, text -> TagParser.parse(text, this, ""));
  }

  @Nullable Consumer<StructLevel> structCheck(Class<?> type) {
    return structChecks.get(type);
  }

  Map<String, String> structRules(Class<?> type) {
    return structRules.getOrDefault(type, Map.of());
  }

  /** The name messages give the field, null for the usual one. */
  @Nullable String reportedName(Field field) {
    String name = names.apply(field);
    return name == null || name.isEmpty() ? null : name;
  }

  /** Reads a value, and what custom type functions make of it: that is no pointer any more. */
  Value read(@Nullable Object object, TypeModel declared) {
    Value value = Value.of(object, declared);
    while (!readers.isEmpty() && value.object != null) {
      Object before = value.object;
      Function<Object, @Nullable Object> reader = readers.get(before.getClass());
      if (reader == null) {
        break;
      }
      Object read = reader.apply(before);
      if (read == null) {
        return Value.invalid();
      }
      value = Value.of(read, TypeModel.ofClass(read.getClass()));
      if (read.getClass() == before.getClass()) {
        break;
      }
    }
    return value;
  }
}
