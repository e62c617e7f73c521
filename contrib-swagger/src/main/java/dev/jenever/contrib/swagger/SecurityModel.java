package dev.jenever.contrib.swagger;

import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import io.swagger.v3.oas.annotations.security.OAuthFlow;
import io.swagger.v3.oas.annotations.security.OAuthFlows;
import io.swagger.v3.oas.annotations.security.OAuthScope;
import io.swagger.v3.oas.annotations.security.SecurityRequirementEntry;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts credentials into the words of OpenAPI. */
final class SecurityModel {

  private SecurityModel() {}

  /** Returns what a middleware says of a scheme. */
  static io.swagger.v3.oas.models.security.SecurityScheme of(SecurityScheme scheme) {
    var model = new io.swagger.v3.oas.models.security.SecurityScheme();
    if (!scheme.description().isEmpty()) {
      model.setDescription(scheme.description());
    }
    switch (scheme.kind()) {
      case BASIC -> model.type(Type.HTTP).scheme("basic");
      case BEARER -> model.type(Type.HTTP).scheme("bearer");
      default ->
          model.type(Type.APIKEY).name(scheme.parameter()).in(In.valueOf(scheme.kind().name()));
    }
    if (!scheme.format().isEmpty()) {
      model.setBearerFormat(scheme.format());
    }
    return model;
  }

  /** Returns the sets of credentials that open a chain: one scheme of each of its handlers. */
  static List<SecurityRequirement> requirements(List<RouteSecurity> chain) {
    List<SecurityRequirement> sets = List.of(new SecurityRequirement());
    for (RouteSecurity security : chain) {
      List<SecurityRequirement> more = new ArrayList<>();
      for (SecurityRequirement set : sets) {
        for (SecurityScheme scheme : security.alternatives()) {
          SecurityRequirement wider = new SecurityRequirement();
          wider.putAll(set);
          wider.addList(scheme.name());
          more.add(wider);
        }
      }
      sets = more;
    }
    return sets;
  }

  static List<SecurityRequirement> requirements(
      io.swagger.v3.oas.annotations.security.SecurityRequirement[] annotations) {
    List<SecurityRequirement> requirements = new ArrayList<>();
    for (var annotation : annotations) {
      SecurityRequirement requirement = new SecurityRequirement();
      if (!annotation.name().isEmpty()) {
        requirement.addList(annotation.name(), List.of(annotation.scopes()));
      }
      for (SecurityRequirementEntry entry : annotation.combine()) {
        requirement.addList(entry.name(), List.of(entry.scopes()));
      }
      requirements.add(requirement);
    }
    return requirements;
  }

  static io.swagger.v3.oas.models.security.SecurityScheme of(
      io.swagger.v3.oas.annotations.security.SecurityScheme annotation) {
    var model = new io.swagger.v3.oas.models.security.SecurityScheme();
    model.setType(Type.valueOf(annotation.type().name().replace("DEFAULT", "HTTP")));
    model.setDescription(text(annotation.description()));
    model.setName(text(annotation.paramName()));
    model.setScheme(text(annotation.scheme()));
    model.setBearerFormat(text(annotation.bearerFormat()));
    model.setOpenIdConnectUrl(text(annotation.openIdConnectUrl()));
    if (!annotation.in().name().equals("DEFAULT")) {
      model.setIn(In.valueOf(annotation.in().name().toUpperCase(Locale.ROOT)));
    }
    if (model.getType() == Type.OAUTH2) {
      model.setFlows(flows(annotation.flows()));
    }
    Extensions.copy(true, annotation.extensions(), model::addExtension);
    return model;
  }

  private static io.swagger.v3.oas.models.security.OAuthFlows flows(OAuthFlows annotation) {
    return new io.swagger.v3.oas.models.security.OAuthFlows()
        .implicit(flow(annotation.implicit()))
        .password(flow(annotation.password()))
        .clientCredentials(flow(annotation.clientCredentials()))
        .authorizationCode(flow(annotation.authorizationCode()));
  }

  private static io.swagger.v3.oas.models.security.@Nullable OAuthFlow flow(OAuthFlow annotation) {
    String authorization = text(annotation.authorizationUrl());
    String token = text(annotation.tokenUrl());
    if (authorization == null && token == null) {
      return null;
    }
    Scopes scopes = new Scopes();
    for (OAuthScope scope : annotation.scopes()) {
      scopes.addString(scope.name(), scope.description());
    }
    return new io.swagger.v3.oas.models.security.OAuthFlow()
        .authorizationUrl(authorization)
        .tokenUrl(token)
        .refreshUrl(text(annotation.refreshUrl()))
        .scopes(scopes);
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
