package dev.jenever.render;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.ValueTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Go's pelletier/go-toml does: values first, then tables. */
final class TomlWriter {

  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final StringBuilder out = new StringBuilder();

  private TomlWriter() {}

  static String write(@Nullable Object value) {
    TomlWriter writer = new TomlWriter();
    Object tree = GoJson.INSTANCE.tree(value);
    if (tree == null) {
      throw new RenderException("toml: cannot encode a nil interface");
    }
    if (!(tree instanceof ValueTree table)) {
      throw new RenderException("toml: the top level must be a table");
    }
    writer.table("", table);
    return writer.out.toString();
  }

  private void table(String path, ValueTree table) {
    boolean values = false;
    List<Map.Entry<String, @Nullable Object>> tables = new ArrayList<>();
    for (Map.Entry<String, @Nullable Object> member : table.members().entrySet()) {
      if (isTables(member.getValue())) {
        tables.add(member);
      } else if (member.getValue() != null) {
        values = true;
        out.append(TomlText.key(member.getKey())).append(" = ");
        inline(member.getValue());
        out.append('\n');
      }
    }
    String before = values ? "\n" : "";
    for (Map.Entry<String, @Nullable Object> member : tables) {
      out.append(before);
      String key = TomlText.key(member.getKey());
      tables(path.isEmpty() ? key : path + "." + key, member.getValue());
      before = "\n";
    }
  }

  private void tables(String path, @Nullable Object value) {
    if (value instanceof ValueTree table) {
      out.append('[').append(path).append("]\n");
      table(path, table);
      return;
    }
    String before = "";
    for (Object element : (List<?>) value) {
      out.append(before).append("[[").append(path).append("]]\n");
      table(path, (ValueTree) element);
      before = "\n";
    }
  }

  /** Returns whether a value gets headers of its own: a table, or a list of nothing else. */
  private static boolean isTables(@Nullable Object value) {
    return value instanceof ValueTree
        || value instanceof List<?> list
            && !list.isEmpty()
            && list.stream().allMatch(ValueTree.class::isInstance);
  }

  private void inline(@Nullable Object value) {
    if (value == null) {
      throw new RenderException("toml: encoding a nil interface is not supported");
    } else if (value instanceof ValueTree table) {
      inlineTable(table);
    } else if (value instanceof List<?> list) {
      inlineList(list);
    } else if (value instanceof byte[] bytes) {
      inlineList(bytes(bytes));
    } else {
      out.append(scalar(value));
    }
  }

  private void inlineTable(ValueTree table) {
    out.append('{');
    String before = "";
    for (Map.Entry<String, @Nullable Object> member : table.members().entrySet()) {
      if (member.getValue() != null) {
        out.append(before).append(TomlText.key(member.getKey())).append(" = ");
        inline(member.getValue());
        before = ", ";
      }
    }
    out.append('}');
  }

  private void inlineList(List<?> list) {
    out.append('[');
    String before = "";
    for (Object element : list) {
      out.append(before);
      inline(element);
      before = ", ";
    }
    out.append(']');
  }

  private static List<Integer> bytes(byte[] bytes) {
    List<Integer> numbers = new ArrayList<>();
    for (byte b : bytes) {
      numbers.add(b & 0xff);
    }
    return numbers;
  }

  private static String scalar(Object value) {
    if (value instanceof String text) {
      return TomlText.value(text);
    }
    if (value instanceof Double number) {
      return real(number, GoNumbers.formatFloat(number, 'f', -1));
    }
    if (value instanceof Float number) {
      return real(number, GoNumbers.formatFloat(number, 'f', -1));
    }
    if (value instanceof BigDecimal number) {
      return real(0.5, number.toPlainString());
    }
    if (value instanceof BigInteger number && number.compareTo(MAX) > 0) {
      throw new RenderException(
          "toml: not encoding uint (" + number + ") greater than max int64 (" + MAX + ")");
    }
    return value instanceof Duration duration
        ? Long.toString(duration.toNanos())
        : value instanceof TemporalAccessor ? Scalars.text(value) : value.toString();
  }

  private static String real(double number, String text) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }
}
