package dev.jenever;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.binding.BindingException;
import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestContext;
import dev.jenever.testing.TestRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFormTest {

  private static Context post(String target, UnaryOperator<TestRequest> request) {
    Engine engine = Engine.create();
    return TestContext.create(engine, request.apply(TestClient.of(engine).post(target))).context();
  }

  @Test
  void formIsThatOfTheBodyAlone() {
    Context c = post("/?a=query&q=1", r -> r.form("a", "1").form("a", "2").form("e", ""));

    assertThat(c.postForm("a")).isEqualTo("1");
    assertThat(c.postFormArray("a")).containsExactly("1", "2");
    assertThat(c.getPostForm("e")).contains("");
    assertThat(c.defaultPostForm("e", "x")).isEmpty();
    assertThat(c.getPostForm("q")).isEmpty();
    assertThat(c.postForm("q")).isEmpty();
    assertThat(c.defaultPostForm("q", "x")).isEqualTo("x");
    assertThat(c.postFormArray("q")).isEmpty();
    assertThat(c.getPostFormArray("q")).isEmpty();
  }

  @Test
  void mapCollectsBrackets() {
    Context c = post("/", r -> r.form("m[a]", "1").form("m[b]", "2").form("m", "3"));

    assertThat(c.postFormMap("m")).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(c.getPostFormMap("x")).isEmpty();
    assertThat(c.postFormMap("x")).isEmpty();
  }

  @Test
  void valuesOfAMultipartFormCountToo() {
    Context c = post("/", r -> r.form("a", "1").file("f", "x.txt", "content".getBytes(UTF_8)));

    assertThat(c.postForm("a")).isEqualTo("1");
    assertThat(c.getPostForm("f")).isEmpty();
  }

  @Test
  void brokenFormHasWhatCouldBeRead() {
    Context c =
        post(
            "/",
            r ->
                r.header("Content-Type", "application/x-www-form-urlencoded")
                    .body("a=1&b=%zz&c=3"));

    assertThat(c.postForm("a")).isEqualTo("1");
    assertThat(c.getPostForm("b")).isEmpty();
    assertThat(c.postForm("c")).isEqualTo("3");
  }

  @Test
  void bindingAfterTheGettersSeesTheSameForm() {
    record Form(String a) {}

    Context c = post("/", r -> r.form("a", "1"));
    assertThat(c.postForm("a")).isEqualTo("1");

    assertThat(c.shouldBind(Form.class)).isEqualTo(new Form("1"));
    assertThat(c.postForm("a")).isEqualTo("1");
  }

  @Test
  void filesAreFoundByName() throws IOException {
    Context c =
        post(
            "/",
            r ->
                r.form("a", "1")
                    .file("f", "one.txt", "1".getBytes(UTF_8))
                    .file("f", "two.txt", "22".getBytes(UTF_8)));

    FormFile file = c.formFile("f");
    MultipartForm form = c.multipartForm();

    assertThat(file.filename()).isEqualTo("one.txt");
    assertThat(file.open()).hasBinaryContent("1".getBytes(UTF_8));
    assertThat(form.files("f")).extracting(FormFile::size).containsExactly(1L, 2L);
    assertThat(form.values()).isEqualTo(Map.of("a", List.of("1")));
    assertThatThrownBy(() -> c.formFile("g"))
        .isInstanceOf(BindingException.class)
        .hasMessage("http: no such file");
  }

  @Test
  void otherBodyIsNoMultipartForm() {
    Context c = post("/", r -> r.form("a", "1"));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(c::multipartForm)
          .isInstanceOf(BindingException.class)
          .hasMessage("request Content-Type isn't multipart/form-data");
      assertThatThrownBy(() -> c.formFile("f"))
          .hasMessage("request Content-Type isn't multipart/form-data");
    }
  }

  @Test
  void uploadedFileIsSavedInNewDirectories(@TempDir Path directory) throws IOException {
    Context c = post("/", r -> r.file("f", "x.txt", "content".getBytes(UTF_8)));
    Path target = directory.resolve("a/b/x.txt");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxr-x"));

    c.saveUploadedFile(c.formFile("f"), target);
    c.saveUploadedFile(c.formFile("f"), directory.resolve("y.txt"));
    c.saveUploadedFile(c.formFile("f"), directory.resolve("c/z.txt"), PosixFilePermission.values());

    assertThat(target).hasContent("content");
    assertThat(permissions(target.getParent())).isEqualTo("rwxr-x---");
    assertThat(permissions(directory)).isEqualTo("rwxrwxr-x");
    assertThat(permissions(directory.resolve("c"))).isEqualTo("rwxrwxrwx");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void largeUploadIsGoneWhenTheRequestHasEnded() throws IOException {
    AtomicReference<FormFile> kept = new AtomicReference<>();
    Engine engine = Engine.create();
    engine.options().maxMultipartMemory = 10;
    engine.post(
        "/",
        c -> {
          FormFile file = c.formFile("f");
          assertThat(file.open()).hasBinaryContent("x".repeat(100).getBytes(UTF_8));
          kept.set(file);
        });

    TestClient.of(engine).post("/").file("f", "n", "x".repeat(100).getBytes(UTF_8)).send();

    assertThatThrownBy(() -> kept.get().open()).isInstanceOf(IOException.class);
  }

  @Test
  void rawDataIsTheBodyOnce() {
    Context c = post("/", r -> r.body("hello"));

    assertThat(c.getRawData()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(c.getRawData()).isEmpty();
  }
}
