package dev.jenever.compat.apps;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.http.Request;
import dev.jenever.http.RequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_input.go}. */
final class InputApps {

  private InputApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("input-query", InputApps::inputQuery);
    apps.put("input-form", InputApps::inputForm);
    apps.put("input-files", InputApps::inputFiles);
    apps.put("input-request", InputApps::inputRequest);
    apps.put("input-params", InputApps::inputParams);
    return apps;
  }

  /** input-query: every way to read the query; the key is a, or that of the parameter key. */
  private static Engine inputQuery() {
    Engine r = Engine.create();
    r.get(
        "/",
        c -> {
          Optional<String> value = c.getQuery("a");
          Optional<List<String>> values = c.getQueryArray("a");
          Optional<Map<String, String>> pairs = c.getQueryMap("a");
          c.json(
              200,
              found(value, values, pairs)
                  .with("query", c.query("a"))
                  .with("default", c.defaultQuery("a", "none"))
                  .with("array", nilIfEmpty(c.queryArray("a")))
                  .with("map", c.queryMap("a")));
        });
    Type lists = new TypeReference<Map<String, List<String>>>() {}.getType();
    r.get("/keys", c -> c.json(200, c.shouldBindQuery(lists)));
    r.get("/raw", c -> c.string(200, "%s", c.request().rawQuery()));
    r.get(
        "/cached",
        c -> {
          String before = c.query("a");
          c.setRequest(new Requeried(c.request(), "a=changed"));
          c.json(200, H.of("before", before, "after", c.query("a")));
        });
    return r;
  }

  /** A request with another query. */
  private static final class Requeried extends RequestWrapper {

    private final String query;

    Requeried(Request request, String query) {
      super(request);
      this.query = query;
    }

    @Override
    public String rawQuery() {
      return query;
    }
  }

  private static H found(
      Optional<String> value, Optional<List<String>> values, Optional<Map<String, String>> pairs) {
    return H.of(
        "get",
        H.of("value", value.orElse(""), "ok", value.isPresent()),
        "getArray",
        H.of("values", values.orElse(null), "ok", values.isPresent()),
        "getMap",
        H.of("pairs", pairs.orElse(Map.of()), "ok", pairs.isPresent()));
  }

  /** A list without elements is nil in Go; ours is an empty list, which JSON tells apart. */
  private static @Nullable List<String> nilIfEmpty(List<String> list) {
    return list.isEmpty() ? null : list;
  }

  /** input-form: every way to read a form of the body. */
  private static Engine inputForm() {
    Engine r = Engine.create();
    r.any(
        "/",
        c -> {
          Optional<String> value = c.getPostForm("a");
          Optional<List<String>> values = c.getPostFormArray("a");
          Optional<Map<String, String>> pairs = c.getPostFormMap("a");
          c.json(
              200,
              found(value, values, pairs)
                  .with("form", c.postForm("a"))
                  .with("default", c.defaultPostForm("a", "none"))
                  .with("array", nilIfEmpty(c.postFormArray("a")))
                  .with("map", c.postFormMap("a"))
                  .with("query", c.query("a")));
        });
    r.post(
        "/raw-first",
        c -> {
          Outcome<byte @Nullable []> data = Outcome.of(c::getRawData);
          c.json(200, raw(data).with("form", c.postForm("a")));
        });
    r.post(
        "/form-first",
        c -> {
          String form = c.postForm("a");
          Outcome<byte @Nullable []> data = Outcome.of(c::getRawData);
          c.json(200, raw(data).with("form", form));
        });
    return r;
  }

  private static H raw(Outcome<byte @Nullable []> data) {
    return H.of("raw", text(data.value()), "error", data.error());
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** input-files: uploads. */
  private static Engine inputFiles() {
    Engine r = Engine.create();
    r.maxMultipartMemory(64);
    r.post(
        "/one",
        c -> {
          Outcome<@Nullable FormFile> file = Outcome.of(() -> c.formFile("file"));
          if (file.value() == null) {
            c.json(200, H.of("error", file.error()));
            return;
          }
          c.json(200, H.of("file", describe(file.value()), "form", c.postForm("a")));
        });
    r.post(
        "/all",
        c -> {
          Outcome<@Nullable MultipartForm> form = Outcome.of(c::multipartForm);
          if (form.value() == null) {
            c.json(200, H.of("error", form.error()));
            return;
          }
          H files = new H();
          form.value()
              .files()
              .forEach(
                  (name, list) -> files.put(name, list.stream().map(InputApps::describe).toList()));
          c.json(200, H.of("files", files, "values", form.value().values()));
        });
    r.post("/save", InputApps::save);
    return r;
  }

  private static void save(Context c) throws IOException {
    Path directory = Files.createTempDirectory("compat-save");
    Path target = directory.resolve("new").resolve("directory").resolve("saved");
    try {
      c.saveUploadedFile(c.formFile("file"), target);
      c.json(200, H.of("error", null, "saved", Files.readString(target)));
    } finally {
      for (Path path = target; path.startsWith(directory); path = path.getParent()) {
        Files.deleteIfExists(path);
      }
    }
  }

  static H describe(FormFile file) {
    try (InputStream opened = file.open()) {
      return H.of(
          "name",
          file.filename(),
          "size",
          file.size(),
          "type",
          file.contentType(),
          "content",
          text(opened.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** input-request: headers, raw body, content type and what else a request says. */
  private static Engine inputRequest() {
    Engine r = Engine.create();
    r.any(
        "/raw",
        c -> {
          Outcome<byte @Nullable []> data = Outcome.of(c::getRawData);
          if (data.value() == null) {
            c.string(500, "%s", data.error());
            return;
          }
          c.data(200, "application/octet-stream", data.value());
        });
    r.post(
        "/raw-twice",
        c -> {
          Outcome<byte @Nullable []> first = Outcome.of(c::getRawData);
          Outcome<byte @Nullable []> second = Outcome.of(c::getRawData);
          c.json(
              200,
              H.of(
                  "first",
                  text(first.value()),
                  "second",
                  text(second.value()),
                  "error",
                  second.error()));
        });
    r.get(
        "/header",
        c -> {
          String name = c.query("name");
          c.json(
              200,
              H.of(
                  "first",
                  c.getHeader(name),
                  "all",
                  nilIfEmpty(c.request().headers().values(name))));
        });
    r.any("/facts", InputApps::facts);
    return r;
  }

  private static void facts(Context c) {
    c.json(
        200,
        new H()
            .with("contentType", c.contentType())
            .with("websocket", c.isWebsocket())
            .with("fullPath", c.fullPath())
            .with("host", c.request().host())
            .with("method", c.request().method())
            .with("path", c.request().path())
            .with("uri", c.request().target())
            .with("length", c.request().contentLength())
            .with("protocol", c.request().protocol()));
  }

  /** input-params: path parameters, and those added later. */
  private static Engine inputParams() {
    Engine r = Engine.create();
    r.get(
        "/p/:a/:b/*rest",
        c -> {
          c.addParam("a", "added");
          c.addParam("new", "added");
          Optional<String> value = c.params().get("nothing");
          String names =
              c.params().asList().stream()
                  .map(p -> p.key() + "=" + p.value())
                  .collect(Collectors.joining(" "));
          c.json(
              200,
              new H()
                  .with("a", c.param("a"))
                  .with("b", c.param("b"))
                  .with("rest", c.param("rest"))
                  .with("new", c.param("new"))
                  .with("nothing", c.param("nothing"))
                  .with("get", H.of("value", value.orElse(""), "ok", value.isPresent()))
                  .with("byName", c.params().byName("b"))
                  .with("all", names));
        });
    return r;
  }
}
