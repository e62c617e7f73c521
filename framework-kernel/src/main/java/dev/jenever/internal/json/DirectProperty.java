package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JacksonStdImpl;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property whose getter is called without reflection, and whose name is ready to be copied.
 * Whatever is not usual about a property is left to Jackson.
 */
final class DirectProperty extends BeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  private final transient FieldName label;
  private final transient Method method;
  private final transient Function<Object, @Nullable Object> getter;
  private transient @Nullable ScalarProperty scalar;

  private DirectProperty(
      BeanPropertyWriter usual, Method method, Function<Object, @Nullable Object> getter) {
    super(usual);
    this.label = FieldName.of(usual.getName());
    this.method = method;
    this.getter = getter;
  }

  /** Returns the property itself when there is no shorter way to its value. */
  static BeanPropertyWriter of(BeanPropertyWriter usual) {
    boolean plain = usual.getClass().isAnnotationPresent(JacksonStdImpl.class);
    if (!plain
        || usual.isUnwrapping()
        || !(usual.getMember() != null && usual.getMember().getMember() instanceof Method method)) {
      return usual;
    }
    return Getters.<Function<Object, @Nullable Object>>find(
            method, Function.class, "apply", Object.class)
        .<BeanPropertyWriter>map(getter -> new DirectProperty(usual, method, getter))
        .orElse(usual);
  }

  @Override
  public void assignSerializer(JsonSerializer<Object> serializer) {
    super.assignSerializer(serializer);
    scalar = ScalarProperty.find(method, serializer).orElse(null);
  }

  @Override
  public void serializeAsField(Object bean, JsonGenerator to, SerializerProvider provider)
      throws Exception {
    if (!(to instanceof GoGenerator out) || _suppressableValue != null || _typeSerializer != null) {
      super.serializeAsField(bean, to, provider);
    } else if (scalar != null) {
      out.writeFieldName(label);
      scalar.write(bean, out);
    } else {
      write(bean, getter.apply(bean), out, provider);
    }
  }

  private void write(
      Object bean, @Nullable Object value, GoGenerator out, SerializerProvider provider)
      throws Exception {
    if (value == null) {
      if (_nullSerializer != null) {
        out.writeFieldName(label);
        _nullSerializer.serialize(null, out, provider);
      }
      return;
    }
    JsonSerializer<Object> serializer = serializer(value.getClass(), provider);
    if (value != bean || !_handleSelfReference(bean, out, provider, serializer)) {
      out.writeFieldName(label);
      serializer.serialize(value, out, provider);
    }
  }

  private JsonSerializer<Object> serializer(Class<?> type, SerializerProvider provider)
      throws Exception {
    JsonSerializer<Object> known = _serializer;
    if (known == null) {
      known = _dynamicSerializers.serializerFor(type);
    }
    return known != null ? known : _findAndAddDynamic(_dynamicSerializers, type, provider);
  }
}
