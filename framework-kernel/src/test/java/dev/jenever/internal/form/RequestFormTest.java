package dev.jenever.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.http.BodyTooLargeException;
import dev.jenever.http.Request;
import dev.jenever.http.RequestWrapper;
import dev.jenever.internal.memory.MemoryRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

  private static final String URLENCODED = "application/x-www-form-urlencoded";
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=a\r\n\r\npart\r\n--b--\r\n";

  private static Request request(String method, String target, String type, String body) {
    return new MemoryRequest(method, target)
        .header("Content-Type", type)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestForm form(Request request) {
    return new RequestForm(() -> request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH"})
  void urlencodedBodyComesBeforeTheQuery(String method) throws IOException {
    RequestForm form = form(request(method, "/?a=query&q=1", URLENCODED, "a=body&b=%41+x"));

    form.parse();

    assertThat(form.postForm()).isEqualTo(Map.of("a", List.of("body"), "b", List.of("A x")));
    assertThat(form.form())
        .isEqualTo(Map.of("a", List.of("body", "query"), "b", List.of("A x"), "q", List.of("1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "OPTIONS", "post"})
  void urlencodedBodyOfOtherMethodsIsNotRead(String method) throws IOException {
    RequestForm form = form(request(method, "/?a=query", URLENCODED, "a=body"));

    form.parse();

    assertThat(form.postForm()).isEmpty();
    assertThat(form.form()).isEqualTo(Map.of("a", List.of("query")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "GET", "DELETE"})
  void multipartBodyOfAnyMethodComesAfterTheQuery(String method) throws IOException {
    RequestForm form = form(request(method, "/?a=query", "multipart/form-data; boundary=b", PART));

    form.parseMultipart(1 << 20);

    assertThat(form.postForm()).isEqualTo(Map.of("a", List.of("part")));
    assertThat(form.form()).isEqualTo(Map.of("a", List.of("query", "part")));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1&b=%zz&c=2 | invalid URL escape \"%zz\"",
        "a=1&b=2;x=3&c=2 | invalid semicolon separator in query"
      })
  void faultIsReportedOnceAndWhatIsGoodStays(String body, String message) throws IOException {
    RequestForm form = form(request("POST", "/", URLENCODED, body));

    assertThatThrownBy(form::parse).hasMessage(message);
    form.parse();

    assertThat(form.postForm()).isEqualTo(Map.of("a", List.of("1"), "c", List.of("2")));
  }

  @Test
  void faultOfTheQueryIsReportedToo() {
    RequestForm form = form(request("GET", "/?a=%zz", "", ""));

    assertThatThrownBy(form::parse).hasMessage("invalid URL escape \"%zz\"");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | request Content-Type isn't multipart/form-data",
        "text/plain | request Content-Type isn't multipart/form-data",
        "multipart/mixed; boundary=b | request Content-Type isn't multipart/form-data",
        "multipart/form-data; boundary=\"b | request Content-Type isn't multipart/form-data",
        "multipart/form-data | no multipart boundary param in Content-Type",
        "multipart/form-data; boundary=other | multipart: NextPart: EOF",
        "multipart/form-data; boundary=\"\" | multipart: boundary is empty"
      })
  void otherContentTypeIsNoMultipartForm(String type, String message) {
    RequestForm form = form(request("POST", "/", type, PART));

    assertThatThrownBy(() -> form.parseMultipart(1 << 20)).hasMessage(message);
  }

  @Test
  void brokenContentTypeIsReported() {
    RequestForm form = form(request("POST", "/", "no slash", "a=1"));

    assertThatThrownBy(form::parse).hasMessage("mime: expected slash after first token");
    assertThat(form.postForm()).isEmpty();
  }

  @Test
  void multipartFormThatFailedIsReadOnFromWhereItFailed() {
    RequestForm form = form(request("POST", "/", "multipart/form-data; boundary=b", "--b\r\nx"));

    assertThatThrownBy(() -> form.parseMultipart(1)).hasMessageContaining("missing colon");
    assertThatThrownBy(() -> form.parseMultipart(1)).hasMessage("multipart: NextPart: EOF");
    assertThat(form.multipartForm()).isNull();
  }

  @Test
  void urlencodedBodyHasAtMostTenMebibytes() throws IOException {
    String largest = "a=" + "x".repeat((10 << 20) - 2);
    RequestForm form = form(request("POST", "/", URLENCODED, largest));
    form.parse();
    assertThat(form.postForm().get("a").get(0)).hasSize((10 << 20) - 2);

    RequestForm larger = form(request("POST", "/", URLENCODED, largest + "x"));
    assertThatThrownBy(larger::parse).hasMessage("http: POST too large");
  }

  @Test
  void bodyOverTheLimitOfTheServerKeepsItsException() {
    for (String type : new String[] {URLENCODED, "multipart/form-data; boundary=b"}) {
      Request limited =
          new RequestWrapper(request("POST", "/", type, "")) {
            @Override
            public InputStream body() {
              return new InputStream() {
                @Override
                public int read() throws IOException {
                  throw new BodyTooLargeException(5);
                }
              };
            }
          };
      RequestForm form = form(limited);

      assertThatThrownBy(() -> form.parseMultipart(1))
          .as(type)
          .satisfiesAnyOf(
              e -> assertThat(e).isInstanceOf(BodyTooLargeException.class),
              e -> assertThat(e).hasCauseInstanceOf(BodyTooLargeException.class),
              e -> assertThat(e).hasMessage(FormException.NOT_MULTIPART));
    }
  }

  @Test
  void fileIsTheFirstOfItsName() throws IOException {
    String part = "--b\r\nContent-Disposition: form-data; name=f; filename=%s\r\n\r\nx\r\n";
    String body = part.formatted("one") + part.formatted("two") + "--b--";
    RequestForm form = form(request("POST", "/", "multipart/form-data; boundary=b", body));

    assertThat(form.file("f", 1 << 20).filename()).isEqualTo("one");
    assertThatThrownBy(() -> form.file("g", 1 << 20)).hasMessage("http: no such file");
  }

  @Test
  void requestCarriesItsFormThroughWrappers() {
    Request plain = request("GET", "/", "", "");
    RequestForm form = form(plain);

    Request carrier = new RequestWrapper(form.attachTo(new RequestWrapper(plain)));

    assertThat(RequestForm.of(carrier)).isSameAs(form);
    assertThat(RequestForm.of(plain)).isNotSameAs(form);
  }
}
