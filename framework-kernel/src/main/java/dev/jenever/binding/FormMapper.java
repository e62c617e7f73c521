package dev.jenever.binding;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.reflect.ObjectException;
import dev.jenever.internal.reflect.ObjectModel;
import dev.jenever.internal.reflect.Types;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills records and plain classes from texts by name: forms, queries, path parameters, headers.
 *
 * <p>Counterpart of Gin's {@code mapFormByTag}.
 */
final class FormMapper {

  private static volatile Plans plans = new Plans();

  private FormMapper() {}

  /** Lets the plans be made anew, with what has been registered since. */
  static void forgetPlans() {
    plans = new Plans();
  }

  /**
   * Makes an object from a source.
   *
   * @return null for a type that has no properties
   * @throws BindingException with Gin's text, for the first property that cannot be read
   */
  static @Nullable Object map(Type type, TagKind kind, FormSource source) {
    Class<?> raw = Types.raw(type);
    if (!ObjectModel.describes(raw)) {
      return null;
    }
    try {
      return plans.of(type, kind).read(new FormReading(source));
    } catch (GoTextException | ObjectException e) {
      throw new BindingException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Makes an object or a map of texts or of lists of texts. */
  static @Nullable Object mapAll(Type type, TagKind kind, Map<String, List<String>> values) {
    return Map.class.isAssignableFrom(Types.raw(type))
        ? toMap(type, values)
        : map(type, kind, values::get);
  }

  private static Map<String, Object> toMap(Type type, Map<String, List<String>> values) {
    Type element = type instanceof ParameterizedType ? Types.argument(type, 1) : String.class;
    boolean lists = Collection.class.isAssignableFrom(Types.raw(element));
    if (lists && Types.raw(Types.argument(element, 0)) != String.class) {
      throw new BindingException("can not convert to map slices of strings");
    }
    if (!lists && element != String.class) {
      throw new BindingException("can not convert to map of strings");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((key, list) -> map.put(key, lists ? list : list.get(list.size() - 1)));
    return map;
  }

  /** The plans of classes, made once; those of generic types are made each time. */
  private static final class Plans {

    private final Map<TagKind, ClassValue<FormPlan>> byKind =
        Map.of(
            TagKind.FORM, cache(TagKind.FORM),
            TagKind.URI, cache(TagKind.URI),
            TagKind.HEADER, cache(TagKind.HEADER));

    private static ClassValue<FormPlan> cache(TagKind kind) {
      return new ClassValue<>() {
        @Override
        protected FormPlan computeValue(Class<?> type) {
          return FormPlanner.plan(type, kind);
        }
      };
    }

    FormPlan of(Type type, TagKind kind) {
      ClassValue<FormPlan> cache = byKind.get(kind);
      return cache != null && type instanceof Class<?> c
          ? cache.get(c)
          : FormPlanner.plan(type, kind);
    }
  }
}
