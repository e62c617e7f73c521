package dev.jenever.render;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.Utf8;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.ValueTree;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Go's {@code encoding/xml} does. */
final class XmlWriter {

  private final StringBuilder out = new StringBuilder();

  private XmlWriter() {}

  static String write(@Nullable Object value) {
    XmlWriter writer = new XmlWriter();
    writer.root(GoJson.INSTANCE.tree(value));
    return writer.out.toString();
  }

  private void root(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::root);
    } else if (value instanceof byte[]) {
      throw new RenderException("xml: unsupported type: []uint8");
    } else if (value != null) {
      element(rootName(value), value);
    }
  }

  private void element(String name, @Nullable Object value) {
    if (name.isEmpty()) {
      throw new RenderException("xml: EncodeElement of StartElement with missing name");
    }
    if (value == null) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(element -> element(name, element));
      return;
    }
    // A map within a map loses its key, as gin.H does.
    String tag = value instanceof ValueTree tree && tree.isMap() ? "map" : name;
    out.append('<').append(checked(tag)).append('>');
    if (value instanceof ValueTree tree) {
      for (Map.Entry<String, @Nullable Object> member : tree.members().entrySet()) {
        element(member.getKey(), member.getValue());
      }
    } else {
      text(scalar(value));
    }
    out.append("</").append(tag).append('>');
  }

  private static String rootName(Object value) {
    if (value instanceof ValueTree tree) {
      return tree.typeName();
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Number) {
      return value instanceof Double ? "float64" : value instanceof Float ? "float32" : "int";
    }
    if (value instanceof Duration) {
      return "Duration";
    }
    return value instanceof TemporalAccessor ? "Time" : "string";
  }

  private static String scalar(Object value) {
    if (value instanceof Double number) {
      return GoNumbers.formatFloat(number, 'g', -1);
    }
    if (value instanceof Float number) {
      return GoNumbers.formatFloat(number, 'g', -1);
    }
    if (value instanceof byte[] bytes) {
      return Utf8.decode(bytes, 0, bytes.length);
    }
    if (value instanceof Duration duration) {
      return Long.toString(duration.toNanos());
    }
    return Scalars.text(value);
  }

  private static String checked(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) <= ' ' || "<>&/='\"".indexOf(name.charAt(i)) >= 0) {
        throw new RenderException("xml: invalid element name: " + name);
      }
    }
    return name;
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\t' -> out.append("&#x9;");
        case '\n' -> out.append("&#xA;");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c < ' ' || c >= 0xfffe ? '\ufffd' : c);
      }
    }
  }
}
