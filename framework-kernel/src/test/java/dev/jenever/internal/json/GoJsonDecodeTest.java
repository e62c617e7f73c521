package dev.jenever.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoJsonDecodeTest {

  record Address(String street, int zip) {}

  record Person(
      @JsonProperty("name") String name,
      int age,
      boolean ok,
      double score,
      List<String> tags,
      Map<String, Integer> counts,
      @JsonProperty("addr") Address address,
      byte[] raw,
      @JsonAlias("anything") Object any) {}

  static final class Bean {
    public String name = "default";
    public List<Integer> numbers = List.of(1);
    public Integer boxed = 7;
    private int age = 30;

    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      if (age < 0) {
        throw new IllegalArgumentException("age is negative");
      }
      this.age = age;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String secret = "kept";
  }

  record Picky(@Nullable String name) {
    Picky {
      if (name == null) {
        throw new IllegalArgumentException("name is missing");
      }
    }
  }

  enum Colour {
    RED,
    @JsonProperty("dark-blue")
    DARK_BLUE
  }

  record Rich(
      Colour colour,
      Optional<Integer> maybe,
      UUID id,
      Instant at,
      LocalDate day,
      Duration pause,
      BigInteger whole,
      BigDecimal exact,
      Set<Long> set,
      int[][] grid,
      JsonNode tree,
      char letter) {}

  record Page<T>(List<T> items) {}

  record AddressPage(Page<Address> page) {}

  record Node(List<Node> kids) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  sealed interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(int side, @JsonFormat(pattern = "dd.MM.yyyy") LocalDate since) implements Shape {}

  static final class Immutable {
    final String name;

    @JsonCreator
    Immutable(@JsonProperty("name") String name) {
      this.name = name;
    }
  }

  @Test
  void recordsAreFilledByName() {
    Person person =
        decode(
            Person.class,
            """
            {"name":"Bo","age":3,"ok":true,"score":1.5e1,"tags":["a","é\\n\\u00e9"],
             "counts":{"x":1},"addr":{"street":"s","zip":9},"raw":"AQI=","any":[1,{"a":null}]}""");

    assertThat(person.name).isEqualTo("Bo");
    assertThat(person.age).isEqualTo(3);
    assertThat(person.ok).isTrue();
    assertThat(person.score).isEqualTo(15.0);
    assertThat(person.tags).containsExactly("a", "é\né");
    assertThat(person.counts).isEqualTo(Map.of("x", 1));
    assertThat(person.address).isEqualTo(new Address("s", 9));
    assertThat(person.raw).containsExactly(1, 2);
    assertThat(encode(person.any)).isEqualTo("[1,{\"a\":null}]");
  }

  @Test
  void namesMatchInAnyCaseAndTheLastOneWins() {
    assertThat(decode(Address.class, "{\"STREET\":\"a\",\"Zip\":1,\"zip\":2,\"ſtreet\":\"b\"}"))
        .isEqualTo(new Address("b", 2));
    assertThat(decode(Person.class, "{\"anything\":true}").any).isEqualTo(true);
  }

  @Test
  void whatIsMissingOrNullKeepsItsDefault() {
    Bean bean = decode(Bean.class, "{\"name\":null,\"numbers\":null,\"boxed\":null,\"age\":null}");

    assertThat(bean.name).isEqualTo("default");
    assertThat(bean.age).isEqualTo(30);
    assertThat(bean.numbers).isNull();
    assertThat(bean.boxed).isNull();
    assertThat(decode(Address.class, "{}")).isEqualTo(new Address("", 0));
    assertThat(decode(Address.class, "null")).isEqualTo(new Address("", 0));
  }

  @Test
  void readOnlyPropertiesAreLeftAlone() {
    Bean bean = decode(Bean.class, "{\"secret\":\"x\",\"age\":4}");

    assertThat(bean.secret).isEqualTo("kept");
    assertThat(bean.age).isEqualTo(4);
  }

  @Test
  void elementsThatAreNullBecomeZeroValues() {
    Person person = decode(Person.class, "{\"tags\":[null],\"counts\":{\"a\":null}}");

    assertThat(person.tags).containsExactly("");
    assertThat(person.counts).isEqualTo(Map.of("a", 0));
  }

  @Test
  void typesOfJavaAreRead() {
    Rich rich =
        decode(
            Rich.class,
            """
            {"colour":"dark-blue","maybe":4,"id":"00000000-0000-0001-0000-000000000002",
             "at":"2020-01-02T03:04:05.6+01:00","day":"2020-01-02","pause":1500,
             "whole":123456789012345678901234567890,"exact":1.10,"set":[3,3,4],
             "grid":[[1],[],[2,3]],"tree":{"b":1,"a":2},"letter":"x"}""");

    assertThat(rich.colour).isEqualTo(Colour.DARK_BLUE);
    assertThat(rich.maybe).contains(4);
    assertThat(rich.id).isEqualTo(new UUID(1, 2));
    assertThat(rich.at).isEqualTo(Instant.parse("2020-01-02T02:04:05.6Z"));
    assertThat(rich.day).isEqualTo(LocalDate.of(2020, 1, 2));
    assertThat(rich.pause).isEqualTo(Duration.ofNanos(1500));
    assertThat(rich.whole).isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(rich.exact).isEqualTo(new BigDecimal("1.10"));
    assertThat(rich.set).containsExactly(3L, 4L);
    assertThat(rich.grid).isDeepEqualTo(new int[][] {{1}, {}, {2, 3}});
    assertThat(rich.tree.toString()).isEqualTo("{\"b\":1,\"a\":2}");
    assertThat(rich.letter).isEqualTo('x');
  }

  @Test
  void genericTypesAreResolved() {
    AddressPage page = decode(AddressPage.class, "{\"page\":{\"items\":[{\"zip\":1}]}}");

    assertThat(page.page.items).containsExactly(new Address("", 1));
  }

  @Test
  void classesThatNeedJacksonAreLeftToIt() {
    assertThat(decode(Shape.class, "{\"kind\":\"circle\",\"Radius\":2,\"x\":1}"))
        .isEqualTo(new Circle(2));
    assertThat(decode(Shape.class, "{\"kind\":\"square\",\"since\":\"02.01.2020\"}"))
        .isEqualTo(new Square(0, LocalDate.of(2020, 1, 2)));
    assertThat(decode(Immutable.class, "{\"name\":\"a\"}").name).isEqualTo("a");
  }

  @Test
  void untypedNumbersAreDoublesUnlessDigitsAreKept() throws IOException {
    String json = "{\"a\":[1,12345678901234567890.10]}";

    assertThat(decode(Object.class, json))
        .isEqualTo(Map.of("a", List.of(1.0, 1.2345678901234567e19)));
    assertThat(decode(Object.class, json, new JsonOptions(true, false)))
        .isEqualTo(
            Map.of("a", List.of(new BigDecimal("1"), new BigDecimal("12345678901234567890.10"))));
  }

  @ParameterizedTest(name = "{0} into {1} -> {2}")
  @CsvSource({
    "127, byte, 127",
    "128, byte, number 128",
    "-32768, short, -32768",
    "-32769, short, number -32769",
    "2147483647, int, 2147483647",
    "2147483648, int, number 2147483648",
    "-0, int, 0",
    "999999999999999, long, 999999999999999",
    "-999999999999999, long, -999999999999999",
    "1000000000000000, long, 1000000000000000",
    "9223372036854775807, long, 9223372036854775807",
    "9223372036854775808, long, number 9223372036854775808",
    "16777217, float, 1.6777216E7",
    "3.5e38, float, number 3.5e38",
    "-0, double, -0.0",
    "9007199254740993, double, 9.007199254740992E15",
    "1e-400, double, 0.0"
  })
  void numbersFitOrAreRefused(String json, String type, String expected) {
    Class<?> target = MethodType.fromMethodDescriptorString(descriptor(type), null).returnType();

    if (expected.startsWith("number")) {
      assertThatThrownBy(() -> decode(target, json))
          .hasMessageStartingWith("json: cannot unmarshal " + expected + " into Go value of type ");
    } else {
      assertThat(decode(target, json).toString()).isEqualTo(expected);
    }
  }

  private static String descriptor(String type) {
    return "()" + (type.equals("long") ? "J" : type.substring(0, 1).toUpperCase(Locale.ROOT));
  }

  @Test
  void onlyTheFirstValueIsRead() {
    assertThat(decode(Address.class, "{\"zip\":1} xyz")).isEqualTo(new Address("", 1));
    assertThat(decode(Object.class, "1-2")).isEqualTo(1.0);
    assertThat(decode(Object.class, "\"a\"\"b\"")).isEqualTo("a");
    assertThat(decode(Object.class, " true")).isEqualTo(true);
  }

  @Test
  void invalidTextBecomesReplacementCharacters() {
    assertThat(decode(String.class, "\"\\ud800\\udc00x\\ud800x\\udc00\""))
        .isEqualTo("\ud800\udc00x\ufffdx\ufffd");
    byte[] invalid = "\"\u00e2\u0082a\u00ff\"".getBytes(ISO_8859_1);
    assertThat(GoJson.INSTANCE.decode(invalid, String.class)).isEqualTo("\ufffd\ufffda\ufffd");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                | EOF
          ` `               | EOF
          {"a":             | unexpected EOF
          -                 | unexpected EOF
          "abc              | unexpected EOF
          tru               | unexpected EOF
          {,                | invalid character ',' looking for beginning of object key string
          {"a":1,}          | invalid character '}' looking for beginning of object key string
          {"a":}            | invalid character '}' looking for beginning of value
          [1,]              | invalid character ']' looking for beginning of value
          {"a" 1}           | invalid character '1' after object key
          {"a":1 "b"        | invalid character '"' after object key:value pair
          [1 2]             | invalid character '2' after array element
          nul1              | invalid character '1' in literal null (expecting 'l')
          -a                | invalid character 'a' in numeric literal
          1.a               | invalid character 'a' after decimal point in numeric literal
          1ea               | invalid character 'a' in exponent of numeric literal
          "\\x"             | invalid character 'x' in string escape code
          "\\u12g"          | invalid character 'g' in \\u hexadecimal character escape
          '                 | invalid character '\\'' looking for beginning of value
          \\                | invalid character '\\\\' looking for beginning of value
          [1[               | invalid character '[' after array element
          ï                 | invalid character 'Ã' looking for beginning of value
          """)
  void syntaxErrorsHaveGosTexts(String json, String message) {
    assertThatThrownBy(() -> decode(Object.class, json))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @Test
  void controlCharactersAreNamedAsInGo() {
    assertThatThrownBy(() -> decode(Object.class, "\"\n\""))
        .hasMessage("invalid character '\\n' in string literal");
    assertThatThrownBy(() -> decode(Object.class, "\u0001"))
        .hasMessage("invalid character '\\x01' looking for beginning of value");
    assertThatThrownBy(() -> decode(Object.class, "\ufeff{}"))
        .hasMessage("invalid character 'ï' looking for beginning of value");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":1}                  | number into Go struct field Person.name of type string
          {"age":5.5}                 | number 5.5 into Go struct field Person.age of type int
          {"age":1e2}                 | number 1e2 into Go struct field Person.age of type int
          {"age":"5"}                 | string into Go struct field Person.age of type int
          {"ok":"true"}               | string into Go struct field Person.ok of type bool
          {"ok":1}                    | number into Go struct field Person.ok of type bool
          {"score":"x"}               | string into Go struct field Person.score of type float64
          {"score":1e400}             | number 1e400 into Go struct field Person.score of type float64
          {"tags":{}}                 | object into Go struct field Person.tags of type []string
          {"tags":["a",[]]}           | array into Go struct field Person.tags of type string
          {"counts":[]}               | array into Go struct field Person.counts of type map[string]int
          {"counts":{"a":true}}       | bool into Go struct field Person.counts of type int
          {"addr":"x"}                | string into Go struct field Person.addr of type main.Address
          {"addr":{"street":1}}       | number into Go struct field Address.addr.street of type string
          {"addr":{"zip":0.5},"age":""} | number 0.5 into Go struct field Address.addr.zip of type int
          []                          | array into Go value of type main.Person
          "x"                         | string into Go value of type main.Person
          """)
  void misfitsHaveGosTexts(String json, String what) {
    assertThatThrownBy(() -> decode(Person.class, json))
        .isInstanceOf(JsonException.class)
        .hasMessage("json: cannot unmarshal " + what);
  }

  @Test
  void syntaxIsCheckedBeforeTypes() {
    assertThatThrownBy(() -> decode(Person.class, "{\"age\":\"x\",]}"))
        .hasMessage("invalid character ']' looking for beginning of object key string");
  }

  @Test
  void misfitsOfJavasTypesNameTheClass() {
    assertThatThrownBy(() -> decode(Rich.class, "{\"colour\":\"green\"}"))
        .hasMessage(
            "json: cannot unmarshal string into Go struct field Rich.colour of type main.Colour");
    assertThatThrownBy(() -> decode(Rich.class, "{\"whole\":1.5}"))
        .hasMessage(
            "json: cannot unmarshal number 1.5 into Go struct field Rich.whole of type big.Int");
    assertThatThrownBy(() -> decode(Rich.class, "{\"colour\":1}"))
        .hasMessage(
            "json: cannot unmarshal number into Go struct field Rich.colour of type main.Colour");
  }

  @Test
  void numbersOfAbsurdLengthAreRefused() {
    String digits = "1".repeat(5000);

    assertThatThrownBy(() -> decode(BigInteger.class, digits))
        .hasMessage("json: cannot unmarshal number " + digits + " into Go value of type big.Int");
  }

  @Test
  void unknownFieldsAreRefusedWhenAskedFor() {
    assertThatThrownBy(
            () -> decode(Address.class, "{\"zzz\":1,\"zip\":1}", new JsonOptions(false, true)))
        .hasMessage("json: unknown field \"zzz\"");
    assertThatThrownBy(
            () ->
                decode(Shape.class, "{\"kind\":\"circle\",\"x\":1}", new JsonOptions(false, true)))
        .isInstanceOf(JsonException.class)
        .hasMessage("json: unknown field \"x\"");
  }

  @Test
  void whatAConstructorOrSetterRefusesIsTheMessage() {
    assertThatThrownBy(() -> decode(Picky.class, "{}"))
        .isInstanceOf(JsonException.class)
        .hasMessage("name is missing");
    assertThatThrownBy(() -> decode(Bean.class, "{\"age\":-1}"))
        .isInstanceOf(JsonException.class)
        .hasMessage("age is negative");
    assertThatThrownBy(() -> decode(Picky.class, "{\"name\":1}"))
        .hasMessage("json: cannot unmarshal number into Go struct field Picky.name of type string");
  }

  @Test
  void timesAreReadStrictly() {
    assertThat(decode(OffsetDateTime.class, "\"2020-01-02T03:04:05+08:00\"").toString())
        .isEqualTo("2020-01-02T03:04:05+08:00");
    assertThatThrownBy(() -> decode(Rich.class, "{\"whole\":0.5,\"at\":\"2020\"}"))
        .hasMessage(
            "parsing time \"2020\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"-\"");
    assertThatThrownBy(() -> decode(Rich.class, "{\"at\":1}"))
        .hasMessage("Time.UnmarshalJSON: input is not a JSON string");
    assertThat(decode(Rich.class, "{\"at\":null}").at).isNull();
  }

  @Test
  void base64ErrorsNameThePlace() {
    assertThatThrownBy(() -> decode(byte[].class, "\"AQ!\""))
        .hasMessage("illegal base64 data at input byte 2");
    assertThat(decode(byte[].class, "\"A\\nQI=\"")).containsExactly(1, 2);
    assertThat(decode(byte[].class, "[1,255]")).containsExactly(1, -1);
  }

  @Test
  void nestingIsLimitedAsInGo() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    assertThat(decode(Object.class, deep)).isInstanceOf(List.class);
    assertThatThrownBy(() -> decode(Object.class, "[" + deep + "]"))
        .hasMessage("invalid character '[' exceeded max depth");
  }

  @Test
  void nestingOfATypeWithinItselfEndsInAnErrorToo() {
    assertThat(decode(Node.class, nodes(500)).kids).hasSize(1);
    assertThatThrownBy(() -> decode(Node.class, nodes(501)))
        .isInstanceOf(JsonException.class)
        .hasMessage("invalid character '{' exceeded max depth");
  }

  private static String nodes(int depth) {
    return "{\"kids\":[".repeat(depth) + "]}".repeat(depth);
  }

  @Test
  void aWholeTextMayHoldOneValueOnly() {
    assertThat(GoJson.INSTANCE.decode(" 1 ".getBytes(UTF_8), int.class)).isEqualTo(1);
    assertThatThrownBy(() -> GoJson.INSTANCE.decode("1 x".getBytes(UTF_8), int.class))
        .hasMessage("invalid character 'x' after top-level value");
    assertThatThrownBy(() -> GoJson.INSTANCE.decode(new byte[0], int.class))
        .hasMessage("unexpected end of JSON input");
  }

  @ParameterizedTest
  @ValueSource(ints = {4095, 4096, 4097, 100_000})
  void longTextsAreReadInPieces(int length) {
    String text = "x".repeat(length);

    assertThat(decode(Object.class, "[\"" + text + "\",1]")).isEqualTo(List.of(text, 1.0));
  }

  @Test
  void failuresOfTheStreamComeThrough() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> GoJson.INSTANCE.decode(broken, Object.class, JsonOptions.DEFAULT))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void classesThatCannotBeReadAreAMistakeOfTheProgram() {
    assertThatThrownBy(() -> decode(Runnable.class, "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @SuppressWarnings("unchecked")
  private static <T> T decode(Class<T> type, String json) {
    try {
      return (T) decode(type, json, JsonOptions.DEFAULT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Object decode(Type type, String json, JsonOptions options) throws IOException {
    InputStream in = new ByteArrayInputStream(json.getBytes(UTF_8));
    return GoJson.INSTANCE.decode(in, type, options);
  }

  private static String encode(Object value) {
    return new String(GoJson.INSTANCE.encode(value, true), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"street\":7,\"zip\":1",
        "{\"street\":\"a\",\"zip\":01}",
        "{\"street\":\"a\" \"zip\":1}",
        "{\"street\":\"a\",\"zip\":1,}",
        "{\"street\":\"\\x\",\"zip\":\"no\"}",
        "{\"zip\":\"no\",\"street\":tru}",
        "{\"zip\":1.,\"street\":7}",
        "{\"street\":\"a\u0001\"}"
      })
  void complainsAboutTheSyntaxBeforeAnythingElse(String json) {
    assertThatThrownBy(() -> GoJson.INSTANCE.decode(json.getBytes(UTF_8), Address.class))
        .isInstanceOf(JsonException.class)
        .hasMessageMatching("invalid character .*|unexpected end of JSON input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.1", "-12.25", "123456789012.345", "0.00000000000001", "1e3", "-0.0", "4503.5"})
  void readsDecimalsAsJavaDoes(String json) {
    assertThat(GoJson.INSTANCE.decode(json.getBytes(UTF_8), double.class))
        .isEqualTo(Double.valueOf(json));
  }
}
