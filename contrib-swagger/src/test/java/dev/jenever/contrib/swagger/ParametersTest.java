package dev.jenever.contrib.swagger;

import static dev.jenever.contrib.swagger.Documents.json;
import static dev.jenever.contrib.swagger.Documents.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.binding.Header;
import dev.jenever.binding.Uri;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

  private final Engine r = Engine.create();

  record Paging(@Form("page,default=1") int page, @Form("size") @Binding("max=100") int size) {}

  record Search(
      Paging paging,
      @Form("q") @Binding("required") String words,
      @Form("multi") List<String> multi,
      @Form(value = "csv", collectionFormat = "csv") List<Integer> csv,
      @Form(value = "ssv", collectionFormat = "ssv") List<String> ssv,
      @Form(
              value = "pipes",
              collectionFormat = "pipes",
              defaultValue = {"a", "b"})
          List<String> pipes,
      @Form("flag,default=true") boolean flag,
      @Form("-") String secret,
      String plain) {}

  @Test
  void aQueryHasAParameterForEachProperty() {
    r.get("/x", Swagger.describe(c -> {}, op -> op.query(Search.class)));

    assertThat(operation(r, "get", "/x").path("parameters"))
        .isEqualTo(
            json(
                """
                [{'name': 'page', 'in': 'query',
                   'schema': {'type': 'integer', 'format': 'int32', 'default': 1}},
                 {'name': 'size', 'in': 'query',
                   'schema': {'type': 'integer', 'format': 'int32', 'maximum': 100}},
                 {'name': 'q', 'in': 'query', 'required': true,
                   'schema': {'type': 'string', 'minLength': 1}},
                 {'name': 'multi', 'in': 'query', 'style': 'form', 'explode': true,
                   'schema': {'type': 'array', 'items': {'type': 'string'}}},
                 {'name': 'csv', 'in': 'query', 'style': 'form', 'explode': false,
                   'schema': {'type': 'array', 'items': {'type': 'integer', 'format': 'int32'}}},
                 {'name': 'ssv', 'in': 'query', 'style': 'spaceDelimited', 'explode': false,
                   'schema': {'type': 'array', 'items': {'type': 'string'}}},
                 {'name': 'pipes', 'in': 'query', 'style': 'pipeDelimited', 'explode': false,
                   'schema': {'type': 'array', 'items': {'type': 'string'},
                     'default': ['a', 'b']}},
                 {'name': 'flag', 'in': 'query', 'schema': {'type': 'boolean', 'default': true}},
                 {'name': 'plain', 'in': 'query', 'schema': {'type': 'string'}}]
                """));
  }

  record Mixed(
      @Uri("id") @Binding("min=1") long id,
      @Header("if-match") @Binding("required") String tag,
      @Form("deep") boolean deep) {}

  @Test
  void annotationsSayWhereAValueComesFrom() {
    r.get("/x/:id", Swagger.describe(c -> {}, op -> op.parameters(Mixed.class)));

    assertThat(operation(r, "get", "/x/{id}").path("parameters"))
        .isEqualTo(
            json(
                """
                [{'name': 'id', 'in': 'path', 'required': true,
                   'schema': {'type': 'integer', 'format': 'int64', 'minimum': 1}},
                 {'name': 'if-match', 'in': 'header', 'required': true,
                   'schema': {'type': 'string', 'minLength': 1}},
                 {'name': 'deep', 'in': 'query', 'schema': {'type': 'boolean'}}]
                """));
  }

  @Test
  void parametersCanBeNamedOneByOne() {
    r.get(
        "/x/:id",
        Swagger.describe(
            c -> {},
            op ->
                op.path("id", long.class, "which")
                    .query("q", String.class, "words")
                    .header("X-Key", String.class, "key")
                    .cookie("session", String.class, "session")
                    .parameter("query", "list", String[].class, p -> p.setExample("a"))
                    .query("q", int.class, "said again")
                    .path("other", String.class, "not in the path")));

    assertThat(operation(r, "get", "/x/{id}").path("parameters"))
        .isEqualTo(
            json(
                """
                [{'name': 'id', 'in': 'path', 'description': 'which', 'required': true,
                   'schema': {'type': 'integer', 'format': 'int64'}},
                 {'name': 'X-Key', 'in': 'header', 'description': 'key',
                   'schema': {'type': 'string'}},
                 {'name': 'session', 'in': 'cookie', 'description': 'session',
                   'schema': {'type': 'string'}},
                 {'name': 'list', 'in': 'query', 'style': 'form', 'explode': true,
                   'schema': {'type': 'array', 'items': {'type': 'string'}}, 'example': 'a'},
                 {'name': 'q', 'in': 'query', 'description': 'said again',
                   'schema': {'type': 'integer', 'format': 'int32'}}]
                """));
  }

  static class Bean extends Base {
    @Form("b")
    String second = "";
  }

  static class Base {
    static final String CONSTANT = "";

    @Form("a")
    String first = "";
  }

  @Test
  void classesWithFieldsAreRead() {
    r.get("/x", Swagger.describe(c -> {}, op -> op.query(Bean.class)));

    assertThat(operation(r, "get", "/x").path("parameters").findValuesAsText("name"))
        .containsExactly("a", "b");
  }

  record Recursive(@Form("name") String name, Recursive next) {}

  @Test
  void aClassThatContainsItselfIsNotEnteredAgain() {
    r.get("/x", Swagger.describe(c -> {}, op -> op.query(Recursive.class)));

    assertThat(operation(r, "get", "/x").path("parameters").findValuesAsText("name"))
        .containsExactly("name", "next");
  }

  @Test
  void operationsSayTheRest() {
    r.delete(
        "/x",
        Swagger.describe(
            c -> {},
            op ->
                op.summary("s")
                    .description("d")
                    .operationId("id")
                    .deprecated()
                    .externalDocs("https://x.example", "more")
                    .server("https://y.example")
                    .extension("x-a", 1)
                    .response(204, "Gone")
                    .responseHeader(204, "X-Left", int.class, "how many")
                    .defaultResponse("All else", String.class)
                    .customize(model -> model.setDescription(model.getDescription() + "!"))));

    assertThat(operation(r, "delete", "/x"))
        .isEqualTo(
            json(
                """
                {'tags': ['x'], 'summary': 's', 'description': 'd!',
                 'externalDocs': {'description': 'more', 'url': 'https://x.example'},
                 'operationId': 'id',
                 'responses': {
                   '204': {'description': 'Gone', 'headers': {'X-Left':
                     {'description': 'how many', 'schema': {'type': 'integer', 'format': 'int32'}}}},
                   'default': {'description': 'All else',
                     'content': {'text/plain': {'schema': {'type': 'string'}}}}},
                 'deprecated': true, 'servers': [{'url': 'https://y.example'}], 'x-a': 1}
                """));
  }
}
