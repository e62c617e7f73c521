package dev.jenever.contrib.swagger;

import com.fasterxml.jackson.databind.JavaType;
import dev.jenever.H;
import dev.jenever.http.FormFile;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds to swagger-core what it does not know: how the kernel writes types in JSON, the tags of
 * {@code @Binding}, and which properties may be null.
 */
final class KernelTypes implements ModelConverter {

  private final boolean latest;
  private final Map<Class<?>, Supplier<Schema<?>>> types;

  KernelTypes(boolean latest) {
    this.latest = latest;
    types =
        Map.of(
            Duration.class, () -> typed("integer").format("int64").description("nanoseconds"),
            Year.class, () -> typed("integer").format("int32"),
            YearMonth.class, () -> typed("string").pattern("^\\d{4}-\\d{2}$"),
            LocalTime.class, () -> typed("string"),
            FormFile.class, () -> typed("string").format("binary"),
            H.class, () -> typed("object").additionalProperties(new Schema<>()),
            OptionalInt.class, () -> nullable(typed("integer").format("int32")),
            OptionalLong.class, () -> nullable(typed("integer").format("int64")),
            OptionalDouble.class, () -> nullable(typed("number").format("double")));
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json.mapper().constructType(type.getType());
    Supplier<Schema<?>> known = types.get(java.getRawClass());
    if (known != null) {
      return known.get();
    }
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (schema != null) {
      Schema<?> object = schema.get$ref() == null ? schema : named(schema.get$ref(), context);
      if (object != null && object.getProperties() != null) {
        refine(object, java.getRawClass());
      }
    }
    return schema;
  }

  private static @Nullable Schema<?> named(String ref, ModelConverterContext context) {
    return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  /** Looks at each property; doing so again changes nothing. */
  private void refine(Schema<?> object, Class<?> type) {
    for (BoundProperty property : BoundProperty.of(type)) {
      Schema<?> schema = object.getProperties().get(property.jsonName());
      if (schema == null) {
        continue;
      }
      BindingConstraints constraints = BindingConstraints.of(property.element());
      constraints.apply(schema, latest);
      if (constraints.isRequired() && !isRequired(object, property.jsonName())) {
        object.addRequiredItem(property.jsonName());
      }
      if (isNullable(property) && !constraints.isRequired()) {
        object.getProperties().put(property.jsonName(), nullable(schema));
      }
    }
  }

  private static boolean isRequired(Schema<?> object, String property) {
    List<String> required = object.getRequired();
    return required != null && required.contains(property);
  }

  /** An optional is written as null when it is empty. */
  private static boolean isNullable(BoundProperty property) {
    return Json.mapper().constructType(property.type().getType()).getRawClass() == Optional.class
        || isNullable(property.type().getAnnotations())
        || isNullable(property.element().getAnnotations());
  }

  private static boolean isNullable(java.lang.annotation.Annotation[] annotations) {
    for (java.lang.annotation.Annotation annotation : annotations) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  private Schema<?> nullable(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return latest ? oneOfWithNull(schema) : allOfNullable(schema);
    }
    if (!latest) {
      schema.setNullable(true);
    } else if (schema.getTypes() != null) {
      schema.addType("null");
      if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
        schema.getEnum().add(null);
      }
    }
    return schema;
  }

  private static Schema<?> oneOfWithNull(Schema<?> reference) {
    Schema<?> none = new Schema<>();
    none.addType("null");
    return new Schema<>().addOneOfItem(reference).addOneOfItem(none);
  }

  private static Schema<?> allOfNullable(Schema<?> reference) {
    Schema<?> schema = new Schema<>().addAllOfItem(reference);
    schema.setNullable(true);
    return schema;
  }

  private Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>();
    if (latest) {
      schema.addType(type);
    } else {
      schema.setType(type);
    }
    return schema;
  }
}
