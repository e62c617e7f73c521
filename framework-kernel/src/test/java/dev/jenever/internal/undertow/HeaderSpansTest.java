package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.Headers;
import org.junit.jupiter.api.Test;

class HeaderSpansTest {

  @Test
  void ordinaryHeadsAreLeftToUndertow() throws HeadException {
    assertThat(headers("Host: a\r\nCookie: a=1; b=2\r\nX: one two \r\n")).isNull();
  }

  @Test
  void runsOfBlanksWithinAValueAreKept() throws HeadException {
    Headers headers = headers("Host: a\r\nAuthorization: Basic  abc\r\nX-Tab: a\tb\r\n");

    assertThat(headers.get("Authorization")).isEqualTo("Basic  abc");
    assertThat(headers.get("X-Tab")).isEqualTo("a\tb");
    assertThat(headers.contains("Host")).isFalse();
  }

  @Test
  void cookieLinesAreNotJoined() throws HeadException {
    Headers headers = headers("Host: a\r\nCookie: a=1\r\ncookie: b=2\r\nContent-Length: 3\r\n");

    assertThat(headers.values("Cookie")).containsExactly("a=1", "b=2");
    assertThat(headers.get("Content-Length")).isEqualTo("3");
  }

  @Test
  void aHeadIsReadWithoutTheOneBefore() throws HeadException {
    HeadParser parser = new HeadParser(100, 1000);
    parse(parser, "Host: a\r\nX:  a  b\r\n");

    assertThat(parse(parser, "Host: a\r\nX: a b\r\n")).isNull();
  }

  private static Headers headers(String lines) throws HeadException {
    return parse(new HeadParser(100, 1000), lines);
  }

  private static Headers parse(HeadParser parser, String lines) throws HeadException {
    byte[] bytes = ("GET / HTTP/1.1\r\n" + lines + "\r\n").getBytes(ISO_8859_1);
    return parser.parse(bytes, 0, bytes.length).headers;
  }
}
