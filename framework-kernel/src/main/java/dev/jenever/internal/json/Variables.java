package dev.jenever.internal.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a value offers to templates. */
final class Variables {

  private Variables() {}

  static Map<String, @Nullable Object> of(@Nullable Object value, ObjectMapper mapper) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, content) -> variables.put(String.valueOf(name), content));
    } else if (value != null && isPlain(value)) {
      variables.put("data", value);
    } else if (value != null) {
      properties(value, mapper, variables);
    }
    return variables;
  }

  private static boolean isPlain(Object value) {
    return value.getClass().isArray()
        || value instanceof Iterable
        || value instanceof Enum
        || value.getClass().getName().startsWith("java.");
  }

  private static void properties(
      Object value, ObjectMapper mapper, Map<String, @Nullable Object> variables) {
    var bean = mapper.getSerializationConfig().introspect(mapper.constructType(value.getClass()));
    for (BeanPropertyDefinition property : bean.findProperties()) {
      AnnotatedMember accessor = property.getAccessor();
      if (accessor != null) {
        accessor.fixAccess(true);
        variables.put(property.getInternalName(), accessor.getValue(value));
      }
    }
  }
}
