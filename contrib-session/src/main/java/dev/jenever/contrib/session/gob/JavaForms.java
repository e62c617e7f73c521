package dev.jenever.contrib.session.gob;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the Go types of Java values. */
final class JavaForms {

  static final String TIME = "time.Time";
  static final String TIME_NAME = "Time";
  static final String DURATION = "time.Duration";

  static final String MAP = "map[string]interface {}";
  static final WireType TIME_TYPE = WireType.opaque(Kind.GOB_ENCODER, TIME_NAME);
  private static final WireType ANY_LIST = WireType.sliceOf(WireType.INTERFACE);
  private static final WireType STRING_LIST = WireType.sliceOf(WireType.STRING);
  private static final WireType INT_LIST = WireType.sliceOf(WireType.INT);
  private static final WireType LONG_LIST = WireType.sliceOf(WireType.INT);
  private static final WireType FLOAT_LIST = WireType.sliceOf(WireType.FLOAT);
  private static final WireType BOOL_LIST = WireType.sliceOf(WireType.BOOL);
  private static final WireType ANY_MAP = WireType.mapOf(WireType.STRING, WireType.INTERFACE);

  private final Map<Object, @Nullable Object> values;
  private final Set<String> registered;

  JavaForms(Map<Object, @Nullable Object> values, Set<String> registered) {
    this.values = values;
    this.registered = registered;
  }

  Form of(Object value) {
    if (value instanceof String) {
      return new Form("string", WireType.STRING, value);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Boolean) {
      return new Form("bool", WireType.BOOL, value);
    }
    if (value instanceof GoList list) {
      return new Form(list.name, list.type, list);
    }
    if (value instanceof GoMap map) {
      return new Form(map.name, map.type, map);
    }
    if (value instanceof GoValue go) {
      return go(go);
    }
    Form array = array(value);
    return array == null ? registered(value) : array;
  }

  private static Form number(Number number) {
    if (number instanceof GoNumber go) {
      return new Form(go.type(), go.isUnsigned() ? WireType.UINT : WireType.INT, go);
    }
    String name = nameOf(number);
    if (name.isEmpty()) {
      throw notRegistered(number.getClass().getName());
    }
    return new Form(name, name.startsWith("float") ? WireType.FLOAT : WireType.INT, number);
  }

  private static String nameOf(Number number) {
    if (number instanceof Integer) {
      return "int";
    }
    if (number instanceof Long) {
      return "int64";
    }
    if (number instanceof Double) {
      return "float64";
    }
    if (number instanceof Float) {
      return "float32";
    }
    return number instanceof Short ? "int16" : number instanceof Byte ? "int8" : "";
  }

  private static Form go(GoValue value) {
    if (value.isAnonymous()) {
      throw notRegistered(value.type());
    }
    return new Form(value.type(), value.wireType(), value);
  }

  private static @Nullable Form array(Object value) {
    if (value instanceof byte[]) {
      return new Form("[]uint8", WireType.BYTES, value);
    }
    if (value instanceof String[] texts) {
      return new Form("[]string", STRING_LIST, Arrays.asList(texts));
    }
    if (value instanceof int[] numbers) {
      return new Form("[]int", INT_LIST, Arrays.stream(numbers).boxed().toList());
    }
    if (value instanceof long[] numbers) {
      return new Form("[]int64", LONG_LIST, Arrays.stream(numbers).boxed().toList());
    }
    if (value instanceof double[] numbers) {
      return new Form("[]float64", FLOAT_LIST, Arrays.stream(numbers).boxed().toList());
    }
    if (value instanceof boolean[] flags) {
      List<Boolean> list = new ArrayList<>();
      for (boolean flag : flags) {
        list.add(flag);
      }
      return new Form("[]bool", BOOL_LIST, list);
    }
    return value instanceof List<?> ? new Form("[]interface {}", ANY_LIST, value) : null;
  }

  /** Finds types that not every Go program knows. */
  private Form registered(Object value) {
    if (value instanceof Map<?, ?>) {
      return new Form(known(MAP), ANY_MAP, value);
    }
    if (value instanceof Instant || value instanceof OffsetDateTime) {
      return new Form(known(TIME), TIME_TYPE, value);
    }
    if (value instanceof ZonedDateTime zoned) {
      return new Form(known(TIME), TIME_TYPE, zoned.toOffsetDateTime());
    }
    if (value instanceof Duration duration) {
      return new Form(known(DURATION), WireType.INT, duration.toNanos());
    }
    throw notRegistered(value.getClass().getName());
  }

  private String known(String name) {
    if (registered.contains(name) || values instanceof GobValues read && read.isKnown(name)) {
      return name;
    }
    throw notRegistered(name);
  }

  private static GobException notRegistered(String name) {
    return new GobException("gob: type not registered for interface: " + name);
  }
}
