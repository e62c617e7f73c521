package dev.jenever.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a format that knows texts alone: its own text, and other values by name, each as often
 * as it is there. Used by one thread.
 */
public final class TextTree {

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<TextTree> children = new ArrayList<>();

  /** Makes a value without text. */
  public TextTree(String name) {
    this.name = name;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the text, without that of the children. */
  public String text() {
    return text.toString();
  }

  /** Returns the children in their order. */
  public List<TextTree> children() {
    return children;
  }

  /** Adds to the text. */
  public void addText(String more) {
    text.append(more);
  }

  /** Adds a child, and returns it. */
  public TextTree add(String child) {
    TextTree added = new TextTree(child);
    children.add(added);
    return added;
  }

  /** Returns the value as maps, lists and texts. */
  Object plain() {
    if (children.isEmpty()) {
      return text();
    }
    Map<String, List<Object>> byName = new LinkedHashMap<>();
    for (TextTree child : children) {
      byName.computeIfAbsent(child.name, key -> new ArrayList<>()).add(child.plain());
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    byName.forEach((key, values) -> plain.put(key, values.size() == 1 ? values.get(0) : values));
    return plain;
  }
}
