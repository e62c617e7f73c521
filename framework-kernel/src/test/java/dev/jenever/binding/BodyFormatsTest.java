package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import dev.jenever.internal.json.GoJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFormatsTest {

  record Home(String street, int number) {}

  record Person(
      @Nullable String name,
      int age,
      boolean admin,
      double score,
      @Nullable List<String> tags,
      @Nullable Home address,
      @Nullable Map<String, String> extra,
      byte @Nullable [] b) {}

  private static String bind(BodyBinder binder, byte[] body) {
    Object person = binder.bindBody(body, Person.class);
    String json = new String(GoJson.INSTANCE.encode(person, false), StandardCharsets.UTF_8);
    return json.replaceAll("\"\\w+\":(?:null|0|false)(?:,|(?=}))", "").replace(",}", "}");
  }

  private static byte[] utf8(String text) {
    return text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: 5 | {\"name\":\"5\"}",
        "name: 5.50 | {\"name\":\"5.5\"}",
        "name: true | {\"name\":\"true\"}",
        "name: yes | {\"name\":\"yes\"}",
        "name: ~ | {}",
        "name: 2024-01-02 | {\"name\":\"2024-01-02\"}",
        "name: !foo x | {\"name\":\"x\"}",
        "name: x\\n... | {\"name\":\"x\"}",
        "NAME: x | {}",
        "age: \"5\" | {\"age\":5}",
        "age: 5.5 | {\"age\":5}",
        "age: 0x10 | {\"age\":16}",
        "age: 0o17 | {\"age\":15}",
        "age: 017 | {\"age\":15}",
        "age: 1_000 | {\"age\":1000}",
        "age: -7 | {\"age\":-7}",
        "score: \"1.5\" | {\"score\":1.5}",
        "score: 5 | {\"score\":5}",
        "admin: True | {\"admin\":true}",
        "tags: [1, true] | {\"tags\":[\"1\",\"true\"]}",
        "extra: {1: b} | {\"extra\":{\"1\":\"b\"}}",
        "b: [1,2] | {\"b\":\"AQI=\"}",
        "x: &x\\n  street: s\\naddress:\\n  <<: *x\\n  number: 3 |"
            + " {\"address\":{\"street\":\"s\",\"number\":3}}"
      })
  void yamlMixesTextsAndNumbersAsGoDoes(String yaml, String bound) {
    assertThat(bind(Binders.YAML, utf8(yaml))).isEqualTo(bound);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | EOF",
        "# c | EOF",
        "---\\n---\\nname: x | EOF",
        "age: x | yaml: cannot unmarshal string into Go struct field Person.age of type int",
        "admin: 1 | yaml: cannot unmarshal number 1 into Go struct field Person.admin of type bool",
        "admin: yes | yaml: cannot unmarshal string into Go struct field Person.admin of type bool",
        "tags: a | yaml: cannot unmarshal string into Go struct field Person.tags of type []string",
        "b: abc | yaml: cannot unmarshal string into Go struct field Person.b of type []uint8",
        "[1] | yaml: cannot unmarshal array into Go value of type main.Person",
        "address: *no | [1:10] found undefined alias no"
      })
  void whatDoesNotFitIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> bind(Binders.YAML, utf8(yaml)))
        .isInstanceOf(BindingException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"name: [", "name: a: b", "name: a\\nname: b", "a: &a [*a]\\nb: *a\\n? *a : 1"})
  void brokenYamlIsRefused(String yaml) {
    assertThatThrownBy(() -> bind(Binders.YAML, utf8(yaml))).isInstanceOf(BindingException.class);
  }

  @Test
  void yamlThatGrowsIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> bind(Binders.YAML, utf8(bomb.toString())))
        .isInstanceOf(BindingException.class);
  }

  @Test
  void yamlMakesNoObjectsOfItsOwn() {
    byte[] body = utf8("!!java.net.URL [http://example.com]");

    assertThatThrownBy(() -> Binders.YAML.bindBody(body, Object.class))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("tag is not allowed");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | {}",
        "age = 0x10 | {\"age\":16}",
        "score = 5 | {\"score\":5}",
        "NAME = \"x\" | {\"name\":\"x\"}",
        "b = [1,2] | {\"b\":\"AQI=\"}"
      })
  void tomlIsReadByItsTypes(String toml, String bound) {
    assertThat(bind(Binders.TOML, utf8(toml))).isEqualTo(bound);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name = 5 | toml: cannot unmarshal number 5 into Go struct field Person.name of type string",
        "age = 5.0 | toml: cannot unmarshal number 5.0 into Go struct field Person.age of type int",
        "admin = 1 | toml: cannot unmarshal number 1 into Go struct field Person.admin of type bool"
      })
  void tomlLetsNothingStandForAnythingElse(String toml, String message) {
    assertThatThrownBy(() -> bind(Binders.TOML, utf8(toml))).hasMessage(message);
  }

  record Times(@Nullable Instant at, @Nullable LocalDate day, @Nullable Duration dur) {}

  @Test
  void timesOfTomlAreTimes() {
    byte[] body = utf8("at = 2024-01-02T03:04:05Z\\nday = 2024-01-02\\ndur = 5");

    assertThat(Binders.TOML.bindBody(body, Times.class))
        .isEqualTo(
            new Times(
                Instant.parse("2024-01-02T03:04:05Z"),
                LocalDate.of(2024, 1, 2),
                Duration.ofNanos(5)));
  }

  @Test
  void durationsOfYamlAreTexts() {
    assertThat(Binders.YAML.bindBody(utf8("dur: 5s\\nat: 2024-01-02T03:04:05Z"), Times.class))
        .isEqualTo(new Times(Instant.parse("2024-01-02T03:04:05Z"), null, Duration.ofSeconds(5)));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiterString = " | ",
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\u0080 | {}",
        "\u00c0 | {}",
        "\u0081\u00a4name\u00c4\u0001x | {\"name\":\"x\"}",
        "\u0081\u00a3age\u00ca\u0040\u00a0\u0000\u0000 | {\"age\":5}",
        "\u0081\u00a5admin\u0001 | {\"admin\":true}",
        "\u0081\u00a1b\u00a2xy | {\"b\":\"eHk=\"}",
        "\u0081\u00a4name\u00a1xgarbage | {\"name\":\"x\"}"
      })
  void messagePackIsRead(String body, String bound) {
    assertThat(bind(Binders.MSGPACK, latin1(body))).isEqualTo(bound);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiterString = " | ",
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "`` | msgpack decode error [pos 0]: EOF",
        "\u0081 | msgpack decode error [pos 1]: EOF",
        "\u0082\u00a4name | msgpack decode error [pos 6]: EOF",
        "\u0081\u00a4name\u00c6\u007f\u00ff\u00ff\u00ff | msgpack decode error [pos 11]: EOF",
        "\u0081\u00a4name\u0005 | msgpack: cannot unmarshal number 5 into Go struct field"
            + " Person.name of type string"
      })
  void brokenMessagePackIsRefused(String body, String message) {
    assertThatThrownBy(() -> bind(Binders.MSGPACK, latin1(body))).hasMessage(message);
  }

  @Test
  void nestingOfMessagePackHasALimit() {
    assertThatThrownBy(() -> bind(Binders.MSGPACK, latin1("\u0091".repeat(100_000))))
        .hasMessageEndingWith("max depth exceeded");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiterString = " | ",
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "\u0005\u0000\u0000\u0000\u0000 | {}",
        "\u0011\u0000\u0000\u0000\u0002NAME\u0000\u0002\u0000\u0000\u0000x\u0000\u0000 |"
            + " {\"name\":\"x\"}",
        "\u0010\u0000\u0000\u0000\u0010admin\u0000\u0001\u0000\u0000\u0000\u0000 | {\"admin\":true}"
      })
  void bsonIsReadInAnyCase(String body, String bound) {
    assertThat(bind(Binders.BSON, latin1(body))).isEqualTo(bound);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiterString = " | ",
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "abc | EOF",
        "\u0006\u0000\u0000\u0000\u0000 | invalid document length",
        "\u000f\u0000\u0000\u0000\u0010name\u0000\u0005\u0000\u0000\u0000\u0000 | bson: cannot"
            + " unmarshal number 5 into Go struct field Person.name of type string"
      })
  void brokenBsonIsRefused(String body, String message) {
    assertThatThrownBy(() -> bind(Binders.BSON, latin1(body))).hasMessage(message);
  }

  record Wanted(@Binding("required") @Nullable String name) {}

  @Test
  void bsonIsNotValidatedAndTheOthersAre() {
    assertThat(Binders.BSON.bindBody(latin1("\u0005\0\0\0\0"), Wanted.class))
        .isEqualTo(new Wanted(null));
    assertThatThrownBy(() -> Binders.TOML.bindBody(new byte[0], Wanted.class))
        .hasMessageContaining("'Wanted.Name'");
    assertThatThrownBy(() -> Binders.MSGPACK.bindBody(latin1("\u0080"), Wanted.class))
        .hasMessageContaining("'Wanted.Name'");
  }

  @Test
  void messagesAreReadByTheirParser() {
    StringValue message = StringValue.of("gin");

    assertThat(Binders.PROTOBUF.bindBody(message.toByteArray(), StringValue.class))
        .isEqualTo(message);
    assertThatThrownBy(() -> Binders.PROTOBUF.bindBody(new byte[] {7}, StringValue.class))
        .hasMessage("proto: cannot parse invalid wire-format data");
    assertThatThrownBy(() -> Binders.PROTOBUF.bindBody(new byte[0], Person.class))
        .hasMessage("obj is not ProtoMessage");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, application/json, form",
    "HEAD, application/json, json",
    "POST, application/xml, xml",
    "DELETE, text/xml, xml",
    "POST, application/x-protobuf, protobuf",
    "POST, application/x-msgpack, msgpack",
    "POST, application/msgpack, msgpack",
    "POST, application/x-yaml, yaml",
    "POST, application/yaml, yaml",
    "POST, application/toml, toml",
    "POST, application/bson, bson",
    "POST, multipart/form-data, multipart/form-data",
    "POST, application/JSON, form",
    "POST, text/yaml, form",
    "POST, '', form"
  })
  void theBindingIsChosenByMethodAndType(String method, String contentType, String name) {
    assertThat(Binders.forRequest(method, contentType).name()).isEqualTo(name);
  }
}
