package dev.jenever.contrib.swagger;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.function.Consumer;

/** Reads the annotations that describe the service as a whole. */
final class AnnotatedDefinition {

  private AnnotatedDefinition() {}

  /** Returns what adds the annotations of a class to a document. */
  static Consumer<OpenAPI> of(Class<?> type) {
    return document -> {
      OpenAPIDefinition definition = type.getAnnotation(OpenAPIDefinition.class);
      if (definition != null) {
        add(definition, document);
      }
      tags(type.getAnnotationsByType(Tag.class), document);
      for (SecurityScheme scheme : type.getAnnotationsByType(SecurityScheme.class)) {
        document.getComponents().addSecuritySchemes(scheme.name(), SecurityModel.of(scheme));
      }
    };
  }

  private static void add(OpenAPIDefinition definition, OpenAPI document) {
    AnnotationsUtils.getInfo(definition.info(), true)
        .ifPresent(info -> merge(info, document.getInfo()));
    AnnotationsUtils.getServers(definition.servers())
        .ifPresent(servers -> servers.forEach(document::addServersItem));
    AnnotationsUtils.getExternalDocumentation(definition.externalDocs())
        .ifPresent(document::setExternalDocs);
    tags(definition.tags(), document);
    SecurityModel.requirements(definition.security()).forEach(document::addSecurityItem);
    Extensions.copy(true, definition.extensions(), document::addExtension);
  }

  private static void tags(Tag[] tags, OpenAPI document) {
    AnnotationsUtils.getTags(tags, false).ifPresent(all -> all.forEach(document::addTagsItem));
  }

  /** What is not said stays. */
  private static void merge(Info from, Info to) {
    to.setTitle(from.getTitle() == null ? to.getTitle() : from.getTitle());
    to.setVersion(from.getVersion() == null ? to.getVersion() : from.getVersion());
    to.setSummary(from.getSummary() == null ? to.getSummary() : from.getSummary());
    to.setDescription(from.getDescription() == null ? to.getDescription() : from.getDescription());
    to.setTermsOfService(
        from.getTermsOfService() == null ? to.getTermsOfService() : from.getTermsOfService());
    to.setContact(from.getContact() == null ? to.getContact() : from.getContact());
    to.setLicense(from.getLicense() == null ? to.getLicense() : from.getLicense());
    if (from.getExtensions() != null) {
      from.getExtensions().forEach(to::addExtension);
    }
  }
}
