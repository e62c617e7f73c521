package dev.jenever.contrib.jwt;

import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import dev.jenever.metadata.SecurityScheme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the description of a service says of routes that need a token. */
final class Description {

  private Description() {}

  /**
   * Returns the places of the token that an OpenAPI document can name, and the refusals; what is in
   * an answer of somebody else is not known.
   */
  static List<Object> of(String tokenLookup, String headName, Unauthorized answer) {
    List<SecurityScheme> schemes = new ArrayList<>();
    for (String item : tokenLookup.split(",", -1)) {
      String[] parts = item.strip().split(":", 2);
      if (parts.length == 2 && !parts[1].isBlank()) {
        add(parts[0].strip(), parts[1].strip(), headName, schemes);
      }
    }
    List<Object> facts = new ArrayList<>();
    if (!schemes.isEmpty()) {
      facts.add(new RouteSecurity(schemes));
    }
    boolean ours = answer == Responses.UNAUTHORIZED;
    facts.add(challenge(400, "The token does not say when it ends", ours));
    facts.add(challenge(401, "There is no token, or it is not accepted", ours));
    facts.add(refusal(403, "The token is good, but not for this", ours));
    return List.copyOf(facts);
  }

  private static RouteResponse challenge(int status, String description, boolean ours) {
    return refusal(status, description, ours)
        .header("Www-Authenticate", "the challenge, with the realm");
  }

  private static RouteResponse refusal(int status, String description, boolean ours) {
    RouteResponse refusal = RouteResponse.of(status, description);
    return ours ? refusal.json(JwtRefusal.class) : refusal;
  }

  private static void add(
      String place, String name, String headName, List<SecurityScheme> schemes) {
    switch (place) {
      case "header" -> schemes.add(header(name, headName));
      case "query" -> schemes.add(key(Kind.QUERY, name));
      case "cookie" -> schemes.add(key(Kind.COOKIE, name));
      default -> {
        // a path parameter or a field of a form stands in the operation itself
      }
    }
  }

  private static SecurityScheme header(String name, String headName) {
    return name.equalsIgnoreCase("Authorization") && headName.equals("Bearer")
        ? SecurityScheme.bearer("jwt", "JWT")
        : key(Kind.HEADER, name);
  }

  /** Names a scheme after its place, so that two of a kind do not collide. */
  private static SecurityScheme key(Kind kind, String name) {
    String words = "jwt-" + kind.name().toLowerCase(Locale.ROOT) + "-" + name;
    return SecurityScheme.key(words.replaceAll("[^A-Za-z0-9._-]", "-"), kind, name);
  }
}
