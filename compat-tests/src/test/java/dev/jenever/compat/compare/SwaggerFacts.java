package dev.jenever.compat.compare;

import dev.jenever.compat.scenario.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What remains of Swagger UI when its release is taken out; the Go program has the same. */
final class SwaggerFacts {

  // Latin-1 keeps the first byte of an image
  private static final Pattern FILE =
      Pattern.compile(
          "\u0089PNG|\\.swagger-ui\\{|typeof exports|\"mappings\":|<!doctype html>"
              + "|swaggerUIRedirectOauth2");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(?:\\./)?([^\"]+)\"");
  private static final Pattern SETTING =
      Pattern.compile(
          "\\b(url|dom_id|validatorUrl|persistAuthorization|layout|docExpansion|deepLinking"
              + "|defaultModelsExpandDepth|syntaxHighlight):\\s*(\"[^\"\\n]*\"|'[^'\\n]*'|[-\\w]+)");
  private static final Pattern PART =
      Pattern.compile(
          "SwaggerUIBundle\\.presets\\.apis|SwaggerUIStandalonePreset"
              + "|SwaggerUIBundle\\.plugins\\.DownloadUrl|/oauth2-redirect\\.html");
  private static final Pattern CLIENT =
      Pattern.compile("(?:defaultClientId = |clientId: )(\"[^\"]+\")");
  private static final Pattern PKCE =
      Pattern.compile("usePkceWithAuthorizationCodeGrant:\\s*(true|false)");
  private static final Pattern DECLARATION = Pattern.compile("([-a-z]+):\\s*([^;{}]+);");
  private static final Pattern ENTITY_TAG = Pattern.compile("\"[0-9a-f]+\"");

  private SwaggerFacts() {}

  /** Returns what is left of a body: what it says, or that it is a file of the UI. */
  static String of(String body, boolean part) {
    if (part) {
      return ".".repeat(body.length());
    }
    Set<String> facts = ofPage(body);
    if (!facts.isEmpty()) {
      return String.join("\n", facts);
    }
    return FILE.matcher(body).find() ? "<file of the UI>" : body;
  }

  private static Set<String> ofPage(String body) {
    Set<String> facts = new TreeSet<>();
    if (body.contains("id=\"swagger-ui\"")) {
      TITLE.matcher(body).results().forEach(m -> facts.add("title " + m.group(1)));
      REFERENCE.matcher(body).results().forEach(m -> facts.add("refers to " + m.group(1)));
    }
    if (body.contains("window.ui = ui")) {
      addSettings(body, facts);
    } else if (body.contains("box-sizing: inherit")) {
      DECLARATION
          .matcher(body)
          .results()
          .filter(m -> !m.group(2).startsWith("-moz-"))
          .forEach(m -> facts.add(m.group(1) + ": " + m.group(2)));
    }
    return facts;
  }

  /** Returns what is left of the value of a header. */
  static String ofHeader(Field field) {
    if (field.is("ETag") && ENTITY_TAG.matcher(field.value()).matches()) {
      return "<tag>";
    }
    if (field.is("Last-Modified") && Rule.isDate(field.value())) {
      return "<time>";
    }
    return field.is("Content-Range") ? field.value().replaceAll("\\d{4,}", "<n>") : field.value();
  }

  private static void addSettings(String body, Set<String> facts) {
    SETTING
        .matcher(body)
        .results()
        .forEach(m -> facts.add(m.group(1) + ": " + m.group(2).replace('\'', '"')));
    PART.matcher(body).results().map(MatchResult::group).forEach(facts::add);
    Matcher client = CLIENT.matcher(body);
    if (client.find()) {
      facts.add("client: " + client.group(1));
      PKCE.matcher(body).results().findFirst().ifPresent(m -> facts.add("pkce: " + m.group(1)));
    }
  }
}
