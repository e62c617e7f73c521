package dev.jenever.contrib.swagger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the schemas of Java types, by swagger-core, and keeps those that have a name. */
final class Schemas {

  private final boolean latest;
  private final ModelConverters converters;
  private final Map<String, Schema<?>> named = new TreeMap<>();

  /**
   * Creates them.
   *
   * @param latest whether they are for OpenAPI 3.1, rather than 3.0
   */
  Schemas(boolean latest, SchemaNames names) {
    this.latest = latest;
    converters = new ModelConverters(latest);
    List.copyOf(converters.getConverters()).forEach(converters::removeConverter);
    ObjectMapper mapper = latest ? Json31.mapper() : Json.mapper();
    ModelConverter resolver = new ModelResolver(mapper, names).openapi31(latest);
    converters.addConverter(resolver);
    converters.addConverter(new KernelTypes(latest));
  }

  boolean latest() {
    return latest;
  }

  /** Returns the schema of a type, a reference when it has a name. */
  Schema<?> of(Type type) {
    return resolve(new AnnotatedType(type).resolveAsRef(true));
  }

  /** Returns the schemas of the properties of a class, by their names in JSON. */
  Map<String, Schema<?>> properties(Class<?> type) {
    Schema<?> schema = resolve(new AnnotatedType(type).resolveAsRef(false));
    Map<String, Schema<?>> properties = new TreeMap<>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach(properties::put);
    }
    return properties;
  }

  /** Returns the schema of an object that has to be put together. */
  Schema<?> object() {
    return typed("object");
  }

  /** Returns the schema of a file in a form. */
  Schema<?> file() {
    return typed("string").format("binary");
  }

  /** Returns the schema of a list. */
  Schema<?> list(Schema<?> items) {
    Schema<?> list = typed("array");
    list.setItems(items);
    return list;
  }

  Map<String, Schema<?>> named() {
    return named;
  }

  /** Returns the type of a schema but for null, {@code ""} when it has none. */
  static String typeOf(Schema<?> schema) {
    if (schema.getTypes() != null) {
      return schema.getTypes().stream().filter(t -> !t.equals("null")).findFirst().orElse("");
    }
    return schema.getType() == null ? "" : schema.getType();
  }

  Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>();
    if (latest) {
      schema.addType(type);
    } else {
      schema.setType(type);
    }
    return schema;
  }

  private Schema<?> resolve(AnnotatedType type) {
    ResolvedSchema resolved = converters.resolveAsResolvedSchema(type);
    if (resolved == null || resolved.schema == null) {
      return new Schema<>();
    }
    resolved.referencedSchemas.forEach((name, schema) -> named.putIfAbsent(name, schema));
    return resolved.schema;
  }
}
