package dev.jenever.contrib.swagger;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the annotations that describe bodies and values. */
final class AnnotatedSchemas {

  private final Schemas schemas;

  AnnotatedSchemas(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Returns the schema of an annotation or of one for lists, null when neither says anything. */
  @Nullable Schema<?> of(io.swagger.v3.oas.annotations.media.Schema schema, ArraySchema array) {
    if (AnnotationsUtils.hasArrayAnnotation(array)) {
      return list(array);
    }
    return AnnotationsUtils.hasSchemaAnnotation(schema) ? of(schema) : null;
  }

  /** Returns the schema of text. */
  Schema<?> text() {
    return schemas.typed("string");
  }

  /** Returns the class of a body, to look at its own annotations; null when there is none. */
  static @Nullable Class<?> implementation(io.swagger.v3.oas.annotations.media.Schema schema) {
    return schema.implementation() == Void.class ? null : schema.implementation();
  }

  /** Fills the content of a body; without a media type in the usual ones. */
  void fill(
      io.swagger.v3.oas.models.media.Content content, Content annotation, List<String> usual) {
    List<String> mediaTypes =
        annotation.mediaType().isEmpty() ? usual : List.of(annotation.mediaType());
    for (String mediaType : mediaTypes) {
      content.addMediaType(mediaType, mediaType(annotation));
    }
  }

  io.swagger.v3.oas.models.headers.Header header(Header annotation) {
    io.swagger.v3.oas.models.headers.Header header =
        AnnotationsUtils.getHeader(annotation, null, schemas.latest())
            .orElseGet(io.swagger.v3.oas.models.headers.Header::new);
    Schema<?> schema = of(annotation.schema(), annotation.array());
    if (annotation.ref().isEmpty()) {
      header.setSchema(schema == null ? schemas.typed("string") : schema);
    }
    return header;
  }

  private MediaType mediaType(Content annotation) {
    MediaType mediaType = new MediaType();
    Schema<?> schema = of(annotation.schema(), annotation.array());
    if (annotation.schemaProperties().length > 0) {
      schema = schema == null ? schemas.object() : schema;
      for (SchemaProperty property : annotation.schemaProperties()) {
        Schema<?> value = of(property.schema(), property.array());
        schema.addProperty(property.name(), value == null ? new Schema<>() : value);
      }
    }
    Schema<?> composed = composed(annotation);
    mediaType.setSchema(composed == null ? schema : composed);
    examples(mediaType, annotation.examples());
    for (Encoding encoding : annotation.encoding()) {
      AnnotationsUtils.addEncodingToMediaType(mediaType, encoding, null, schemas.latest());
    }
    Extensions.copy(schemas.latest(), annotation.extensions(), mediaType::addExtension);
    return mediaType;
  }

  private @Nullable Schema<?> composed(Content annotation) {
    if (annotation.oneOf().length + annotation.anyOf().length + annotation.allOf().length == 0) {
      return null;
    }
    Schema<?> schema = new Schema<>();
    for (var part : annotation.oneOf()) {
      schema.addOneOfItem(of(part));
    }
    for (var part : annotation.anyOf()) {
      schema.addAnyOfItem(of(part));
    }
    for (var part : annotation.allOf()) {
      schema.addAllOfItem(of(part));
    }
    return schema;
  }

  private static void examples(MediaType mediaType, ExampleObject[] examples) {
    for (ExampleObject example : examples) {
      AnnotationsUtils.getExample(example, true)
          .ifPresent(
              model -> {
                if (example.name().isEmpty()) {
                  mediaType.setExample(model.getValue());
                } else {
                  mediaType.addExamples(example.name(), model);
                }
              });
    }
  }

  private Schema<?> list(ArraySchema array) {
    Schema<?> list = schemas.list(of(array.schema()));
    if (array.minItems() != Integer.MAX_VALUE) {
      list.setMinItems(array.minItems());
    }
    if (array.maxItems() != Integer.MIN_VALUE) {
      list.setMaxItems(array.maxItems());
    }
    if (array.uniqueItems()) {
      list.setUniqueItems(true);
    }
    String description = array.arraySchema().description();
    if (!description.isEmpty()) {
      list.setDescription(description);
    }
    return list;
  }

  private Schema<?> of(io.swagger.v3.oas.annotations.media.Schema annotation) {
    Class<?> implementation = implementation(annotation);
    if (implementation != null && annotation.type().isEmpty() && annotation.types().length == 0) {
      return refined(schemas.of(implementation), annotation);
    }
    Schema<?> alternatives = alternatives(annotation);
    if (alternatives != null) {
      return alternatives;
    }
    Schema<?> schema =
        AnnotationsUtils.getSchemaFromAnnotation(annotation, null, schemas.latest())
            .orElseGet(Schema::new);
    if (schemas.latest() && schema.getTypes() == null && !annotation.type().isEmpty()) {
      schema.addType(annotation.type());
    }
    return schema;
  }

  /** Adds to the schema of a class what the annotation says besides; references are wrapped. */
  private Schema<?> refined(
      Schema<?> schema, io.swagger.v3.oas.annotations.media.Schema annotation) {
    boolean silent =
        (annotation.description() + annotation.title() + annotation.example()).isEmpty();
    if (silent) {
      return schema;
    }
    Schema<?> refined =
        schema.get$ref() == null || schemas.latest() ? schema : new Schema<>().addAllOfItem(schema);
    if (!annotation.description().isEmpty()) {
      refined.setDescription(annotation.description());
    }
    if (!annotation.title().isEmpty()) {
      refined.setTitle(annotation.title());
    }
    if (!annotation.example().isEmpty()) {
      refined.setExample(Values.of(annotation.example(), schema));
    }
    return refined;
  }

  private @Nullable Schema<?> alternatives(io.swagger.v3.oas.annotations.media.Schema annotation) {
    Schema<?> schema = new Schema<>();
    List<Schema<?>> all = new ArrayList<>();
    for (Class<?> type : annotation.oneOf()) {
      all.add(schemas.of(type));
      schema.addOneOfItem(all.get(all.size() - 1));
    }
    for (Class<?> type : annotation.anyOf()) {
      all.add(schemas.of(type));
      schema.addAnyOfItem(all.get(all.size() - 1));
    }
    for (Class<?> type : annotation.allOf()) {
      all.add(schemas.of(type));
      schema.addAllOfItem(all.get(all.size() - 1));
    }
    if (!annotation.description().isEmpty()) {
      schema.setDescription(annotation.description());
    }
    return all.isEmpty() ? null : schema;
  }
}
