package dev.jenever.compat.apps;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.binding.Binder;
import dev.jenever.binding.Binders;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.compat.apps.BindingFormApps.How;
import dev.jenever.http.FormFile;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_binding_body.go}. */
final class BindingBodyApps {

  private BindingBodyApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("binding-body", BindingBodyApps::bindingBody);
    return apps;
  }

  /** Is filled from bodies of every format. */
  record Person(
      String name,
      long age,
      boolean admin,
      double score,
      @Nullable List<String> tags,
      @Nullable Home address,
      @Nullable Map<String, String> extra) {}

  /** A part of {@link Person}. */
  record Home(String street, long number) {}

  /** Has a file, many files and a field. */
  record Upload(
      @Form("file") @Binding("required") FormFile file,
      @Form("files") @Nullable List<FormFile> files,
      @Form("title") String title) {}

  /** Has one field under the same name in every format. */
  record Chosen(@Form("v") String v) {}

  /** binding-body: types filled from bodies. */
  private static Engine bindingBody() {
    Engine r = Engine.create();
    r.post("/json", bind(Context::shouldBindJson));
    r.post("/xml", bind(Context::shouldBindXml));
    r.post("/yaml", bind(Context::shouldBindYaml));
    r.post("/toml", bind(Context::shouldBindToml));
    r.post("/msgpack", bind((c, type) -> c.shouldBindWith(type, Binders.MSGPACK)));
    r.post("/bson", bind((c, type) -> c.shouldBindWith(type, Binders.BSON)));
    r.post("/list", c -> BindingFormApps.answer(c, () -> c.shouldBindJson(Person[].class)));
    Type map = new TypeReference<Map<String, Integer>>() {}.getType();
    r.post("/map", c -> BindingFormApps.answer(c, () -> c.shouldBindJson(map)));
    r.post("/plain", c -> BindingFormApps.answer(c, () -> c.shouldBindPlain(String.class)));
    r.post(
        "/plain-bytes",
        c ->
            BindingFormApps.answer(
                c, () -> new String(c.shouldBindPlain(byte[].class), StandardCharsets.UTF_8)));
    r.post("/upload", BindingBodyApps::upload);
    r.any("/chosen", BindingBodyApps::chosen);
    r.post("/twice", BindingBodyApps::twice);
    r.post("/body-with", BindingBodyApps::bodyWith);
    return r;
  }

  private static Handler bind(How how) {
    return c -> BindingFormApps.answer(c, () -> how.bind(c, Person.class));
  }

  private static void upload(Context c) {
    Outcome<@Nullable Upload> outcome = Outcome.of(() -> c.shouldBind(Upload.class));
    Upload target = outcome.value();
    if (target == null) {
      c.json(200, H.of("error", outcome.error()));
      return;
    }
    List<FormFile> files = target.files() == null ? List.of() : target.files();
    c.json(
        200,
        H.of(
            "title",
            target.title(),
            "file",
            InputApps.describe(target.file()),
            "files",
            files.stream().map(FormFile::filename).toList()));
  }

  private static void twice(Context c) {
    Outcome<?> first = Outcome.of(() -> c.shouldBindJson(Person.class));
    Outcome<?> again = Outcome.of(() -> c.shouldBindJson(Person.class));
    c.json(200, H.of("first", first.error(), "second", again.error()));
  }

  /** Which binding was chosen: it alone has a value for this request. */
  private static void chosen(Context c) {
    Outcome<@Nullable Chosen> outcome = Outcome.of(() -> c.shouldBind(Chosen.class));
    Binder chosen = Binders.forRequest(c.request().method(), c.contentType());
    String value = outcome.value() == null ? "" : outcome.value().v();
    H answer = H.of("failed", outcome.failed());
    for (String name : List.of("form", "json", "xml", "yaml", "toml", "msgpack", "bson")) {
      boolean isForm = name.equals("form") && chosen == Binders.FORM_MULTIPART;
      answer.put(name, chosen.name().equals(name) || isForm ? value : "");
    }
    c.json(200, answer);
  }

  private static void bodyWith(Context c) {
    Outcome<@Nullable Person> xml = Outcome.of(() -> c.shouldBindBodyWithXml(Person.class));
    Outcome<@Nullable Person> json = Outcome.of(() -> c.shouldBindBodyWithJson(Person.class));
    Outcome<@Nullable Person> yaml = Outcome.of(() -> c.shouldBindBodyWithYaml(Person.class));
    String plain = c.shouldBindBodyWithPlain(String.class);
    Outcome<?> later = Outcome.of(() -> c.shouldBindJson(Person.class));
    c.json(
        200,
        H.of("xml", name(xml), "xmlFailed", xml.failed(), "json", name(json))
            .with("jsonFailed", json.failed())
            .with("yaml", name(yaml))
            .with("yamlFailed", yaml.failed())
            .with("plain", plain)
            .with("later", later.error()));
  }

  private static String name(Outcome<@Nullable Person> outcome) {
    return outcome.value() == null ? "" : outcome.value().name();
  }
}
