package dev.jenever.contrib.swagger;

import static dev.jenever.contrib.swagger.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.Engine;
import dev.jenever.binding.Binding;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingConstraintsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "string; required; {'minLength': 1}",
        "string; min=2; {'minLength': 2}",
        "string; gte=2; {'minLength': 2}",
        "string; gt=2; {'minLength': 3}",
        "string; max=5; {'maxLength': 5}",
        "string; lte=5; {'maxLength': 5}",
        "string; lt=5; {'maxLength': 4}",
        "string; len=4; {'minLength': 4, 'maxLength': 4}",
        "string; oneof=red green; {'enum': ['red', 'green']}",
        "string; oneof='dark red' green; {'enum': ['dark red', 'green']}",
        "string; email; {'format': 'email'}",
        "string; url; {'format': 'uri'}",
        "string; uuid4; {'format': 'uuid'}",
        "string; ipv4; {'format': 'ipv4'}",
        "string; ipv6; {'format': 'ipv6'}",
        "string; hostname; {'format': 'hostname'}",
        "string; base64; {'format': 'byte'}",
        "string; datetime=2006-01-02; {'format': 'date'}",
        "string; datetime=2006-01-02T15:04:05Z07:00; {'format': 'date-time'}",
        "string; alpha; {'pattern': '^[a-zA-Z]+$'}",
        "string; alphanum; {'pattern': '^[a-zA-Z0-9]+$'}",
        "string; startswith=a.b; {'pattern': '^a\\\\.b'}",
        "string; endswith=!; {'pattern': '!$'}",
        "string; contains=@; {'pattern': '@'}",
        "string; hexcolor|rgb; {}",
        "string; eqfield=Other; {}",
        "integer; min=1; {'minimum': 1}",
        "integer; max=9; {'maximum': 9}",
        "integer; gt=0; {'exclusiveMinimum': 0}",
        "integer; lt=10; {'exclusiveMaximum': 10}",
        "integer; eq=3; {'enum': [3]}",
        "integer; oneof=1 2 3; {'enum': [1, 2, 3]}",
        "integer; required; {}",
        "number; gte=0.5; {'minimum': 0.5}",
        "array; min=1; {'minItems': 1}",
        "array; len=2; {'minItems': 2, 'maxItems': 2}",
        "array; unique; {'uniqueItems': true}",
        "object; max=3; {'maxProperties': 3}",
        "boolean; min=1; {}"
      })
  void aTagIsAWordOfJsonSchema(String type, String tag, String expected) {
    Schema<?> schema = new Schema<>();
    schema.addType(type);

    new TagSchema(schema, true).add(tag);

    assertThat(without(Documents.parse(Json31.pretty(schema)), "type")).isEqualTo(json(expected));
  }

  @Test
  void exclusiveBoundsAreFlagsInOpenApi30() {
    Schema<?> schema = new Schema<>().type("number");

    TagSchema tags = new TagSchema(schema, false);
    tags.add("gt=1");
    tags.add("lt=2");

    assertThat(Documents.parse(Json.pretty(schema)))
        .isEqualTo(
            json(
                """
                {'type': 'number', 'minimum': 1, 'exclusiveMinimum': true,
                 'maximum': 2, 'exclusiveMaximum': true}
                """));
  }

  record Nested(
      @Binding("required,min=1,dive,required,email") List<String> mails,
      @Binding("max=2,dive,keys,max=3,endkeys,min=4") Map<String, String> map,
      @Binding("dive,min=2,dive,max=3") List<List<String>> lists) {}

  @Test
  void tagsBehindDiveAreThoseOfTheElements() {
    Engine r = Engine.create();
    r.post("/x", Swagger.describe(c -> {}, op -> op.body(Nested.class)));

    assertThat(Documents.schema(Documents.of(r), "Nested"))
        .isEqualTo(
            json(
                """
                {'type': 'object', 'properties': {
                  'mails': {'type': 'array', 'minItems': 1,
                    'items': {'type': 'string', 'minLength': 1, 'format': 'email'}},
                  'map': {'type': 'object', 'maxProperties': 2,
                    'additionalProperties': {'type': 'string', 'minLength': 4}},
                  'lists': {'type': 'array', 'items': {'type': 'array', 'minItems': 2,
                    'items': {'type': 'string', 'maxLength': 3}}}},
                 'required': ['mails']}
                """));
  }

  private static JsonNode without(JsonNode node, String field) {
    ((com.fasterxml.jackson.databind.node.ObjectNode) node).remove(field);
    return node;
  }
}
