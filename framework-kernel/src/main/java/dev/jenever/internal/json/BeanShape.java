package dev.jenever.internal.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.jenever.spi.JsonException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the properties of a class in the order in which its fields are declared, and shortens the
 * way to them.
 */
final class BeanShape extends BeanSerializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
    properties.replaceAll(DirectProperty::of);
    return properties;
  }

  @Override
  public List<BeanPropertyWriter> orderProperties(
      SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
    if (isOrderedByHand(bean)) {
      return properties;
    }
    Map<String, Integer> places = places(bean);
    List<BeanPropertyWriter> ordered = new ArrayList<>(properties);
    ordered.sort(
        Comparator.comparingInt(
            property -> places.getOrDefault(property.getName(), Integer.MAX_VALUE)));
    return ordered;
  }

  @Override
  public JsonSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
    return bean.getBeanClass().isHidden() || bean.getBeanClass().isSynthetic()
        ? new Function()
        : serializer;
  }

  private static boolean isOrderedByHand(BeanDescription bean) {
    return bean.getClassAnnotations().has(JsonPropertyOrder.class)
        || bean.findProperties().stream().anyMatch(p -> p.getMetadata().hasIndex());
  }

  private static Map<String, Integer> places(BeanDescription bean) {
    Map<String, Integer> fields = new HashMap<>();
    collect(bean.getBeanClass(), fields);
    Map<String, Integer> places = new HashMap<>();
    for (BeanPropertyDefinition property : bean.findProperties()) {
      Integer place = fields.get(property.getInternalName());
      if (place != null) {
        places.put(property.getName(), place);
      }
    }
    return places;
  }

  private static void collect(Class<?> type, Map<String, Integer> fields) {
    if (type.getSuperclass() != null) {
      collect(type.getSuperclass(), fields);
    }
    for (Field field : type.getDeclaredFields()) {
      fields.put(field.getName(), fields.size());
    }
  }

  /** Refuses lambdas, which Jackson would take for classes without properties. */
  private static final class Function extends JsonSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) {
      throw new JsonException("json: unsupported type: func()");
    }
  }
}
