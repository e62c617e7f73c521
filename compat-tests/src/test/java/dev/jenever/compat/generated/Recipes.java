package dev.jenever.compat.generated;

import static dev.jenever.compat.generated.Recipe.upTo;

import dev.jenever.compat.scenario.Field;
import dev.jenever.compat.scenario.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is generated: paths, escapes, queries, forms, Alphabets.JSON, headers, cookies, routes. */
final class Recipes {

  private static final List<String> RULES = List.of("date", "go-type-name");

  private Recipes() {}

  static List<Recipe> all() {
    return List.of(
        get("path", "routing-default", upTo(8, Alphabets.PATH), pieces -> "/" + joined(pieces)),
        get(
            "path-parameters",
            "routing-params",
            upTo(8, Alphabets.PATH),
            pieces -> "/" + joined(pieces)),
        get(
            "path-decoded",
            "routing-escapes",
            upTo(6, Alphabets.PATH),
            pieces -> "/p/" + joined(pieces)),
        get(
            "path-raw",
            "routing-rawpath",
            upTo(6, Alphabets.PATH),
            pieces -> "/p/" + joined(pieces)),
        get(
            "path-escaped",
            "routing-escapedpath",
            upTo(6, Alphabets.PATH),
            pieces -> "/p/" + joined(pieces)),
        get(
            "path-fixed",
            "routing-fixedpath",
            upTo(8, Alphabets.PATH),
            pieces -> "/" + joined(pieces)),
        get(
            "path-slashes",
            "routing-extraslash",
            upTo(8, Alphabets.PATH),
            pieces -> "/" + joined(pieces)),
        get("path-static", "static", upTo(6, Alphabets.PATH), pieces -> "/s/" + joined(pieces)),
        get("routes", "route-lab", Recipes::routes, Recipes::lab),
        get("query", "input-query", upTo(12, Alphabets.QUERY), pieces -> "/?" + joined(pieces)),
        body(
            "form",
            "input-form",
            "/",
            "application/x-www-form-urlencoded",
            upTo(12, Alphabets.QUERY)),
        body("json", "json-echo", "/json", "application/json", upTo(9, Alphabets.JSON)),
        body("json-indented", "json-echo", "/indented", "application/json", JsonPieces::document),
        body("json-valid", "json-echo", "/json", "application/json", JsonPieces::document),
        body("json-pure", "json-echo", "/pure", "application/json", JsonPieces::document),
        body("json-bound", "binding-body", "/json", "application/json", JsonPieces::person),
        body("json-string", "json-echo", "/string", "text/plain", upTo(9, Alphabets.TEXT)),
        get(
            "bind-bool",
            "binding-form",
            upTo(4, Alphabets.VALUE),
            p -> "/query/scalars?bool=" + joined(p)),
        get(
            "bind-int",
            "binding-form",
            upTo(4, Alphabets.VALUE),
            p -> "/query/scalars?int16=" + joined(p)),
        get(
            "bind-float",
            "binding-form",
            upTo(5, Alphabets.VALUE),
            p -> "/query/scalars?float64=" + joined(p)),
        get(
            "bind-duration",
            "binding-form",
            upTo(5, Alphabets.VALUE),
            p -> "/query/scalars?duration=" + joined(p)),
        get(
            "bind-time",
            "binding-form",
            upTo(5, Alphabets.VALUE),
            p -> "/query/scalars?time=" + joined(p)),
        get(
            "bind-list",
            "binding-form",
            upTo(5, Alphabets.VALUE),
            p -> "/query/lists?csv=" + joined(p)),
        get("validation", "validation", Recipes::tag, Recipes::tagged),
        header(
            "client-ip", "client-ip-trusted", "/", "X-Forwarded-For", upTo(6, Alphabets.ADDRESS)),
        header(
            "accept",
            "negotiate",
            "/format?offer=application/json&offer=text/html",
            "Accept",
            upTo(7, Alphabets.ACCEPT)),
        header("cookie", "cookies", "/get/a", "Cookie", upTo(8, Alphabets.COOKIE)),
        header("range", "static", "/s/alphabet.txt", "Range", upTo(7, Alphabets.RANGE)),
        header(
            "prefix",
            "routing-redirect",
            "/path/",
            "X-Forwarded-Prefix",
            rooted(upTo(6, Alphabets.TARGET))),
        get(
            "set-cookie",
            "cookies",
            upTo(7, Alphabets.TEXT),
            p -> "/set?name=a&value=" + encoded(p)),
        get(
            "set-cookie-domain",
            "cookies",
            upTo(5, Alphabets.TEXT),
            p -> "/set?name=a&value=1&domain=" + encoded(p)),
        get("redirect", "redirect", upTo(7, Alphabets.TARGET), p -> "/dir/here?to=" + encoded(p)),
        get("jsonp", "render", upTo(6, Alphabets.TEXT), p -> "/jsonp?callback=" + encoded(p)),
        get("event", "sse", upTo(6, Alphabets.TEXT), p -> "/name?name=" + encoded(p)),
        get("template", "html", upTo(6, Alphabets.TEXT), p -> "/page.tmpl?title=" + encoded(p)));
  }

