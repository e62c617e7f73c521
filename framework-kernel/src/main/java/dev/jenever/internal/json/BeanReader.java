package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects into records and beans. */
final class BeanReader extends ValueReader {

  private final String name;
  private final BeanFields fields;
  private final BeanMaker maker;

  BeanReader(String name, BeanFields fields, BeanMaker maker) {
    super("main." + name);
    this.name = name;
    this.fields = fields;
    this.maker = maker;
  }

  @Override
  @Nullable Object object(JsonCursor in) {
    @Nullable Object[] values = maker.absent();
    in.open();
    int expected = 0;
    for (boolean first = true; in.next(first, '}'); first = false) {
      int field = fields.read(in, expected);
      if (field < 0) {
        in.skip();
        continue;
      }
      Object value = read(in, field);
      if (value != KEEP) {
        values[field] = value;
      }
      expected = field + 1;
    }
    return make(in, values);
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    if (tree == null) {
      return KEEP;
    }
    @Nullable Object[] values = maker.absent();
    if (tree instanceof TextTree element) {
      elements(element, in, values);
    } else if (tree instanceof Map<?, ?> members) {
      members.forEach((key, value) -> convert(String.valueOf(key), value, in, values));
    } else {
      throw in.mismatch(tree, goName());
    }
    return maker.make(values);
  }

  /**
   * Reads elements in their order; those of a list are collected, of others the last one counts.
   */
  private void elements(TextTree element, TreeInput in, @Nullable Object[] values) {
    Map<String, List<TextTree>> repeated = new LinkedHashMap<>();
    for (TextTree child : element.children()) {
      int field = fields.find(child.name(), in.format().ignoresCase());
      if (field >= 0 && fields.get(field).reader() instanceof ListReader) {
        repeated.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
      } else {
        convert(child.name(), child, in, values);
      }
    }
    repeated.forEach((name, list) -> convert(name, list, in, values));
  }

  private void convert(String key, @Nullable Object tree, TreeInput in, @Nullable Object[] values) {
    int field = fields.find(key, in.format().ignoresCase());
    if (field < 0) {
      return;
    }
    BeanField target = fields.get(field);
    String outer = in.path().enter(name, target.name());
    Object value = target.reader().convert(tree, in);
    in.path().leave(outer);
    if (value != KEEP) {
      values[field] = value;
    }
  }

  @Override
  @Nullable Object zero() {
    try {
      return maker.make(maker.absent());
    } catch (JsonException e) {
      return null;
    }
  }

  private @Nullable Object read(JsonCursor in, int field) {
    BeanField target = fields.get(field);
    if (!in.isChecked()) {
      return target.reader().read(in);
    }
    String outer = in.path().enter(name, target.name());
    Object value = target.reader().read(in);
    in.path().leave(outer);
    return value;
  }

  private @Nullable Object make(JsonCursor in, @Nullable Object[] values) {
    try {
      return maker.make(values);
    } catch (JsonException e) {
      in.remember(e);
      return KEEP;
    }
  }
}
