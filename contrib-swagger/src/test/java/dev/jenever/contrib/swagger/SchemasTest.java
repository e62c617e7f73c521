package dev.jenever.contrib.swagger;

import static dev.jenever.contrib.swagger.Documents.json;
import static dev.jenever.contrib.swagger.Documents.operation;
import static dev.jenever.contrib.swagger.Documents.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.http.FormFile;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemasTest {

  private final Engine r = Engine.create();

  private JsonNode properties(Class<?> type) {
    return schemaOf(type, true).path("properties");
  }

  private JsonNode schemaOf(Class<?> type, boolean latest) {
    Engine engine = Engine.create();
    engine.post("/x", Swagger.describe(c -> {}, op -> op.body(type)));
    ApiDocument document = ApiDocument.of(engine);
    return schema(Documents.of(latest ? document : document.openApi30()), type.getSimpleName());
  }

  enum Color {
    RED,
    GREEN
  }

  record Types(
      long number,
      Integer boxed,
      double real,
      BigDecimal price,
      boolean flag,
      String text,
      byte[] bytes,
      Color color,
      UUID id,
      LocalDate day,
      Instant moment,
      Duration duration,
      Year year,
      YearMonth month,
      List<String> list,
      Set<Integer> set,
      Map<String, Long> map,
      H anything,
      OptionalInt maybe,
      Optional<String> perhaps,
      @JsonProperty("other_name") String renamed,
      @JsonIgnore String ignored) {}

  @Test
  void typesAreAsTheKernelWritesThem() {
    assertThat(properties(Types.class))
        .isEqualTo(
            json(
                """
                {'number': {'type': 'integer', 'format': 'int64'},
                 'boxed': {'type': 'integer', 'format': 'int32'},
                 'real': {'type': 'number', 'format': 'double'},
                 'price': {'type': 'number'},
                 'flag': {'type': 'boolean'},
                 'text': {'type': 'string'},
                 'bytes': {'type': 'string', 'format': 'byte'},
                 'color': {'type': 'string', 'enum': ['RED', 'GREEN']},
                 'id': {'type': 'string', 'format': 'uuid'},
                 'day': {'type': 'string', 'format': 'date'},
                 'moment': {'type': 'string', 'format': 'date-time'},
                 'duration': {'type': 'integer', 'format': 'int64',
                   'description': 'nanoseconds'},
                 'year': {'type': 'integer', 'format': 'int32'},
                 'month': {'type': 'string', 'pattern': '^\\\\d{4}-\\\\d{2}$'},
                 'list': {'type': 'array', 'items': {'type': 'string'}},
                 'set': {'type': 'array', 'uniqueItems': true,
                   'items': {'type': 'integer', 'format': 'int32'}},
                 'map': {'type': 'object',
                   'additionalProperties': {'type': 'integer', 'format': 'int64'}},
                 'anything': {'type': 'object', 'additionalProperties': {}},
                 'maybe': {'type': ['integer', 'null'], 'format': 'int32'},
                 'perhaps': {'type': ['string', 'null']},
                 'other_name': {'type': 'string'}}
                """));
  }

  record Nullables(@Nullable String text, @Nullable Inner inner, @Nullable Color color) {}

  record Inner(String a) {}

  @Test
  void nullIsAllowedWhereTheCodeSaysSo() {
    assertThat(properties(Nullables.class))
        .isEqualTo(
            json(
                """
                {'text': {'type': ['string', 'null']},
                 'inner': {'oneOf': [{'$ref': '#/components/schemas/Inner'}, {'type': 'null'}]},
                 'color': {'type': ['string', 'null'], 'enum': ['RED', 'GREEN', null]}}
                """));
    assertThat(schemaOf(Nullables.class, false).path("properties"))
        .isEqualTo(
            json(
                """
                {'text': {'type': 'string', 'nullable': true},
                 'inner': {'nullable': true, 'allOf': [{'$ref': '#/components/schemas/Inner'}]},
                 'color': {'type': 'string', 'nullable': true, 'enum': ['RED', 'GREEN']}}
                """));
  }

  record Beans(
      @NotBlank @Size(max = 5) String name,
      @Email String mail,
      @NotNull Integer count,
      @Positive int amount,
      @Pattern(regexp = "[a-z]+") String word,
      @Size(max = 3) List<@NotBlank String> words) {}

  @Test
  void constraintsOfBeanValidationAreInTheSchema() {
    assertThat(schemaOf(Beans.class, true))
        .isEqualTo(
            json(
                """
                {'type': 'object', 'properties': {
                   'name': {'type': 'string', 'minLength': 1, 'maxLength': 5},
                   'mail': {'type': 'string', 'format': 'email'},
                   'count': {'type': 'integer', 'format': 'int32'},
                   'amount': {'type': 'integer', 'format': 'int32', 'exclusiveMinimum': 0},
                   'word': {'type': 'string', 'pattern': '[a-z]+'},
                   'words': {'type': 'array', 'minItems': 0, 'maxItems': 3,
                     'items': {'type': 'string', 'minLength': 1}}},
                 'required': ['count', 'name']}
                """));
  }

  record Described(@Schema(description = "who", example = "Ada") String name) {}

  @Test
  void annotationsOfPropertiesCount() {
    assertThat(properties(Described.class).path("name").path("description").asText())
        .isEqualTo("who");
    assertThat(properties(Described.class).path("name").path("example").asText()).isEqualTo("Ada");
  }

  record Node(String name, List<Node> children) {}

  record Page<T>(List<T> items, long total) {}

  record Shelf(Page<Inner> inners, Page<Node> nodes) {}

  @Test
  void genericsAreNamedAfterTheirParts() {
    r.get("/x", Swagger.describe(c -> {}, op -> op.response(200, Shelf.class)));

    assertThat(Documents.of(r).at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactly("Inner", "Node", "PageInner", "PageNode", "Shelf");
    assertThat(schema(Documents.of(r), "Node").at("/properties/children/items"))
        .isEqualTo(json("{'$ref': '#/components/schemas/Node'}"));
  }

  static class Orders {
    record Item(String order) {}
  }

  static class Invoices {
    record Item(String invoice) {}
  }

  @Test
  void classesOfTheSameNameDoNotCollide() {
    r.get("/orders", Swagger.describe(c -> {}, op -> op.response(200, Orders.Item.class)));
    r.get("/invoices", Swagger.describe(c -> {}, op -> op.response(200, Invoices.Item.class)));

    JsonNode document = Documents.of(r);

    assertThat(document.at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactly("Invoices.Item", "Orders.Item");
    assertThat(
            document
                .at("/paths/~1orders/get/responses/200/content/application~1json/schema/$ref")
                .asText())
        .isEqualTo("#/components/schemas/Orders.Item");
    assertThat(schema(document, "Invoices.Item").path("properties").has("invoice")).isTrue();
  }

  record Upload(
      @Form("cover_image") @Binding("required") FormFile cover,
      @Form("pages,default=10") int pages,
      @Form("-") String secret,
      @Form("tags") @Binding("max=3,dive,required") List<String> tags) {}

  @Test
  void formsHaveTheNamesOfTheirFields() {
    r.post("/x", Swagger.describe(c -> {}, op -> op.body(Upload.class, "multipart/form-data")));

    assertThat(operation(r, "post", "/x").at("/requestBody/content/multipart~1form-data/schema"))
        .isEqualTo(
            json(
                """
                {'type': 'object', 'properties': {
                   'cover_image': {'type': 'string', 'format': 'binary'},
                   'pages': {'type': 'integer', 'format': 'int32', 'default': 10},
                   'tags': {'type': 'array', 'maxItems': 3,
                     'items': {'type': 'string', 'minLength': 1}}},
                 'required': ['cover_image']}
                """));
    assertThat(Documents.of(r).path("components")).isEmpty();
  }

  @Test
  void filesCanBeNamedOneByOne() {
    r.post("/x", Swagger.describe(c -> {}, op -> op.file("cover").files("pages")));

    assertThat(operation(r, "post", "/x").at("/requestBody/content/multipart~1form-data/schema"))
        .isEqualTo(
            json(
                """
                {'type': 'object', 'properties': {
                   'cover': {'type': 'string', 'format': 'binary'},
                   'pages': {'type': 'array', 'items': {'type': 'string', 'format': 'binary'}}},
                 'required': ['cover', 'pages']}
                """));
  }

  @Test
  void textAndBytesAreNoJson() {
    r.get(
        "/x",
        Swagger.describe(
            c -> {},
            op ->
                op.response(200, String.class)
                    .response(201, byte[].class)
                    .response(202, "as JSON", String.class, "application/json")));

    JsonNode responses = operation(r, "get", "/x").path("responses");

    assertThat(responses.at("/200/content").fieldNames())
        .toIterable()
        .containsExactly("text/plain");
    assertThat(responses.at("/201/content").fieldNames())
        .toIterable()
        .containsExactly("application/octet-stream");
    assertThat(responses.at("/202/content").fieldNames())
        .toIterable()
        .containsExactly("application/json");
  }

  @Test
  void mediaTypesAreThoseOfTheOperationOrOfTheDocument() {
    r.post("/a", Swagger.describe(c -> {}, op -> op.body(Inner.class).response(200, Inner.class)));
    r.post(
        "/b",
        Swagger.describe(
            c -> {},
            op ->
                op.accepts("application/xml")
                    .produces("application/yaml")
                    .body(Inner.class)
                    .response(200, Inner.class)));

    JsonNode paths =
        Documents.of(
                ApiDocument.of(r)
                    .accepts("application/json", "application/toml")
                    .produces("text/csv"))
            .path("paths");

    assertThat(paths.at("/~1a/post/requestBody/content").fieldNames())
        .toIterable()
        .containsExactly("application/json", "application/toml");
    assertThat(paths.at("/~1a/post/responses/200/content").fieldNames())
        .toIterable()
        .containsExactly("text/csv");
    assertThat(paths.at("/~1b/post/requestBody/content").fieldNames())
        .toIterable()
        .containsExactly("application/xml");
    assertThat(paths.at("/~1b/post/responses/200/content").fieldNames())
        .toIterable()
        .containsExactly("application/yaml");
  }
}
