package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.http.FormFile;
import dev.jenever.http.Request;
import dev.jenever.internal.memory.MemoryRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormBinderTest {

  private static final String URLENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=b";

  record Pair(@Form("a") String a, @Form("q") String q, @Form("l") List<String> l) {}

  private static Request post(String target, String type, String body) {
    return new MemoryRequest("POST", target)
        .header("Content-Type", type)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void formTakesTheBodyBeforeTheQuery() {
    Request request = post("/?a=query&q=1&l=2", URLENCODED, "a=body&l=1");

    assertThat(Binders.FORM.bind(request, Pair.class))
        .isEqualTo(new Pair("body", "1", List.of("1", "2")));
  }

  @Test
  void formTakesTheValuesOfAMultipartBodyToo() {
    Request request = post("/?q=1", MULTIPART, part("name=a", "x") + "--b--");

    assertThat(Binders.FORM.bind(request, Pair.class)).isEqualTo(new Pair("x", "1", null));
  }

  @Test
  void formPostLeavesTheQueryAlone() {
    Request request = post("/?a=query&q=1", URLENCODED, "l=1");

    assertThat(Binders.FORM_POST.bind(request, Pair.class))
        .isEqualTo(new Pair("", "", List.of("1")));
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded | a=%zz | invalid URL escape \"%zz\"",
        "application/x-www-form-urlencoded | a;b | invalid semicolon separator in query",
        "multipart/form-data | x | no multipart boundary param in Content-Type",
        "multipart/form-data; boundary=b | x | multipart: NextPart: EOF"
      })
  void brokenFormDoesNotFit(String type, String body, String message) {
    assertThatThrownBy(() -> Binders.FORM.bind(post("/", type, body), Pair.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(message);
  }

  record Upload(
      @Form("name") String name,
      @Form("file") FormFile file,
      @Form("opt") Optional<FormFile> opt,
      @Form("list") List<FormFile> list,
      @Form("array") FormFile[] array) {}

  @Test
  void multipartTakesFilesAndValuesButNoQuery() {
    String body =
        part("name=file; filename=1.txt", "one")
            + part("name=file; filename=2.txt", "two")
            + part("name=list; filename=3.txt", "three")
            + part("name=list; filename=4.txt", "four")
            + part("name=array; filename=5.txt", "five")
            + part("name=opt; filename=6.txt", "six")
            + "--b--";

    Upload upload =
        (Upload) Binders.FORM_MULTIPART.bind(post("/?name=x", MULTIPART, body), Upload.class);

    assertThat(upload.name).isEmpty();
    assertThat(upload.file.filename()).isEqualTo("1.txt");
    assertThat(upload.list).extracting(FormFile::filename).containsExactly("3.txt", "4.txt");
    assertThat(upload.array).hasSize(1);
    assertThat(upload.opt).get().extracting(FormFile::filename).isEqualTo("6.txt");
  }

  @Test
  void absentFileIsNull() {
    String body = part("name=file", "text") + part("name=name", "n") + "--b--";

    Upload upload = (Upload) Binders.FORM_MULTIPART.bind(post("/", MULTIPART, body), Upload.class);

    assertThat(upload).isEqualTo(new Upload("n", null, Optional.empty(), null, null));
  }

  @Test
  void fileDoesNotFitAnotherType() {
    Request request = post("/", MULTIPART, part("name=name; filename=f", "x") + "--b--");

    assertThatThrownBy(() -> Binders.FORM_MULTIPART.bind(request, Upload.class))
        .hasMessage("unsupported field type for multipart.FileHeader");
  }

  @Test
  void multipartRefusesOtherBodies() {
    assertThatThrownBy(() -> Binders.FORM_MULTIPART.bind(post("/", URLENCODED, ""), Upload.class))
        .hasMessage("request Content-Type isn't multipart/form-data");
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "GET, application/json, form",
    "POST, application/json, json",
    "HEAD, application/json, json",
    "DELETE, multipart/form-data, multipart/form-data",
    "POST, application/JSON, form",
    "POST, '', form",
    "POST, text/plain, form",
    "POST, application/x-www-form-urlencoded, form"
  })
  void methodAndTypeChooseTheBinding(String method, String type, String name) {
    assertThat(Binders.forRequest(method, type).name()).isEqualTo(name);
  }
}
