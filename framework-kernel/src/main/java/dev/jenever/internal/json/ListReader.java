package dev.jenever.internal.json;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads arrays into collections or Java's arrays. */
final class ListReader extends ValueReader {

  private final ValueReader element;
  private final Supplier<? extends Collection<@Nullable Object>> factory;
  private final @Nullable Class<?> component;

  private ListReader(
      ValueReader element,
      Supplier<? extends Collection<@Nullable Object>> factory,
      @Nullable Class<?> component) {
    super("[]" + element.goName());
    this.element = element;
    this.factory = factory;
    this.component = component;
  }

  static ListReader ofCollection(
      ValueReader element, Supplier<? extends Collection<@Nullable Object>> factory) {
    return new ListReader(element, factory, null);
  }

  static ListReader ofArray(ValueReader element, Class<?> component) {
    return new ListReader(element, ArrayList::new, component);
  }

  @Override
  Object array(JsonCursor in) {
    Collection<@Nullable Object> list = factory.get();
    in.open();
    for (boolean first = true; in.next(first, ']'); first = false) {
      Object value = element.read(in);
      list.add(value == KEEP || value == null ? element.zero() : value);
    }
    return component == null ? list : toArray((List<@Nullable Object>) list, component);
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    if (tree == null) {
      return null;
    }
    Collection<@Nullable Object> list = factory.get();
    for (Object item : items(tree, in)) {
      Object value = element.convert(item, in);
      list.add(value == KEEP || value == null ? element.zero() : value);
    }
    return component == null ? list : toArray((List<@Nullable Object>) list, component);
  }

  private Collection<?> items(Object tree, TreeInput in) {
    if (tree instanceof TextTree) {
      return List.of(tree);
    }
    if (tree instanceof Collection<?> items) {
      return items;
    }
    throw in.mismatch(tree, goName());
  }

  @Override
  @Nullable Object nil(JsonCursor in) {
    in.nil();
    return null;
  }

  private static Object toArray(List<@Nullable Object> list, Class<?> component) {
    Object array = Array.newInstance(component, list.size());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) != null) {
        Array.set(array, i, list.get(i));
      }
    }
    return array;
  }
}
