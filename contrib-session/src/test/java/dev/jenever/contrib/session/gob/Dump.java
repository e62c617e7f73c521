package dev.jenever.contrib.session.gob;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.binding.BindingSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Shows decoded values as the Go program shows its own. */
final class Dump {

  private static final JavaForms FORMS =
      new JavaForms(
          Map.of(), Set.of(JavaForms.TIME, JavaForms.DURATION, "map[string]interface {}"));

  private Dump() {}

  static Object of(Map<Object, Object> values) {
    return entries(WireType.INTERFACE, WireType.INTERFACE, values);
  }

  private static Object dynamic(Object value) {
    if (value == null) {
      return null;
    }
    Form form = FORMS.of(value);
    Map<String, Object> shown = new TreeMap<>();
    shown.put("t", form.name());
    shown.put("v", typed(form.type(), form.value()));
    return shown;
  }

  private static Object typed(WireType type, Object given) {
    Object value = given instanceof GoValue go && type.kind != Kind.INTERFACE ? go.raw() : given;
    if (type.kind == Kind.INTERFACE) {
      return dynamic(value);
    }
    if (value == null) {
      return null;
    }
    return switch (type.kind) {
      case BOOL, INT, UINT -> value.toString();
      case FLOAT -> bits(value);
      case COMPLEX -> ((List<?>) value).stream().map(Dump::bits).toList();
      case STRING -> value instanceof byte[] bytes ? hex(bytes) : value;
      case BYTES -> hex((byte[]) value);
      case SLICE, ARRAY -> elements(type, (List<?>) value);
      case MAP -> entries(type.key(), type.element(), (Map<?, ?>) value);
      case STRUCT -> fields(type, (Map<?, ?>) value);
      default -> hex(Checked.bytes(value, type));
    };
  }

  private static Object elements(WireType type, List<?> list) {
    List<Object> shown = new ArrayList<>();
    list.forEach(element -> shown.add(typed(type.element(), element)));
    return shown;
  }

  private static Object fields(WireType type, Map<?, ?> fields) {
    Map<String, Object> shown = new TreeMap<>();
    type.fields.forEach(f -> shown.put(f.name(), typed(type.typeOf(f), fields.get(f.name()))));
    return shown;
  }

  private static Object entries(WireType key, WireType element, Map<?, ?> map) {
    List<List<Object>> shown = new ArrayList<>();
    map.forEach(
        (k, v) -> {
          List<Object> pair = new ArrayList<>();
          pair.add(typed(key, k));
          pair.add(typed(element, v));
          shown.add(pair);
        });
    shown.sort(Comparator.comparing(Dump::json));
    return shown;
  }

  static String json(Object value) {
    return new String(BindingSettings.goJsonCodec().encode(value, false), UTF_8);
  }

  private static String bits(Object number) {
    double value = ((Number) number).doubleValue();
    return "bits:%016x".formatted(Double.doubleToRawLongBits(value));
  }

  private static String hex(byte[] bytes) {
    return "bytes:" + HexFormat.of().formatHex(bytes);
  }
}
