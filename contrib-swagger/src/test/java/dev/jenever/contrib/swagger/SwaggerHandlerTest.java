package dev.jenever.contrib.swagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwaggerHandlerTest {

  private final Engine r = Engine.create();

  @AfterEach
  void forgetDocuments() {
    List.of("swagger", "one", "two").forEach(SwaggerDocs::unregister);
  }

  private TestResponse get(String path) throws Exception {
    return TestClient.of(r).get(path).send();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html; charset=utf-8",
    "index.css, text/css; charset=utf-8",
    "swagger-initializer.js, application/javascript",
    "swagger-ui.css, text/css; charset=utf-8",
    "swagger-ui.js, application/javascript",
    "swagger-ui-bundle.js, application/javascript",
    "swagger-ui-standalone-preset.js, application/javascript",
    "favicon-16x16.png, image/png",
    "favicon-32x32.png, image/png",
    "oauth2-redirect.html, text/html; charset=utf-8",
    "oauth2-redirect.js, application/javascript"
  })
  void servesWhatThePageNeeds(String name, String contentType) throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler());

    TestResponse response = get("/swagger/" + name);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type")).isEqualTo(contentType);
    assertThat(response.body()).isNotEmpty();
  }

  @Test
  void everyFileThatThePageRefersToIsServed() throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler());

    List<String> references =
        java.util.regex.Pattern.compile("(?:href|src)=\"([^\"]+)\"")
            .matcher(get("/swagger/index.html").text())
            .results()
            .map(found -> found.group(1).replaceFirst("^\\./", ""))
            .toList();

    assertThat(references).hasSize(7);
    for (String reference : references) {
      assertThat(get("/swagger/" + reference).status()).as(reference).isEqualTo(200);
    }
  }

  @Test
  void servesTheRegisteredDocumentInBothForms() throws Exception {
    SwaggerDocs.register("swagger", () -> "{\"info\":{\"title\":\"100%s\"}}");
    r.get("/swagger/*any", Swagger.wrapHandler());

    assertThat(get("/swagger/doc.json").text()).isEqualTo("{\"info\":{\"title\":\"100%s\"}}");
    assertThat(get("/swagger/doc.yaml").text()).isEqualTo("info:\n  title: 100%s\n");
    assertThat(get("/swagger/doc.yaml").header("Content-Type"))
        .isEqualTo("application/yaml; charset=utf-8");
  }

  @Test
  void mountsDoNotDisturbEachOther() throws Exception {
    SwaggerDocs.register("one", () -> "1");
    SwaggerDocs.register("two", () -> "2");
    r.get("/one/*any", Swagger.wrapHandler(Swagger.instanceName("one")));
    r.get("/v2/:tenant/two/*any", Swagger.wrapHandler(Swagger.instanceName("two")));

    for (int i = 0; i < 2; i++) {
      assertThat(get("/one/doc.json").text()).isEqualTo("1");
      assertThat(get("/v2/t/two/doc.json").text()).isEqualTo("2");
      assertThat(get("/one/swagger-ui.css").status()).isEqualTo(200);
      assertThat(get("/v2/t/two/swagger-ui.css").status()).isEqualTo(200);
    }
  }

  @Test
  void aStrangeFirstRequestHarmsNobody() throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler());

    assertThat(get("/swagger/x/index.html").status()).isEqualTo(200);
    assertThat(get("/swagger/index.html?a=doc.json").header("Content-Type"))
        .isEqualTo("text/html; charset=utf-8");
    assertThat(get("/swagger/swagger-ui.css").status()).isEqualTo(200);
  }

  @Test
  void aDocumentThatFailsIsAnEmpty500() throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler());

    TestResponse response = get("/swagger/doc.json");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).isEmpty();
    assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void filesAreTaggedByTheirContent() throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler());
    r.get("/other/*any", Swagger.wrapHandler());

    String tag = get("/swagger/swagger-ui.css").header("ETag");

    assertThat(tag)
        .matches("\"[0-9a-f]{16}\"")
        .isEqualTo(get("/other/swagger-ui.css").header("ETag"));
    assertThat(get("/swagger/swagger-ui.css").header("Last-Modified")).endsWith("GMT");
    assertThat(
            TestClient.of(r)
                .get("/swagger/swagger-ui.css")
                .header("If-None-Match", tag)
                .send()
                .status())
        .isEqualTo(304);
  }

  @Test
  void whatChangesInTheConfigurationIsSeen() throws Exception {
    SwaggerConfig config = SwaggerConfig.defaults();
    r.get("/swagger/*any", Swagger.customWrapHandler(config));

    config.title("Now & then");

    assertThat(get("/swagger/index.html").text()).contains("<title>Now &amp; then</title>");
  }

  @Test
  void valuesCannotLeaveTheirPlace() throws Exception {
    r.get(
        "/swagger/*any",
        Swagger.wrapHandler(
            Swagger.url("\"+alert(1)+\"\\</script>"), c -> c.title("</title><script>")));

    assertThat(get("/swagger/swagger-initializer.js").text())
        .contains("url: \"\\\"+alert(1)+\\\"\\\\\\u003c/script\\u003e\"");
    assertThat(get("/swagger/index.html").text()).contains("&lt;/title&gt;&lt;script&gt;");
  }

  @Test
  void severalDocumentsCanBeChosenFrom() throws Exception {
    r.get(
        "/swagger/*any",
        Swagger.wrapHandler(c -> c.urls("v1", "/v1/doc.json").urls("v2", "/v2/doc.json")));

    assertThat(get("/swagger/swagger-initializer.js").text())
        .contains(
            "urls: [{ url: \"/v1/doc.json\", name: \"v1\" },"
                + " { url: \"/v2/doc.json\", name: \"v2\" }]")
        .doesNotContain("url: \"doc.json\"");
  }

  @Test
  void theBareMountLeadsToThePageWhenAsked() throws Exception {
    r.get("/swagger/*any", Swagger.wrapHandler(c -> c.redirectRoot(true)));
    r.get("/plain/*any", Swagger.wrapHandler());

    assertThat(get("/swagger/").status()).isEqualTo(302);
    assertThat(get("/swagger/").header("Location")).isEqualTo("/swagger/index.html");
    assertThat(get("/swagger/nope").status()).isEqualTo(404);
    assertThat(get("/plain/").status()).isEqualTo(404);
  }

  @Test
  void thePolicyIsThatOfThePageAlone() throws Exception {
    r.get(
        "/swagger/*any",
        Swagger.wrapHandler(c -> c.contentSecurityPolicy(SwaggerConfig.UI_POLICY)));

    assertThat(get("/swagger/index.html").header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe-eval");
    assertThat(get("/swagger/index.css").header("Content-Security-Policy")).isEmpty();
  }

  @Test
  void optionsAreTheirNamesInTheScript() throws Exception {
    r.get(
        "/swagger/*any",
        Swagger.wrapHandler(
            Swagger.docExpansion("none"),
            Swagger.deepLinking(false),
            Swagger.defaultModelsExpandDepth(-1),
            Swagger.persistAuthorization(true),
            Swagger.oauth2DefaultClientId("shop"),
            Swagger.oauth2UsePkce(true),
            Swagger.syntaxHighlight(false)));

    assertThat(get("/swagger/swagger-initializer.js").text())
        .contains(
            "docExpansion: \"none\"",
            "deepLinking: false",
            "defaultModelsExpandDepth: -1",
            "persistAuthorization: true",
            "syntaxHighlight: false",
            "ui.initOAuth({ clientId: \"shop\", usePkceWithAuthorizationCodeGrant: true });");
  }

  @Test
  void anUnsetVariableDisablesNothing() throws Exception {
    r.get("/swagger/*any", Swagger.disablingWrapHandler("JENEVER_NOT_SET"));
    r.get(
        "/custom/*any",
        Swagger.disablingCustomWrapHandler(SwaggerConfig.empty(), "JENEVER_NOT_SET"));

    assertThat(get("/swagger/index.html").status()).isEqualTo(200);
    assertThat(get("/custom/index.html").text()).contains("<title>Swagger UI</title>");
  }

  @Test
  void aVariableOfAnyValueDisablesAll() throws Exception {
    r.get("/swagger/*any", Swagger.disablingWrapHandler("PATH"));
    r.get("/custom/*any", Swagger.disablingCustomWrapHandler(SwaggerConfig.empty(), "PATH"));

    for (String path : List.of("/swagger/index.html", "/custom/doc.json")) {
      assertThat(get(path).status()).isEqualTo(404);
      assertThat(get(path).text()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "HEAD", "OPTIONS"})
  void answersGetAlone(String method) throws Exception {
    r.any("/swagger/*any", Swagger.wrapHandler());

    assertThat(TestClient.of(r).request(method, "/swagger/index.html").send().status())
        .isEqualTo(405);
  }

  @Test
  void withoutThePagesOnlyDocumentsAreServed() throws Exception {
    SwaggerDocs.register("swagger", () -> "{}");
    UiFiles none = UiFiles.ofClassPath(ClassLoader.getPlatformClassLoader());
    SwaggerConfig config = SwaggerConfig.defaults();
    r.get("/swagger/*any", new SwaggerHandler(config, none));

    assertThat(get("/swagger/doc.json").status()).isEqualTo(200);
    assertThat(get("/swagger/index.html").status()).isEqualTo(404);
    assertThat(get("/swagger/swagger-ui.css").status()).isEqualTo(404);
  }
}
