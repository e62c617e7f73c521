package dev.jenever.internal.validation;

import dev.jenever.spi.ValidationErrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Validates what is in a list, and in the lists in it. It keeps a stack of its own: what clients
 * send nests deeper than the stack of a thread.
 */
final class ListWalk {

  private final Function<Object, ValidationErrors> single;
  private final Deque<Level> open = new ArrayDeque<>();

  /** A list that is being walked through, and what its elements have shown so far. */
  private record Level(Iterator<?> rest, List<ValidationErrors> shown) {}

  /**
   * Creates a walk.
   *
   * @param single what validates an element that is no list
   */
  ListWalk(Function<Object, ValidationErrors> single) {
    this.single = single;
  }

  ValidationErrors validate(Object list) {
    open(list);
    while (true) {
      Level level = open.element();
      if (level.rest.hasNext()) {
        element(level, level.rest.next());
        continue;
      }
      ValidationErrors all = ValidationErrors.ofElements(open.pop().shown);
      if (open.isEmpty()) {
        return all;
      }
      open.element().shown.add(all);
    }
  }

  private void element(Level level, @Nullable Object element) {
    if (element == null) {
      level.shown.add(ValidationErrors.none());
    } else if (isList(element)) {
      open(element);
    } else {
      level.shown.add(single.apply(element));
    }
  }

  private static boolean isList(Object value) {
    return switch (Category.of(value.getClass())) {
      case ITEMS, ARRAY -> true;
      default -> false;
    };
  }

  private void open(Object list) {
    open.push(new Level(items(list).iterator(), new ArrayList<>()));
  }

  private static Collection<?> items(Object list) {
    if (list instanceof Collection<?> items) {
      return items;
    }
    if (list instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return List.of();
  }
}