  /** A relative prefix of which nothing is kept leads to another host; there we deviate. */
  private static Function<SplittableRandom, List<String>> rooted(
      Function<SplittableRandom, List<String>> pieces) {
    return random -> Stream.concat(Stream.of("/"), pieces.apply(random).stream()).toList();
  }

  private static Recipe get(
      String name,
      String app,
      Function<SplittableRandom, List<String>> pieces,
      Function<List<String>, String> target) {
    return new Recipe(name, app, RULES, pieces, p -> Step.of("GET", target.apply(p)));
  }

  private static Recipe body(
      String name,
      String app,
      String target,
      String type,
      Function<SplittableRandom, List<String>> pieces) {
    List<Field> headers = List.of(new Field("Content-Type", type));
    return new Recipe(
        name,
        app,
        RULES,
        pieces,
        p -> Step.of("POST", target, headers, joined(p).getBytes(StandardCharsets.UTF_8)));
  }

  private static Recipe header(
      String name,
      String app,
      String target,
      String header,
      Function<SplittableRandom, List<String>> pieces) {
    return new Recipe(
        name,
        app,
        List.of("date", "multipart-boundary"),
        pieces,
        p -> Step.of("GET", target, List.of(new Field(header, joined(p))), null));
  }

  /** Routes, each one piece, and the path that is looked up, each segment one. */
  private static List<String> routes(SplittableRandom random) {
    List<String> pieces = new ArrayList<>();
    for (int n = random.nextInt(1, 6); n > 0; n--) {
      pieces.add("GET /" + joined(upTo(6, Alphabets.SEGMENT).apply(random)));
    }
    pieces.addAll(upTo(6, "/", "/", "a", "b", "ab", "abc", "x", "c", ":").apply(random));
    return pieces;
  }

  private static String lab(List<String> pieces) {
    String routes =
        pieces.stream()
            .filter(p -> p.startsWith("GET "))
            .map(p -> "&r=" + encoded(List.of(p)))
            .collect(Collectors.joining());
    List<String> path = pieces.stream().filter(p -> !p.startsWith("GET ")).toList();
    return "/match?path=/" + encoded(path) + routes;
  }

  private static List<String> tag(SplittableRandom random) {
    List<String> pieces = new ArrayList<>();
    pieces.add("tag " + Alphabets.TAGS[random.nextInt(Alphabets.TAGS.length)]);
    pieces.addAll(upTo(7, Alphabets.TEXT).apply(random));
    return pieces;
  }

  private static String tagged(List<String> pieces) {
    String tag =
        pieces.isEmpty() || !pieces.get(0).startsWith("tag ")
            ? "alpha"
            : pieces.get(0).substring(4);
    List<String> text = pieces.stream().filter(p -> !p.startsWith("tag ")).toList();
    return "/tag/" + tag + "?v=" + encoded(text);
  }

  private static String joined(List<String> pieces) {
    return String.join("", pieces);
  }

  private static String encoded(List<String> pieces) {
    return URLEncoder.encode(joined(pieces), StandardCharsets.UTF_8);
  }
}
