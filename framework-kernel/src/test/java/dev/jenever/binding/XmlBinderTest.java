package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.internal.json.GoJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlBinderTest {

  record Home(String street, int number) {}

  record Person(
      String name,
      int age,
      boolean admin,
      double score,
      @Nullable List<String> tags,
      @Nullable List<Integer> nums,
      @Nullable Home address,
      @Nullable Instant at,
      @Nullable Duration dur,
      byte @Nullable [] b) {}

  private static Person bind(String xml) {
    byte[] body = xml.getBytes(StandardCharsets.ISO_8859_1);
    return (Person) Binders.XML.bindBody(body, Person.class);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p><name>a</name><name>b</name></p> | b",
        "<p><name>a<b>x</b>c</name></p> | ac",
        "<p><NAME>x</NAME></p> | ``",
        "<p><n:name xmlns:n='u'>x</n:name></p> | x",
        "<p><n:name>x</n:name></p> | x",
        "x<p><name>y</name></p> | y",
        "<!DOCTYPE p [<!ENTITY e 'x'>]><p><name>y</name></p> | y",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><p><name>x</name></p> | x",
        "<p a='1' a='2'><name>x</name></p> | x",
        "<p a='1'b='2'><name>x</name></p> | x",
        "<p><name>a<!-- c -->b</name><?pi x?></p> | ab",
        "<p><name>x</name></p>&bad | x",
        "<p xmlns='u'><name>x</name></p> | x",
        "<p><name>&lt;&#233;&#x41;&quot;</name></p> | <é`A\"`",
        "<p><name>&#xD800;</name></p> | \ufffd",
        "<p><name><![CDATA[<b>]]></name></p> | <b>"
      })
  void namesAreReadAsInGo(String xml, String name) {
    assertThat(bind(xml).name()).isEqualTo(name.replace("`", ""));
  }

  @Test
  void blanksOfTextsStayAndLineEndsBecomeLineFeeds() {
    assertThat(bind("<p><name> a\r\nb\rc </name></p>").name()).isEqualTo(" a\nb\nc ");
  }

  @Test
  void valuesOfEveryTypeAreReadFromTexts() {
    Person person =
        bind(
            "<p><age> 5 </age><admin> true </admin><score> 1.5 </score><tags>a</tags><nums>1</nums>"
                + "<tags>b</tags><nums/><at>2024-01-02T03:04:05Z</at><dur>5</dur><b>aGk=</b></p>");

    assertThat(person.age()).isEqualTo(5);
    assertThat(person.admin()).isTrue();
    assertThat(person.score()).isEqualTo(1.5);
    assertThat(person.tags()).containsExactly("a", "b");
    assertThat(person.nums()).containsExactly(1, 0);
    assertThat(person.at()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(person.dur()).isEqualTo(Duration.ofNanos(5));
    assertThat(person.b()).asString(StandardCharsets.US_ASCII).isEqualTo("aGk=");
  }

  @Test
  void emptyElementsAreZero() {
    Person person = bind("<p><name/><age></age><admin/><score/><address/></p>");

    assertThat(GoJson.INSTANCE.encode(person, false))
        .asString(StandardCharsets.UTF_8)
        .startsWith("{\"name\":\"\",\"age\":0,\"admin\":false,\"score\":0,\"tags\":null");
    assertThat(person.address()).isEqualTo(new Home("", 0));
  }

  @Test
  void attributesAreFieldsToo() {
    Person person = bind("<p><address number=' 7 ' xmlns='u'><street>s</street></address></p>");

    assertThat(person.address()).isEqualTo(new Home("s", 7));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | EOF",
        "` ` | EOF",
        "<!-- c --> | EOF",
        "x | EOF",
        "<p><age>x</age></p> | strconv.ParseInt: parsing \"x\": invalid syntax",
        "<p><age>5.0</age></p> | strconv.ParseInt: parsing \"5.0\": invalid syntax",
        "<p><age>99999999999</age></p> | strconv.ParseInt: parsing \"99999999999\": value out of"
            + " range",
        "<p><score>x</score></p> | strconv.ParseFloat: parsing \"x\": invalid syntax",
        "<p><admin>yes</admin></p> | strconv.ParseBool: parsing \"yes\": invalid syntax",
        "<p><at/></p> | parsing time \"\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as"
            + " \"2006\"",
        "<?xml version=\"1.1\"?><p/> | xml: unsupported version \"1.1\"; only version 1.0 is"
            + " supported",
        "<?xml version=\"1.0\" encoding=\"latin1\"?><p/> | xml: encoding \"latin1\" declared but"
            + " Decoder.CharsetReader is nil"
      })
  void whatDoesNotFitIsReportedInGosWords(String xml, String message) {
    assertThatThrownBy(() -> bind(xml)).isInstanceOf(BindingException.class).hasMessage(message);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p> | unexpected EOF",
        "<p | unexpected EOF",
        "<p></p | unexpected EOF",
        "<!-- x | unexpected EOF",
        "<p><![CDATA[x</p> | unexpected EOF in CDATA section",
        "<p><name>x</nam></p> | element <name> closed by </nam>",
        "</p> | unexpected end element </p>",
        "<p><name>&foo;</name></p> | invalid character entity &foo;",
        "<p><name>&foo</name></p> | invalid character entity &foo (no semicolon)",
        "<p><name>a & b</name></p> | invalid character entity & (no semicolon)",
        "<!DOCTYPE p [<!ENTITY e 'x'>]><p><name>&e;</name></p> | invalid character entity &e;",
        "<p a=1/> | unquoted or missing attribute value in element",
        "<p a/> | attribute name without = in element",
        "<p x:y:z='1'/> | expected attribute name in element",
        "<p a=\"<\"/> | unescaped < inside quoted string",
        "<p/ > | expected /> in element",
        "<1/> | invalid XML name: 1",
        "< p/> | expected element name after <",
        "<p><name>x]]></name></p> | unescaped ]]> not in CDATA section",
        "<p><!-- a -- b --></p> | invalid sequence \"--\" not allowed in comments",
        "<p><name>\u0001</name></p> | illegal character code U+0001",
        "<p><name>&#1;</name></p> | illegal character code U+0001",
        "<p><name>\u00ff</name></p> | invalid UTF-8"
      })
  void brokenSyntaxIsReportedInGosWords(String xml, String problem) {
    assertThatThrownBy(() -> bind(xml)).hasMessage("XML syntax error on line 1: " + problem);
  }

  @Test
  void theLineOfAMistakeIsNamed() {
    assertThatThrownBy(() -> bind("<p>\n<name>x</nam>\n</p>"))
        .hasMessage("XML syntax error on line 2: element <name> closed by </nam>");
  }

  @Test
  void depthHasALimit() {
    assertThatThrownBy(() -> bind("<a>".repeat(10_001))).hasMessage("exceeded max depth");
  }

  @Test
  void mapsAreNoTarget() {
    assertThatThrownBy(
            () -> Binders.XML.bindBody("<p/>".getBytes(StandardCharsets.UTF_8), Map.class))
        .isInstanceOf(BindingException.class);
  }
}
