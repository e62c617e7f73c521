package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

  record User(
      @JsonProperty("name") String name, int age, String email, List<String> tags, Address home) {}

  record Address(String street) {}

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(null, ""),
        Arguments.of(Map.of(), "<map></map>"),
        Arguments.of(Map.of("k", "a < b"), "<map><k>a &lt; b</k></map>"),
        Arguments.of(Map.of("b", 1, "a", true), "<map><a>true</a><b>1</b></map>"),
        Arguments.of(Map.of("outer", Map.of("inner", 1)), "<map><map><inner>1</inner></map></map>"),
        Arguments.of(Map.of("l", Arrays.asList(1, null, "x")), "<map><l>1</l><l>x</l></map>"),
        Arguments.of(Map.of("f", 1e6), "<map><f>1e+06</f></map>"),
        Arguments.of(Map.of("f", 0.1f), "<map><f>0.1</f></map>"),
        Arguments.of(Map.of("b", "hi".getBytes(UTF_8)), "<map><b>hi</b></map>"),
        Arguments.of(Map.of("d", Duration.ofMillis(1)), "<map><d>1000000</d></map>"),
        Arguments.of(
            Map.of("t", Instant.ofEpochMilli(1500)), "<map><t>1970-01-01T00:00:01.5Z</t></map>"),
        Arguments.of(
            new User("Ada <&>", 36, null, List.of("x", "y z"), new Address("s")),
            "<User><name>Ada &lt;&amp;&gt;</name><age>36</age><tags>x</tags><tags>y z</tags>"
                + "<home><street>s</street></home></User>"),
        Arguments.of(
            List.of(new Address("a"), new Address("b")),
            "<Address><street>a</street></Address><Address><street>b</street></Address>"),
        Arguments.of("x", "<string>x</string>"),
        Arguments.of(7, "<int>7</int>"),
        Arguments.of(1.5, "<float64>1.5</float64>"),
        Arguments.of(true, "<bool>true</bool>"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("values")
  void valuesLookAsInGo(Object value, String xml) throws Exception {
    RecordingWriter out = RecordingWriter.of(new Xml(value));

    assertThat(out.text()).isEqualTo(xml);
    assertThat(out.contentType()).isEqualTo("application/xml; charset=utf-8");
  }

  @Test
  void textIsEscaped() throws Exception {
    assertThat(RecordingWriter.of(new Xml("<>&'\"\t\n\r\u0001\uffffé\ud83d\ude00\ud800")).text())
        .isEqualTo(
            "<string>&lt;&gt;&amp;&#39;&#34;&#x9;&#xA;&#xD;\ufffd\ufffdé\ud83d\ude00\ufffd"
                + "</string>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a><b", "a/", "", "a=\"b\"", "&"})
  void keysThatBreakTheMarkupAreErrors(String key) {
    RecordingWriter out = new RecordingWriter();

    assertThatThrownBy(() -> new Xml(Map.of(key, 1)).render(out))
        .isInstanceOf(RenderException.class)
        .hasMessageStartingWith("xml: ");
    assertThat(out.written()).isFalse();
  }

  @Test
  void bytesAloneHaveNoName() {
    assertThatThrownBy(() -> RecordingWriter.of(new Xml(new byte[1])))
        .hasMessage("xml: unsupported type: []uint8");
  }
}
