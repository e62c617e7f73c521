package dev.jenever.contrib.swagger;

import dev.jenever.RouteInfo;
import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the operation of one route, of what the route and its chain have to tell. */
final class RouteOperation {

  /** Answers that only requests with something in them can get. */
  private static final Set<Integer> ABOUT_INPUT = Set.of(400, 411, 413, 415, 422);

  private final RouteInfo route;
  private final PathTemplate template;
  private final Draft draft;

  RouteOperation(RouteInfo route, PathTemplate template, Draft draft) {
    this.route = route;
    this.template = template;
    this.draft = draft;
  }

  /** Returns the method that handles the route, null when it is not known. */
  @Nullable Method method() {
    List<Method> methods = route.metadata(Method.class);
    return methods.isEmpty() ? null : methods.get(methods.size() - 1);
  }

  /**
   * Makes the operation, null when it is hidden.
   *
   * @param shared the template with the names under which the path is in the document
   */
  @Nullable Operation build(PathTemplate shared, OpenAPI document) {
    template.names().forEach(this::addPathParameter);
    boolean described = false;
    for (Object fact : route.metadata()) {
      if (fact instanceof ApiOperation operation) {
        operation.applyTo(draft);
        described = true;
      } else if (fact instanceof Method method) {
        AnnotatedOperation.apply(method, draft);
        described |= method.getAnnotations().length > 0;
      }
    }
    if (draft.isHidden()) {
      return null;
    }
    keepPathParameters(shared);
    if (!draft.hasResponses() && !described) {
      draft.response("default", "Not described", null, List.of());
    }
    Operation operation = draft.finish();
    addSecurity(operation, document.getComponents());
    route.metadata(RouteResponse.class).forEach(this::addResponse);
    if (operation.getTags() == null && !template.firstLiteral().isEmpty()) {
      operation.addTagsItem(template.firstLiteral());
    }
    return operation;
  }

  private void addPathParameter(String name) {
    boolean rest = name.equals(template.rest());
    draft.parameter(
        "path",
        name,
        String.class,
        p -> p.setDescription(rest ? "The rest of the path, slashes included" : null));
  }

  /** Path parameters are those of the path: in its order, under its names, and no others. */
  private void keepPathParameters(PathTemplate shared) {
    List<Parameter> all = draft.parameters();
    List<Parameter> ordered = new ArrayList<>();
    for (String name : template.names()) {
      all.stream()
          .filter(p -> "path".equals(p.getIn()) && name.equals(p.getName()))
          .forEach(ordered::add);
    }
    for (int i = 0; i < ordered.size(); i++) {
      ordered.get(i).setName(shared.names().get(i));
    }
    all.stream().filter(p -> !"path".equals(p.getIn())).forEach(ordered::add);
    all.clear();
    all.addAll(ordered);
  }

  private void addSecurity(Operation operation, Components components) {
    List<RouteSecurity> chain = route.metadata(RouteSecurity.class);
    for (RouteSecurity security : chain) {
      for (SecurityScheme scheme : security.alternatives()) {
        components.addSecuritySchemes(scheme.name(), SecurityModel.of(scheme));
      }
    }
    if (!chain.isEmpty() && operation.getSecurity() == null) {
      SecurityModel.requirements(chain).forEach(operation::addSecurityItem);
    }
  }

  /** Adds the answer of a middleware, unless the handler has described it. */
  private void addResponse(RouteResponse fact) {
    String code = Integer.toString(fact.status());
    if (draft.model().getResponses().containsKey(code) || isAboutInput(fact) && !takesInput()) {
      return;
    }
    List<String> mediaTypes =
        fact.contentType().isEmpty() ? List.of() : List.of(fact.contentType());
    draft.response(code, fact.description(), fact.body(), mediaTypes);
    ApiResponse response = draft.response(code);
    fact.headers()
        .forEach(
            (name, description) -> {
              Header header = new Header().description(description);
              header.setSchema(draft.schemas().of(String.class));
              response.addHeaderObject(name, header);
            });
  }

  /** What comes with a challenge is about credentials. */
  private static boolean isAboutInput(RouteResponse fact) {
    return ABOUT_INPUT.contains(fact.status())
        && fact.headers().keySet().stream().noneMatch("WWW-Authenticate"::equalsIgnoreCase);
  }

  private boolean takesInput() {
    return draft.model().getRequestBody() != null || !draft.parameters().isEmpty();
  }
}
