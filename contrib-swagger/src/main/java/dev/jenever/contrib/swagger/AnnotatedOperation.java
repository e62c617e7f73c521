package dev.jenever.contrib.swagger;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.callbacks.Callback;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.PathItem;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;

/** Reads the annotations of swagger-core on a handler method, and on its class. */
final class AnnotatedOperation {

  private final Draft draft;
  private final io.swagger.v3.oas.models.Operation model;
  private final AnnotatedSchemas schemas;
  private final boolean latest;

  private AnnotatedOperation(Draft draft) {
    this.draft = draft;
    this.model = draft.model();
    this.schemas = new AnnotatedSchemas(draft.schemas());
    this.latest = draft.schemas().latest();
  }

  static void apply(Method method, Draft draft) {
    AnnotatedOperation annotations = new AnnotatedOperation(draft);
    annotations.readCommon(method.getDeclaringClass());
    Operation operation = method.getAnnotation(Operation.class);
    if (operation != null) {
      annotations.read(operation);
    }
    annotations.readMethod(method);
  }

  /** Reads what may stand on a method and on a class. */
  private void readCommon(AnnotatedElement element) {
    for (Tag tag : element.getAnnotationsByType(Tag.class)) {
      draft.tag(tag.name());
    }
    SecurityModel.requirements(element.getAnnotationsByType(SecurityRequirement.class))
        .forEach(model::addSecurityItem);
    for (Server server : element.getAnnotationsByType(Server.class)) {
      AnnotationsUtils.getServer(server).ifPresent(model::addServersItem);
    }
    for (ApiResponse response : element.getAnnotationsByType(ApiResponse.class)) {
      read(response);
    }
    if (element.isAnnotationPresent(Hidden.class)) {
      draft.hidden(true);
    }
  }

  private void readMethod(Method method) {
    readCommon(method);
    if (method.isAnnotationPresent(Deprecated.class)) {
      model.setDeprecated(true);
    }
    ExternalDocumentation docs = method.getAnnotation(ExternalDocumentation.class);
    if (docs != null) {
      AnnotationsUtils.getExternalDocumentation(docs).ifPresent(model::setExternalDocs);
    }
    for (Parameter parameter : method.getAnnotationsByType(Parameter.class)) {
      read(parameter);
    }
    RequestBody body = method.getAnnotation(RequestBody.class);
    if (body != null) {
      read(body);
    }
    for (Callback callback : method.getAnnotationsByType(Callback.class)) {
      read(callback);
    }
    Extensions.copy(latest, method.getAnnotationsByType(Extension.class), model::addExtension);
  }

  private void read(Operation operation) {
    if (!operation.summary().isEmpty()) {
      model.setSummary(operation.summary());
    }
    if (!operation.description().isEmpty()) {
      model.setDescription(operation.description());
    }
    if (!operation.operationId().isEmpty()) {
      model.setOperationId(operation.operationId());
    }
    if (operation.deprecated()) {
      model.setDeprecated(true);
    }
    if (operation.hidden()) {
      draft.hidden(true);
    }
    List.of(operation.tags()).forEach(draft::tag);
    AnnotationsUtils.getExternalDocumentation(operation.externalDocs())
        .ifPresent(model::setExternalDocs);
    AnnotationsUtils.getServers(operation.servers())
        .ifPresent(servers -> servers.forEach(model::addServersItem));
    SecurityModel.requirements(operation.security()).forEach(model::addSecurityItem);
    List.of(operation.parameters()).forEach(this::read);
    read(operation.requestBody());
    List.of(operation.responses()).forEach(this::read);
    Extensions.copy(latest, operation.extensions(), model::addExtension);
  }

  /** A parameter without a name whose schema is a class stands for the properties of the class. */
  private void read(Parameter annotation) {
    Class<?> bound = AnnotatedSchemas.implementation(annotation.schema());
    if (annotation.hidden()) {
      return;
    }
    if (annotation.name().isEmpty() && annotation.ref().isEmpty() && bound != null) {
      draft.parameters(
          bound,
          switch (annotation.in()) {
            case PATH -> BoundProperty.Place.PATH;
            case HEADER -> BoundProperty.Place.HEADER;
            case QUERY -> BoundProperty.Place.QUERY;
            default -> null;
          });
      return;
    }
    draft.parameter(AnnotatedParameter.of(annotation, schemas, draft.produces()));
  }

  private void read(RequestBody annotation) {
    boolean isReference = !annotation.ref().isEmpty();
    if (!isReference && annotation.content().length == 0 && annotation.description().isEmpty()) {
      return;
    }
    for (Content content : annotation.content()) {
      read(content);
    }
    var body = model.getRequestBody();
    if (body == null) {
      body = new io.swagger.v3.oas.models.parameters.RequestBody();
      model.setRequestBody(body);
    }
    if (isReference) {
      body.set$ref(annotation.ref());
      return;
    }
    if (!annotation.description().isEmpty()) {
      body.setDescription(annotation.description());
    }
    Extensions.copy(latest, annotation.extensions(), body::addExtension);
  }

  /** A body that says no more than its class is taken as the fluent description takes it. */
  private void read(Content content) {
    Class<?> type = AnnotatedSchemas.implementation(content.schema());
    boolean plain =
        content.examples().length + content.encoding().length + content.schemaProperties().length
            == 0;
    if (type != null && plain && content.schema().type().isEmpty()) {
      draft.body(type, content.mediaType().isEmpty() ? List.of() : List.of(content.mediaType()));
    } else {
      schemas.fill(draft.content(), content, draft.accepts());
    }
  }

  private void read(ApiResponse annotation) {
    var response = draft.response(annotation.responseCode());
    if (!annotation.ref().isEmpty()) {
      response.set$ref(annotation.ref());
      return;
    }
    draft.response(annotation.responseCode(), annotation.description(), null, List.of());
    for (Header header : annotation.headers()) {
      response.addHeaderObject(header.name(), schemas.header(header));
    }
    if (annotation.content().length > 0 && response.getContent() == null) {
      response.setContent(new io.swagger.v3.oas.models.media.Content());
    }
    for (Content content : annotation.content()) {
      Class<?> type = AnnotatedSchemas.implementation(content.schema());
      schemas.fill(response.getContent(), content, draft.mediaTypes(type));
    }
    AnnotationsUtils.getLinks(annotation.links(), latest).forEach(response::addLink);
    Extensions.copy(latest, annotation.extensions(), response::addExtension);
  }

  private void read(Callback annotation) {
    var callback = new io.swagger.v3.oas.models.callbacks.Callback();
    if (!annotation.ref().isEmpty()) {
      callback.set$ref(annotation.ref());
    } else {
      PathItem item = new PathItem();
      for (Operation operation : annotation.operation()) {
        Draft inner = draft.another();
        new AnnotatedOperation(inner).read(operation);
        item.operation(
            PathItem.HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT)),
            inner.finish());
      }
      callback.addPathItem(annotation.callbackUrlExpression(), item);
    }
    model.addCallback(annotation.name(), callback);
  }
}
