package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestContext;
import dev.jenever.testing.TestResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTemplatesTest {

  @TempDir Path dir;

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static TestResponse page(Engine engine, String name) {
    engine.get("/", c -> c.html(201, name, H.of("x", "<b>")));
    return TestClient.of(engine).get("/").send();
  }

  @Test
  void templatesAreFoundByPattern() throws IOException {
    write("a/one.html", "<p>{{ x }}</p>");
    write("b/two.html", "two");
    write("b/two.txt", "text");
    Engine engine = Engine.create().loadHtmlGlob(dir + "/*/*.html");

    TestResponse response = page(engine, "one.html");

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.text()).isEqualTo("<p>&lt;b&gt;</p>");
    assertThat(engine.options().templates().names()).containsExactly("one.html", "two.html");
  }

  @Test
  void aPatternWithoutFilesIsAMistake() {
    assertThatThrownBy(() -> Engine.create().loadHtmlGlob("no/such/*.html"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("html/template: pattern matches no files: `no/such/*.html`");
  }

  @Test
  void templatesAreLoadedFromFilesAndDirectories() throws IOException {
    write("one.html", "1 {{ x }}");

    assertThat(
            page(Engine.create().loadHtmlFiles(dir.resolve("one.html").toString()), "one.html")
                .text())
        .isEqualTo("1 &lt;b&gt;");
    assertThat(page(Engine.create().loadHtmlFs(dir, "[m-p]?e.*"), "one.html").text())
        .isEqualTo("1 &lt;b&gt;");
  }

  @Test
  void templatesAreLoadedFromTheClassPath() {
    assertThat(
            page(Engine.create().loadHtmlClassPath("render-templates/*.html"), "hello.html").text())
        .isEqualTo("<p>&lt;b&gt;</p>");
    assertThatThrownBy(() -> Engine.create().loadHtmlClassPath("render-templates/*.none"))
        .hasMessage("html/template: pattern matches no files: `render-templates/*.none`");
  }

  @Test
  void templatesAreLoadedFromJars() throws IOException {
    Path jar = dir.resolve("t.jar");
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Files.createDirectories(zip.getPath("/jarred/sub"));
      Files.writeString(zip.getPath("/jarred/sub/j.html"), "jar {{ x }}");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);

      assertThat(page(Engine.create().loadHtmlClassPath("jarred/*/*.html"), "j.html").text())
          .isEqualTo("jar &lt;b&gt;");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void functionsAndDelimitersAreForWhatIsLoadedLater() throws IOException {
    write("t.html", "[[ shout(x) ]]");
    Engine engine =
        Engine.create()
            .delims("[[", "]]")
            .setFuncMap(Map.of("shout", arguments -> arguments[0] + "!"))
            .loadHtmlGlob(dir + "/*");

    assertThat(page(engine, "t.html").text()).isEqualTo("&lt;b&gt;!");
  }

  @Test
  void anUnknownTemplateIsCollectedAndLeavesTheBodyEmpty() throws IOException {
    write("t.html", "t");
    Engine engine = Engine.create().loadHtmlGlob(dir + "/*");
    TestContext test = TestContext.create(engine, TestClient.of(engine).get("/"));

    test.context().html(200, "x.html", null);

    assertThat(test.context().errors().errors())
        .containsExactly("html/template: \"x.html\" is undefined");
    assertThat(test.context().isAborted()).isTrue();
    assertThat(test.response().body()).isEmpty();
  }

  @Test
  void htmlWithoutTemplatesIsAMistake() {
    TestContext test = TestContext.create();

    assertThatThrownBy(() -> test.context().html(200, "x", null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("html: no templates");
  }
}
