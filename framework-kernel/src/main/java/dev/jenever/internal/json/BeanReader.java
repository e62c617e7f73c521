package dev.jenever.internal.json;

import dev.jenever.spi.JsonException;
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
    in.skipByte();
    int expected = 0;
    for (boolean first = true; in.next(first, '}'); first = false) {
      int field = fields.read(in, expected);
      in.colon();
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
  @Nullable Object zero() {
    try {
      return maker.make(maker.absent());
    } catch (JsonException e) {
      return null;
    }
  }

  private @Nullable Object read(JsonCursor in, int field) {
    BeanField target = fields.get(field);
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
