package dev.jenever.contrib.swagger;

import dev.jenever.contrib.swagger.BoundProperty.Place;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes parameters, and the fields of forms, of the properties of a class that a binding fills. */
final class Parameters {

  private final Schemas schemas;
  private final Deque<Class<?>> path = new ArrayDeque<>();

  Parameters(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * Returns a parameter for each property.
   *
   * @param place where all values come from, null when the annotations say it
   */
  List<Parameter> of(Class<?> type, @Nullable Place place) {
    List<Parameter> parameters = new ArrayList<>();
    Map<String, Schema<?>> known = enter(type);
    for (BoundProperty property : BoundProperty.of(type)) {
      Place from = place == null ? property.place() : place;
      BoundTag tag = property.tag(from);
      Class<?> inner = inner(property);
      if (tag.isIgnored()) {
        continue;
      }
      if (inner != null) {
        parameters.addAll(of(inner, place));
      } else {
        parameters.add(parameter(property, from, tag, schema(property, known)));
      }
    }
    path.pop();
    return parameters;
  }

  /** Returns the schema of a form: an object with a property for each field. */
  Schema<?> form(Class<?> type) {
    Schema<?> form = schemas.object();
    fill(form, type);
    return form;
  }

  private void fill(Schema<?> form, Class<?> type) {
    Map<String, Schema<?>> known = enter(type);
    for (BoundProperty property : BoundProperty.of(type)) {
      BoundTag tag = property.tag(Place.FORM);
      Class<?> inner = inner(property);
      if (tag.isIgnored()) {
        continue;
      }
      if (inner != null) {
        fill(form, inner);
        continue;
      }
      Schema<?> schema = schema(property, known);
      setDefault(schema, tag.defaultValue());
      form.addProperty(tag.name(), schema);
      if (tag.defaultValue() == null && BindingConstraints.of(property.element()).isRequired()) {
        form.addRequiredItem(tag.name());
      }
    }
    path.pop();
  }

  private Map<String, Schema<?>> enter(Class<?> type) {
    path.push(type);
    return schemas.properties(type);
  }

  private Schema<?> schema(BoundProperty property, Map<String, Schema<?>> known) {
    Schema<?> schema = known.get(property.jsonName());
    return schema == null ? schemas.of(property.type().getType()) : schema;
  }

  private static Parameter parameter(
      BoundProperty property, Place place, BoundTag tag, Schema<?> schema) {
    Parameter parameter = new Parameter().name(tag.name()).in(in(place)).schema(schema);
    setDefault(schema, tag.defaultValue());
    boolean required = BindingConstraints.of(property.element()).isRequired();
    if (place == Place.PATH || required && tag.defaultValue() == null) {
      parameter.setRequired(true);
    }
    parameter.setDescription(schema.getDescription());
    schema.setDescription(null);
    if (Boolean.TRUE.equals(schema.getDeprecated())) {
      parameter.setDeprecated(true);
      schema.setDeprecated(null);
    }
    if (Schemas.typeOf(schema).equals("array")) {
      setStyle(parameter, tag.collectionFormat());
    }
    describe(parameter, property);
    return parameter;
  }

  private static void describe(Parameter parameter, BoundProperty property) {
    io.swagger.v3.oas.annotations.Parameter annotation =
        property.annotation(io.swagger.v3.oas.annotations.Parameter.class);
    if (annotation == null) {
      return;
    }
    if (!annotation.description().isEmpty()) {
      parameter.setDescription(annotation.description());
    }
    if (!annotation.example().isEmpty()) {
      parameter.setExample(Values.of(annotation.example(), parameter.getSchema()));
    }
    if (annotation.required()) {
      parameter.setRequired(true);
    }
    if (annotation.deprecated()) {
      parameter.setDeprecated(true);
    }
  }

  private static String in(Place place) {
    return place == Place.FORM ? "query" : place.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Says how a list is written; that of tabs has no words in OpenAPI 3. */
  static void setStyle(Parameter parameter, String collectionFormat) {
    if (!"query".equals(parameter.getIn())) {
      return;
    }
    parameter.setStyle(
        switch (collectionFormat) {
          case "ssv" -> Parameter.StyleEnum.SPACEDELIMITED;
          case "pipes" -> Parameter.StyleEnum.PIPEDELIMITED;
          default -> Parameter.StyleEnum.FORM;
        });
    parameter.setExplode(List.of("", "multi").contains(collectionFormat));
  }

  private static void setDefault(Schema<?> schema, @Nullable String text) {
    if (text == null) {
      return;
    }
    if (Schemas.typeOf(schema).equals("array")) {
      Schema<?> items = schema.getItems();
      schema.setDefault(Arrays.stream(text.split(",")).map(t -> Values.of(t, items)).toList());
    } else {
      schema.setDefault(Values.of(text, schema));
    }
  }

  /** Returns the class of a property whose own properties are parameters, null for others. */
  private @Nullable Class<?> inner(BoundProperty property) {
    if (!(property.type().getType() instanceof Class<?> type)
        || path.contains(type)
        || type.isInterface()
        || type.isEnum()
        || type.isArray()
        || type.getName().startsWith("java.")) {
      return null;
    }
    return schemas.properties(type).isEmpty() ? null : type;
  }
}
