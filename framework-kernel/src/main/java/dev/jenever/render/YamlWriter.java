package dev.jenever.render;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.ValueTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Go's goccy/go-yaml does. */
final class YamlWriter {

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  static String write(@Nullable Object value) {
    YamlWriter writer = new YamlWriter();
    Object tree = GoJson.INSTANCE.tree(value);
    if (isBlock(tree)) {
      writer.block(tree, "", "");
    } else {
      writer.out.append(scalar(tree, "", false));
    }
    return writer.out.append('\n').toString();
  }

  /** Writes the lines of a mapping or sequence; the first one is already begun. */
  private void block(Object value, String first, String indent) {
    if (value instanceof ValueTree tree) {
      mapping(tree, first, indent);
    } else {
      sequence(elements(value), first, indent);
    }
  }

  private void mapping(ValueTree tree, String first, String indent) {
    String before = first;
    for (Map.Entry<String, @Nullable Object> member : tree.members().entrySet()) {
      Object value = member.getValue();
      out.append(before).append(key(tree, member.getKey())).append(':');
      if (isBlock(value)) {
        String deeper = value instanceof ValueTree ? indent + "  " : indent;
        block(value, "\n" + deeper, deeper);
      } else {
        out.append(' ').append(scalar(value, indent, false));
      }
      before = "\n" + indent;
    }
  }

  private void sequence(List<?> list, String first, String indent) {
    String before = first;
    for (Object value : list) {
      out.append(before).append("- ");
      if (isBlock(value)) {
        block(value, "", indent + "  ");
      } else {
        out.append(scalar(value, indent, true));
      }
      before = "\n" + indent;
    }
  }

  private static String key(ValueTree tree, String name) {
    return tree.hasNumericKeys() ? name : YamlText.key(name);
  }

  private static boolean isBlock(@Nullable Object value) {
    return value instanceof ValueTree tree
        ? !tree.members().isEmpty()
        : isSequence(value) && !elements(value).isEmpty();
  }

  private static boolean isSequence(@Nullable Object value) {
    return value instanceof List || value instanceof byte[];
  }

  private static List<?> elements(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      List<Integer> numbers = new ArrayList<>();
      for (byte b : bytes) {
        numbers.add(b & 0xff);
      }
      return numbers;
    }
    return (List<?>) value;
  }

  private static String scalar(@Nullable Object value, String indent, boolean element) {
    if (value == null) {
      return "null";
    }
    if (value instanceof ValueTree) {
      return "{}";
    }
    if (isSequence(value)) {
      return "[]";
    }
    if (value instanceof String text) {
      return YamlText.value(text, indent, element);
    }
    if (value instanceof Double number) {
      return real(GoNumbers.formatFloat(number, 'g', -1));
    }
    if (value instanceof Float number) {
      return real(GoNumbers.formatFloat(number, 'g', -1));
    }
    return value instanceof Duration duration ? GoDuration.format(duration) : Scalars.text(value);
  }

  private static String real(String text) {
    return switch (text) {
      case "NaN" -> ".nan";
      case "+Inf" -> ".inf";
      case "-Inf" -> "-.inf";
      default -> text.indexOf('.') < 0 && text.indexOf('e') < 0 ? text + ".0" : text;
    };
  }
}
