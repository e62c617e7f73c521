package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.Headers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeaderSpansTest {

  @Test
  void namesAreFoundInAnyCase() throws HeadException {
    Headers headers = headers("Host: a\r\nx-one: 1\r\nX-Two: 2 \r\nX-ONE: 3\r\nX-Empty:\r\n");

    assertThat(headers.get("X-One")).isEqualTo("1");
    assertThat(headers.get("x-two")).isEqualTo("2");
    assertThat(headers.values("X-One")).containsExactly("1", "3");
    assertThat(headers.contains("X-Empty")).isTrue();
    assertThat(headers.get("X-Empty")).isEmpty();
    assertThat(headers.get("X-Three")).isEmpty();
    assertThat(headers.names()).containsExactly("X-One", "X-Two", "X-Empty");
  }

  @Test
  void changesAreSeenAndTouchNothingElse() throws HeadException {
    Headers headers = headers("Host: a\r\nx-one: 1\r\nX-Two: 2\r\n");
    Headers copy = headers.copy();

    headers.set("X-One", "new");
    headers.add("X-Two", "more");
    headers.remove("x-none");

    assertThat(headers.get("x-one")).isEqualTo("new");
    assertThat(headers.values("x-two")).containsExactly("2", "more");
    assertThat(copy.get("X-One")).isEqualTo("1");
  }

  @Test
  void hostAndFramingAreTheTransportsBusiness() throws HeadException {
    Headers headers = headers("Host: a\r\nTransfer-Encoding: chunked\r\n");

    assertThat(headers.isEmpty()).isTrue();
    assertThat(
            headers("Host: a\r\nContent-Length: 3\r\ncontent-length: 3\r\n")
                .values("Content-Length"))
        .containsExactly("3");
  }

  @Test
  void foldsBecomeSpaces() throws HeadException {
    Headers headers = headers("Host: a\r\nX-Folded: one\r\n  two \r\n\tthree\r\nX-Next: 1\r\n");

    assertThat(headers.get("X-Folded")).isEqualTo("one two three");
    assertThat(headers.get("X-Next")).isEqualTo("1");
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
  void headersOutlastTheBuffer() throws HeadException {
    HeadParser parser = new HeadParser(100, 1000);
    byte[] bytes = "GET / HTTP/1.1\r\nHost: a\r\nX: one\r\n\r\n".getBytes(ISO_8859_1);
    Headers headers = parser.parse(bytes, 0, bytes.length).headers;

    Arrays.fill(bytes, (byte) 'x');
    parse(parser, "Host: a\r\nY: two\r\n");

    assertThat(headers.get("X")).isEqualTo("one");
    assertThat(headers.contains("Y")).isFalse();
  }

  private static Headers headers(String lines) throws HeadException {
    return parse(new HeadParser(100, 1000), lines);
  }

  private static Headers parse(HeadParser parser, String lines) throws HeadException {
    byte[] bytes = ("GET / HTTP/1.1\r\n" + lines + "\r\n").getBytes(ISO_8859_1);
    return parser.parse(bytes, 0, bytes.length).headers;
  }
}
