package dev.jenever.internal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jenever.http.FormFile;
import dev.jenever.http.MultipartForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

  private static final long MEMORY = 32L << 20;
  private static final String HEAD = "Content-Disposition: form-data; name=\"a\"\r\n\r\n";

  private static MultipartForm read(String body) throws IOException {
    return ParsedMultipart.read(reader(body, "b"), MEMORY).form();
  }

  private static MultipartReader reader(String body, String boundary) {
    return new MultipartReader(new ByteArrayInputStream(body.getBytes(UTF_8)), boundary);
  }

  private static String text(FormFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Gives its bytes out one by one, as a slow client does. */
  private static InputStream dripping(String body) {
    return new ByteArrayInputStream(body.getBytes(UTF_8)) {
      @Override
      public int read(byte[] to, int offset, int length) {
        return super.read(to, offset, Math.min(length, 1));
      }
    };
  }

  @Test
  void valuesAndFilesAreKeptByNameInOrder() throws IOException {
    MultipartForm form =
        read(
            "preamble\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\n"
                + "Content-Type: text/plain\r\nX-Note: n\r\n\r\ncontent\r\n--b\r\n"
                + "content-disposition: form-data; NAME=a\r\n\r\n\r\n--b--\r\nepilogue");

    assertThat(form.values()).isEqualTo(Map.of("a", List.of("one", "")));
    FormFile file = form.file("f").orElseThrow();
    assertThat(file.filename()).isEqualTo("x.txt");
    assertThat(file.size()).isEqualTo(7);
    assertThat(file.contentType()).isEqualTo("text/plain");
    assertThat(file.headers().get("x-note")).isEqualTo("n");
    assertThat(text(file)).isEqualTo("content");
    assertThat(text(file)).isEqualTo("content");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "filename=\"x.txt\" | x.txt",
        "filename=plain | plain",
        "filename=\"../../etc/passwd\" | passwd",
        "filename=\"a/\" | a",
        "filename=\"/\" | /",
        "filename=\"..\" | ..",
        "filename=\"C:\\dir\\x.txt\" | C:\\dir\\x.txt",
        "filename=\"a\\\"b\" | a\"b",
        "filename=\"naïve €.txt\" | naïve €.txt",
        "filename*=UTF-8''%e2%82%ac%20x.txt | € x.txt",
        "filename*0=ab; filename*1=\"c d\" | abc d"
      })
  void filenameIsTheLastElementOfThePath(String parameter, String expected) throws IOException {
    MultipartForm form =
        read(
            "--b\r\nContent-Disposition: form-data; name=\"f\"; "
                + parameter
                + "\r\n\r\nx\r\n--b--");

    assertThat(form.file("f").orElseThrow().filename()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bx",
        "\r\n--bx",
        "\r\n--b-",
        "\r\n--b-x",
        "\n--b",
        "\r\n--",
        "\r\n-",
        "\r",
        "\r\n",
        "-",
        "--",
        "x\r\n--by\r\n--b_"
      })
  void contentThatLooksLikeABoundaryIsContent(String content) throws IOException {
    String body = "--b\r\n" + HEAD + content + "\r\n--b--\r\n";

    assertThat(read(body).values("a")).containsExactly(content);
    MultipartReader slow = new MultipartReader(dripping(body), "b");
    assertThat(ParsedMultipart.read(slow, MEMORY).form().values("a")).containsExactly(content);
  }

  @Test
  void contentOfAnySizeAndAnyBytesSurvives() throws IOException {
    long seed = 20261124;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder content = new StringBuilder();
      int length = random.nextInt(40_000);
      while (content.length() < length) {
        String[] pieces = {"\r", "\n", "-", "--", "--b", "\r\n--", "\r\n--bo", "x".repeat(97)};
        content.append(pieces[random.nextInt(pieces.length)]);
      }
      String body = "--boundary\r\n" + HEAD + content + "\r\n--boundary--";

      List<String> values =
          ParsedMultipart.read(reader(body, "boundary"), MEMORY).form().values("a");

      assertThat(values).as("seed %d, round %d", seed, round).containsExactly(content.toString());
    }
  }

  @Test
  void bareLineFeedsAreAcceptedWhenTheFirstBoundaryHasOne() throws IOException {
    MultipartForm form =
        read("--b\nContent-Disposition: form-data; name=a\n\nx\r\n--bc\n--b \t\n\n--b--\n");

    assertThat(form.values("a")).containsExactly("x\r\n--bc");
  }

  @Test
  void partsWithoutANameAreSkipped() throws IOException {
    MultipartForm form =
        read(
            "--b\r\nX: 1\r\n\r\nskipped\r\n--b\r\nContent-Disposition: attachment; name=a\r\n\r\n"
                + "skipped too\r\n--b\r\n"
                + HEAD
                + "kept\r\n--b--");

    assertThat(form.values()).isEqualTo(Map.of("a", List.of("kept")));
  }

  @Test
  void foldedHeadersAreJoined() throws IOException {
    MultipartForm form =
        read("--b\r\nContent-Disposition: form-data;\r\n \t name=\"a\"\r\n\r\nx\r\n--b--");

    assertThat(form.values("a")).containsExactly("x");
  }

  @Test
  void bodyThatEndsInsideTheHeadersEndsTheForm() throws IOException {
    assertThat(read("--b\r\n" + HEAD + "x\r\n--b\r\nA: b\r\n").values("a")).containsExactly("x");
  }

  @Test
  void quotedPrintableContentIsDecoded() throws IOException {
    MultipartForm form =
        read(
            "--b\r\nContent-Transfer-Encoding: Quoted-Printable\r\n"
                + "Content-Disposition: form-data; name=f; filename=f\r\n\r\n"
                + "=E2=82=AC soft=\r\nbreak  \r\n=zz=\r\n--b--");

    FormFile file = form.file("f").orElseThrow();
    assertThat(text(file)).isEqualTo("€ softbreak\r\n=zz");
    assertThat(file.headers().contains("Content-Transfer-Encoding")).isFalse();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | multipart: NextPart: EOF",
        "nothing | multipart: NextPart: EOF",
        "--b | multipart: NextPart: EOF",
        "'--b\r\nA: b\r\n\r\ntext' | multipart: NextPart: EOF",
        "'--b\r\nContent-Disposition: form-data; name=a\r\n\r\ntext' | unexpected EOF",
        "'--b\r\n"
            + "Content-Disposition: form-data; name=a\r\n\r\n"
            + "text\r\n"
            + "--b' | multipart: NextPart: EOF",
        "'--b\r\nNoColon\r\n\r\n' | malformed MIME header: missing colon: \"NoColon\"",
        "'--b\r\n Blank: x\r\n\r\n' | malformed MIME header initial line: \" Blank: x\"",
        "'--b\r\n: x\r\n\r\n' | malformed MIME header line: \": x\"",
        "'--b\r\na: \u0001\r\n\r\n' | malformed MIME header line: \"A: \\x01\"",
        "'--b\r\n\r\n\r\n\r\n--bx\r\n' | multipart: NextPart: EOF"
      })
  void brokenBodyIsReportedInGosWords(String body, String message) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(FormException.class).hasMessage(message);
  }

  @Test
  void emptyBoundaryIsRefused() {
    assertThatThrownBy(() -> ParsedMultipart.read(reader("--\r\n", ""), MEMORY))
        .hasMessage("multipart: boundary is empty");
  }

  @Test
  void longLineBeforeTheFirstBoundaryIsRefused() {
    String line = "p".repeat(InputBuffer.MAX_LINE - 2) + "\r\n";

    assertThat(catchThrowable(() -> read(line + "--b--"))).isNull();
    assertThatThrownBy(() -> read("p" + line + "--b--"))
        .hasMessage("multipart: NextPart: bufio: buffer full");
  }

  @Test
  void moreThanAThousandPartsAreTooMany() throws IOException {
    String part = "--b\r\n" + HEAD + "x\r\n";

    assertThat(read(part.repeat(1000) + "--b--").values("a")).hasSize(1000);
    assertThatThrownBy(() -> read(part.repeat(1001) + "--b--"))
        .hasMessage("multipart: message too large");
  }

  @Test
  void moreThanTenThousandHeadersAreTooMany() {
    String body = "--b\r\n" + "a: b\r\n".repeat(10_001) + "\r\n\r\n--b--";

    assertThatThrownBy(() -> read(body)).hasMessage("multipart: message too large");
  }

  @Test
  void valuesHaveTenMebibytesBeyondTheMemoryForFiles() throws IOException {
    String value = "x".repeat((10 << 20) - 150);
    String body = "--b\r\n" + HEAD + value + "\r\n--b--";

    assertThat(ParsedMultipart.read(reader(body, "b"), 100).form().values("a").get(0))
        .hasSameSizeAs(value);
    assertThatThrownBy(() -> ParsedMultipart.read(reader(body, "b"), 10))
        .hasMessage("multipart: message too large");
  }

  @Test
  void largeFilesShareOneTemporaryFileThatHasNoName() throws IOException {
    String body = file("f", "1".repeat(100)) + file("f", "small") + file("g", "2".repeat(70_000));
    long before = temporaryFiles();

    ParsedMultipart parsed = ParsedMultipart.read(reader(body + "--b--", "b"), 10);

    List<FormFile> files = parsed.form().files("f");
    assertThat(text(files.get(0))).isEqualTo("1".repeat(100));
    assertThat(text(files.get(1))).isEqualTo("small");
    FormFile large = parsed.form().file("g").orElseThrow();
    assertThat(large.size()).isEqualTo(70_000);
    try (InputStream first = large.open();
        InputStream second = large.open()) {
      assertThat(first.readNBytes(10)).isEqualTo("2222222222".getBytes(UTF_8));
      assertThat(second.readAllBytes()).hasSize(70_000);
      assertThat(first.readAllBytes()).hasSize(69_990);
    }
    parsed.close();
    assertThat(temporaryFiles()).isEqualTo(before);
    assertThatThrownBy(large::open).isInstanceOf(IOException.class);
  }

  @Test
  void fileIsCopiedToWhereItIsToStay(@TempDir Path directory) throws IOException {
    Path target = directory.resolve("copy");
    Files.writeString(target, "what was there before and was longer");

    read(file("f", "content") + "--b--").file("f").orElseThrow().saveTo(target);

    assertThat(target).hasContent("content");
  }

  private static String file(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name="
        + name
        + "; filename=n\r\n\r\n"
        + content
        + "\r\n";
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("multipart-")).count();
    }
  }
}
