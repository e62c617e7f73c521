package dev.jenever.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.jenever.internal.reflect.Property;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans how records and beans are read, unless their annotations ask for more than names. */
final class BeanPlans {

  private final ObjectMapper mapper;
  private final ValueReaders readers;

  BeanPlans(ObjectMapper mapper, ValueReaders readers) {
    this.mapper = mapper;
    this.readers = readers;
  }

  /** Returns the plan for a class, null if it is better left to Jackson. */
  @Nullable ValueReader find(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw.isEnum()
        || raw.isPrimitive()
        || Modifier.isAbstract(raw.getModifiers())
        || raw.getName().startsWith("java.")
        || BeanAnnotations.askForJackson(raw)) {
      return null;
    }
    BeanDescription bean = mapper.getDeserializationConfig().introspect(type);
    return raw.isRecord() ? record(raw, bean) : object(raw, bean);
  }

  private ValueReader record(Class<?> raw, BeanDescription bean) {
    Map<String, BeanPropertyDefinition> properties = new HashMap<>();
    bean.findProperties().forEach(p -> properties.put(p.getInternalName(), p));
    RecordComponent[] components = raw.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    BeanFields fields = new BeanFields(components.length);
    for (int i = 0; i < components.length; i++) {
      BeanPropertyDefinition property = properties.get(components[i].getName());
      if (property != null) {
        add(fields, i, property, property.getPrimaryType());
      }
    }
    @Nullable Object[] absent =
        Arrays.stream(components).map(component -> Property.of(component).zero()).toArray();
    return new BeanReader(
        raw.getSimpleName(), fields, new RecordMaker(accessible(raw, types), absent));
  }

  private @Nullable ValueReader object(Class<?> raw, BeanDescription bean) {
    if (bean.findDefaultConstructor() == null) {
      return null;
    }
    List<BeanPropertyDefinition> properties = new ArrayList<>(bean.findProperties());
    properties.removeIf(property -> property.getNonConstructorMutator() == null);
    BeanFields fields = new BeanFields(properties.size());
    List<AnnotatedMember> setters = new ArrayList<>();
    for (BeanPropertyDefinition property : properties) {
      AnnotatedMember setter = property.getNonConstructorMutator();
      setter.fixAccess(true);
      add(fields, setters.size(), property, property.getPrimaryType());
      setters.add(setter);
    }
    return new BeanReader(raw.getSimpleName(), fields, new ObjectMaker(accessible(raw), setters));
  }

  private void add(BeanFields fields, int place, BeanPropertyDefinition property, JavaType type) {
    fields.add(place, new BeanField(property.getName(), () -> readers.of(type)));
    property.findAliases().forEach(alias -> fields.addAlias(place, alias.getSimpleName()));
  }

  private static Constructor<?> accessible(Class<?> raw, Class<?>... types) {
    try {
      Constructor<?> constructor = raw.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
