package dev.jenever.contrib.swagger;

import dev.jenever.RouteInfo;
import dev.jenever.metadata.RouteVisibility;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the document of a route table. */
final class DocumentBuilder {

  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

  private final ApiDocument.Settings settings;
  private final List<RouteInfo> routes;

  DocumentBuilder(ApiDocument.Settings settings, List<RouteInfo> routes) {
    this.settings = settings;
    this.routes = routes.stream().filter(this::isIncluded).toList();
  }

  /** Makes it once more, with longer names, when classes of the same name turn up. */
  OpenAPI build() {
    SchemaNames names = SchemaNames.create();
    OpenAPI document = build(names);
    while (names.hasCollisions()) {
      names = names.next();
      document = build(names);
    }
    return document;
  }

  private OpenAPI build(SchemaNames names) {
    OpenAPI document = start();
    Schemas schemas = new Schemas(settings.latest, names);
    OperationIds ids = new OperationIds();
    Map<String, PathTemplate> shapes = new LinkedHashMap<>();
    Map<String, PathItem> paths = new TreeMap<>();
    for (RouteInfo route : routes) {
      PathTemplate own = PathTemplate.of(route.path());
      PathTemplate shared = shapes.computeIfAbsent(own.shape(), shape -> own);
      Draft draft = new Draft(schemas, settings.accepts, settings.produces);
      RouteOperation operation = new RouteOperation(route, own, draft);
      Operation model = operation.build(own.as(shared), document);
      if (model != null) {
        paths
            .computeIfAbsent(shared.path(), path -> new PathItem())
            .operation(PathItem.HttpMethod.valueOf(route.method()), model);
        ids.add(route, model, operation.method());
      }
    }
    ids.assign();
    Paths all = new Paths();
    paths.forEach(all::addPathItem);
    document.setPaths(all);
    finish(document, schemas);
    return document;
  }

  private OpenAPI start() {
    OpenAPI document =
        new OpenAPI(settings.latest ? SpecVersion.V31 : SpecVersion.V30)
            .openapi(settings.latest ? "3.1.0" : "3.0.3")
            .info(new Info().title("API").version("1.0"))
            .components(new Components());
    settings.steps.forEach(step -> step.accept(document));
    return document;
  }

  private static void finish(OpenAPI document, Schemas schemas) {
    if (document.getServers() == null) {
      document.addServersItem(new Server().url("/"));
    }
    addTags(document);
    UsedSchemas.addTo(document, schemas.named());
    Components components = document.getComponents();
    if (components.getSchemas() == null && components.getSecuritySchemes() == null) {
      document.setComponents(null);
    }
  }

  /** Every tag is listed, those that are described first. */
  private static void addTags(OpenAPI document) {
    Set<String> used = new TreeSet<>();
    for (PathItem item : document.getPaths().values()) {
      for (Operation operation : item.readOperations()) {
        used.addAll(operation.getTags() == null ? List.of() : operation.getTags());
      }
    }
    List<Tag> described = document.getTags() == null ? List.of() : document.getTags();
    described.forEach(tag -> used.remove(tag.getName()));
    used.forEach(name -> document.addTagsItem(new Tag().name(name)));
  }

  private boolean isIncluded(RouteInfo route) {
    List<RouteVisibility> visibility = route.metadata(RouteVisibility.class);
    boolean hidden =
        !visibility.isEmpty() && visibility.get(visibility.size() - 1) == RouteVisibility.HIDDEN;
    return !hidden
        && METHODS.contains(route.method())
        && settings.included.test(route)
        && (settings.undocumented || isDocumented(route));
  }

  private static boolean isDocumented(RouteInfo route) {
    return !route.metadata(Method.class).isEmpty() || !route.metadata(ApiOperation.class).isEmpty();
  }
}
