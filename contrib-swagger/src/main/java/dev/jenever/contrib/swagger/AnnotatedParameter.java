package dev.jenever.contrib.swagger;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.ParameterProcessor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** Reads one {@code @Parameter}. */
final class AnnotatedParameter {

  private AnnotatedParameter() {}

  static io.swagger.v3.oas.models.parameters.Parameter of(
      Parameter annotation, AnnotatedSchemas schemas, List<String> mediaTypes) {
    var parameter = new io.swagger.v3.oas.models.parameters.Parameter();
    if (!annotation.ref().isEmpty()) {
      return parameter.$ref(annotation.ref());
    }
    ParameterIn in = annotation.in();
    parameter.name(annotation.name()).in(in == ParameterIn.DEFAULT ? "query" : in.toString());
    if (annotation.required() || in == ParameterIn.PATH) {
      parameter.setRequired(true);
    }
    if (annotation.deprecated()) {
      parameter.setDeprecated(true);
    }
    if (annotation.allowEmptyValue()) {
      parameter.setAllowEmptyValue(true);
    }
    if (annotation.allowReserved()) {
      parameter.setAllowReserved(true);
    }
    if (!annotation.description().isEmpty()) {
      parameter.setDescription(annotation.description());
    }
    schema(parameter, annotation, schemas, mediaTypes);
    examples(parameter, annotation);
    Extensions.copy(true, annotation.extensions(), parameter::addExtension);
    return parameter;
  }

  private static void schema(
      io.swagger.v3.oas.models.parameters.Parameter parameter,
      Parameter annotation,
      AnnotatedSchemas schemas,
      List<String> mediaTypes) {
    if (annotation.content().length > 0) {
      parameter.setContent(new io.swagger.v3.oas.models.media.Content());
      for (Content content : annotation.content()) {
        schemas.fill(parameter.getContent(), content, mediaTypes);
      }
      return;
    }
    Schema<?> schema = schemas.of(annotation.schema(), annotation.array());
    parameter.setSchema(schema == null ? schemas.text() : schema);
    if (Schemas.typeOf(parameter.getSchema()).equals("array")) {
      Parameters.setStyle(parameter, "");
    }
    if (annotation.style() != ParameterStyle.DEFAULT) {
      ParameterProcessor.setParameterStyle(parameter, annotation);
      parameter.setExplode(annotation.style() == ParameterStyle.FORM);
    }
    if (annotation.explode() != Explode.DEFAULT) {
      parameter.setExplode(annotation.explode() == Explode.TRUE);
    }
  }

  private static void examples(
      io.swagger.v3.oas.models.parameters.Parameter parameter, Parameter annotation) {
    if (!annotation.example().isEmpty()) {
      parameter.setExample(Values.of(annotation.example(), parameter.getSchema()));
    }
    for (ExampleObject example : annotation.examples()) {
      AnnotationsUtils.getExample(example, true)
          .ifPresent(model -> parameter.addExample(example.name(), model));
    }
  }
}
