package dev.jenever.contrib.session.gob;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A list with its Go type. */
final class GoList extends ArrayList<@Nullable Object> {

  private static final long serialVersionUID = 1L;

  final transient String name;
  final transient WireType type;

  GoList(String name, WireType type, Collection<? extends @Nullable Object> elements) {
    super(elements);
    this.name = name;
    this.type = type;
  }
}
