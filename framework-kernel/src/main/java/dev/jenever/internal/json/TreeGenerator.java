package dev.jenever.internal.json;

import com.fasterxml.jackson.core.ObjectCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what Jackson's serialisers write as a tree, for the formats beside JSON. */
final class TreeGenerator extends PlainGenerator {

  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable Object root;

  TreeGenerator(ObjectCodec codec) {
    super(codec);
  }

  @Nullable Object root() {
    return root;
  }

  @Override
  void begin(boolean object, Object value) {
    if (object) {
      boolean numeric = value instanceof Map<?, ?> map && hasNumericKeys(map);
      open.push(new ValueTree(value.getClass().getSimpleName(), value instanceof Map, numeric));
    } else {
      open.push(new ArrayList<@Nullable Object>());
    }
  }

  private static boolean hasNumericKeys(Map<?, ?> map) {
    return !map.isEmpty() && map.keySet().iterator().next() instanceof Number;
  }

  @Override
  void end(boolean object) {
    add(open.pop());
  }

  @Override
  public void writeFieldName(String name) {
    names.push(name);
  }

  @Override
  public void writeString(@Nullable String text) {
    add(text);
  }

  @Override
  void writeBytes(byte[] bytes) {
    add(bytes);
  }

  @Override
  public void writeEmbeddedObject(@Nullable Object value) {
    add(value);
  }

  @Override
  public void writeNumber(int number) {
    add(number);
  }

  @Override
  public void writeNumber(long number) {
    add(number);
  }

  @Override
  public void writeNumber(BigInteger number) {
    add(number);
  }

  @Override
  public void writeNumber(double number) {
    add(number);
  }

  @Override
  public void writeNumber(float number) {
    add(number);
  }

  @Override
  public void writeNumber(BigDecimal number) {
    add(number);
  }

  @Override
  public void writeNumber(String number) {
    add(new BigDecimal(number));
  }

  @Override
  public void writeBoolean(boolean state) {
    add(state);
  }

  @Override
  public void writeNull() {
    add(null);
  }

  @Override
  public void writeRaw(String text) {
    // Between values there is nothing to keep.
  }

  @Override
  public void writeRawValue(String text) {
    add(
        GoJson.INSTANCE.tree(
            GoJson.INSTANCE.decode(text.getBytes(StandardCharsets.UTF_8), Object.class)));
  }

  @SuppressWarnings("unchecked")
  private void add(@Nullable Object value) {
    Object container = open.peek();
    if (container == null) {
      root = value;
    } else if (container instanceof ValueTree tree) {
      tree.members().put(names.pop(), value);
    } else {
      ((List<@Nullable Object>) container).add(value);
    }
  }
}
