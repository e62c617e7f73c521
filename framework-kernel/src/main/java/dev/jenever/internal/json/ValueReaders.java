package dev.jenever.internal.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows a reader for each type, and keeps it. */
final class ValueReaders {

  private static final Map<Class<?>, Supplier<?>> INTERFACES = new HashMap<>();

  static {
    for (Class<?> type : List.of(Iterable.class, Collection.class, List.class)) {
      INTERFACES.put(type, ArrayList::new);
    }
    INTERFACES.put(Set.class, LinkedHashSet::new);
    INTERFACES.put(SortedSet.class, TreeSet::new);
    INTERFACES.put(NavigableSet.class, TreeSet::new);
    INTERFACES.put(Queue.class, ArrayDeque::new);
    INTERFACES.put(Deque.class, ArrayDeque::new);
    INTERFACES.put(Map.class, LinkedHashMap::new);
    INTERFACES.put(SortedMap.class, TreeMap::new);
    INTERFACES.put(NavigableMap.class, TreeMap::new);
    INTERFACES.put(ConcurrentMap.class, ConcurrentHashMap::new);
  }

  private final ObjectMapper mapper;
  private final BeanPlans beans;
  private final Map<Type, ValueReader> byType = new ConcurrentHashMap<>();

  ValueReaders(ObjectMapper mapper) {
    this.mapper = mapper;
    this.beans = new BeanPlans(mapper, this);
  }

  ValueReader of(Type type) {
    ValueReader known = byType.get(type);
    if (known != null) {
      return known;
    }
    ValueReader made = make(mapper.constructType(type));
    ValueReader other = byType.putIfAbsent(type, made);
    return other == null ? made : other;
  }

  private ValueReader make(JavaType type) {
    Class<?> raw = type.getRawClass();
    ValueReader scalar = ScalarReaders.find(raw);
    if (scalar != null) {
      return scalar;
    }
    if (raw == Object.class) {
      return new AnyReader();
    }
    if (raw == Optional.class) {
      return new OptionalReader(of(type.containedTypeOrUnknown(0)));
    }
    ValueReader container = container(type, raw);
    if (container != null) {
      return container;
    }
    ValueReader bean = beans.find(type);
    return bean != null ? bean : new JacksonReader(type, mapper);
  }

  private @Nullable ValueReader container(JavaType type, Class<?> raw) {
    if (raw.isArray()) {
      return ListReader.ofArray(of(type.getContentType()), raw.getComponentType());
    }
    if (type.isCollectionLikeType() || raw == Iterable.class) {
      Supplier<Collection<@Nullable Object>> factory = factory(raw);
      JavaType element =
          raw == Iterable.class ? type.containedTypeOrUnknown(0) : type.getContentType();
      return factory == null ? null : ListReader.ofCollection(of(element), factory);
    }
    if (type.isMapLikeType()) {
      Supplier<Map<@Nullable Object, @Nullable Object>> factory = factory(raw);
      KeyReader key = KeyReader.of(type.getKeyType().getRawClass(), mapper);
      return factory == null ? null : new MapReader(key, of(type.getContentType()), factory);
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static <T> @Nullable Supplier<T> factory(Class<?> raw) {
    Supplier<?> known = INTERFACES.get(raw);
    if (known != null) {
      return (Supplier<T>) known;
    }
    try {
      var constructor = raw.getConstructor();
      return java.lang.reflect.Modifier.isAbstract(raw.getModifiers())
          ? null
          : () -> (T) RecordMaker.construct(constructor);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
