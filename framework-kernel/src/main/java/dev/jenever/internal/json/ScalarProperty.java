package dev.jenever.internal.json;

import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ser.std.BooleanSerializer;
import com.fasterxml.jackson.databind.ser.std.NumberSerializers.DoubleSerializer;
import com.fasterxml.jackson.databind.ser.std.NumberSerializers.IntegerSerializer;
import com.fasterxml.jackson.databind.ser.std.NumberSerializers.LongSerializer;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Moves a number or boolean from its getter to the text, without a box around it. */
@FunctionalInterface
interface ScalarProperty {

  /** Writes the value that the bean has. */
  void write(Object bean, GoGenerator out);

  /** Returns the way for a getter, empty unless its type is primitive and written as usual. */
  static Optional<ScalarProperty> find(Method getter, JsonSerializer<?> serializer) {
    Class<?> type = getter.getReturnType();
    Class<?> form = serializer.getClass();
    if (type == int.class && form == IntegerSerializer.class) {
      return Getters.<ToIntFunction<Object>>find(getter, ToIntFunction.class, "applyAsInt", type)
          .map(get -> (bean, out) -> out.writeNumber((long) get.applyAsInt(bean)));
    }
    if (type == long.class && form == LongSerializer.class) {
      return Getters.<ToLongFunction<Object>>find(getter, ToLongFunction.class, "applyAsLong", type)
          .map(get -> (bean, out) -> out.writeNumber(get.applyAsLong(bean)));
    }
    if (type == double.class && form == DoubleSerializer.class) {
      return Getters.<ToDoubleFunction<Object>>find(
              getter, ToDoubleFunction.class, "applyAsDouble", type)
          .map(get -> (bean, out) -> out.writeNumber(get.applyAsDouble(bean)));
    }
    if (type == boolean.class && form == BooleanSerializer.class) {
      return Getters.<Predicate<Object>>find(getter, Predicate.class, "test", type)
          .map(get -> (bean, out) -> out.writeBoolean(get.test(bean)));
    }
    return Optional.empty();
  }
}
