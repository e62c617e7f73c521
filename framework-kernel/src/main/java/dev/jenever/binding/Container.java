package dev.jenever.binding;

import dev.jenever.internal.reflect.Types;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts elements into an array or a collection of the wanted kind. */
@FunctionalInterface
interface Container {

  /** Returns the elements in a new array or collection. */
  Object of(List<@Nullable Object> elements);

  /** Returns the container for a type, null when the type is none that can be made. */
  static @Nullable Container find(Class<?> raw) {
    if (raw.isArray()) {
      return elements -> array(raw.getComponentType(), elements);
    }
    if (!Iterable.class.isAssignableFrom(raw)) {
      return null;
    }
    if (raw.isAssignableFrom(ArrayList.class)) {
      return ArrayList::new;
    }
    if (raw.isAssignableFrom(LinkedHashSet.class)) {
      return LinkedHashSet::new;
    }
    return raw.isAssignableFrom(TreeSet.class) ? TreeSet::new : null;
  }

  private static Object array(Class<?> component, List<@Nullable Object> elements) {
    Object array = Array.newInstance(component, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
    return array;
  }

  /** Returns the type of the elements. */
  static Type elementOf(Type type) {
    Type component = Types.component(type);
    return component == null ? Types.argument(type, 0) : component;
  }

  /** Returns whether a type holds elements. */
  static boolean isContainer(Class<?> raw) {
    return raw.isArray() || Collection.class.isAssignableFrom(raw) || raw == Iterable.class;
  }
}
