package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.http.FileSystem;
import dev.jenever.http.OpenFile;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

  private static final String MODIFIED = "Thu, 29 Feb 2024 12:34:56 GMT";

  @TempDir private Path temp;

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @BeforeEach
  void writeFiles() throws IOException {
    Path root = Files.createDirectory(temp.resolve("root"));
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.writeString(root.resolve("alphabet.txt"), "abcdefghijklmnopqrstuvwxyz");
    Files.writeString(root.resolve("empty"), "");
    Files.writeString(root.resolve("a<b>.css"), "body {}");
    Files.writeString(root.resolve("noext"), "<!DOCTYPE html>");
    Files.createDirectory(root.resolve("sub"));
    Files.createDirectory(root.resolve("site"));
    Files.writeString(root.resolve("site/index.html"), "index");
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2024-02-29T12:34:56.789Z")));
      }
    }
    r.staticDir("/s", root.toString());
    r.staticFs("/list", FileSystem.dir(root));
    r.staticFile("/one", root.resolve("alphabet.txt").toString());
    r.staticFile("/gone", root.resolve("gone").toString());
    r.staticFileFs("/fs", "alphabet.txt", FileSystem.dir(root));
    r.get("/file", c -> c.file(root.resolve(c.query("name")).toString()));
    r.get("/save", c -> c.fileAttachment(root + "/alphabet.txt", c.query("as")));
  }

  @Test
  void servesAFileWithTypeLengthAndDate() {
    TestResponse response = client.get("/s/alphabet.txt").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("abcdefghijklmnopqrstuvwxyz");
    assertThat(response.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.header("Content-Length")).isEqualTo("26");
    assertThat(response.header("Last-Modified")).isEqualTo(MODIFIED);
    assertThat(response.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(response.headers().contains("Etag")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/one", "/fs", "/list/alphabet.txt", "/file?name=alphabet.txt"})
  void servesTheSameFileInOtherWays(String target) {
    assertThat(client.get(target).send().text()).isEqualTo("abcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void answersHeadWithTheHeadersOfTheFile() {
    TestResponse response = client.head("/s/alphabet.txt").send();

    assertThat(response.header("Content-Length")).isEqualTo("26");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void looksIntoFilesWithoutAKnownExtension() {
    assertThat(client.get("/s/noext").send().header("Content-Type"))
        .isEqualTo("text/html; charset=utf-8");
    assertThat(client.get("/s/empty").send().header("Content-Type"))
        .isEqualTo("text/plain; charset=utf-8");
  }

  @ParameterizedTest(name = "{0} -> {1} {2} \"{3}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-3              | 206 | bytes 0-3/26    | abcd",
        "bytes=23-              | 206 | bytes 23-25/26  | xyz",
        "bytes=23-99            | 206 | bytes 23-25/26  | xyz",
        "bytes=-2               | 206 | bytes 24-25/26  | yz",
        "bytes=-99              | 206 | bytes 0-25/26   | abcdefghijklmnopqrstuvwxyz",
        "'bytes= 1 - 2 ,'       | 206 | bytes 1-2/26    | bc",
        "bytes=26-,0-0          | 206 | bytes 0-0/26    | a",
        "bytes=0-25,0-0         | 200 | ''              | abcdefghijklmnopqrstuvwxyz",
        "bytes=                 | 200 | ''              | abcdefghijklmnopqrstuvwxyz",
        "bytes=26-              | 416 | bytes */26      | 'invalid range: failed to overlap\n'",
        "bytes=3-2              | 416 | ''              | 'invalid range\n'",
        "bytes=a-b              | 416 | ''              | 'invalid range\n'",
        "bytes=--1              | 416 | ''              | 'invalid range\n'",
        "lines=0-3              | 416 | ''              | 'invalid range\n'",
        "bytes=99999999999999999999- | 416 | ''         | 'invalid range\n'",
      })
  void servesRanges(String range, int status, String contentRange, String text) {
    TestResponse response = client.get("/s/alphabet.txt").header("Range", range).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Range")).isEqualTo(contentRange);
    assertThat(response.text()).isEqualTo(text);
    assertThat(response.headers().contains("Last-Modified")).isEqualTo(status != 416);
  }

  @Test
  void servesSeveralRangesInParts() {
    TestResponse response = client.get("/s/alphabet.txt").header("Range", "bytes=0-1,-3").send();

    String boundary =
        response.header("Content-Type").replace("multipart/byteranges; boundary=", "");
    assertThat(boundary).matches("[0-9a-f]{60}");
    assertThat(response.status()).isEqualTo(206);
    assertThat(response.header("Content-Length"))
        .isEqualTo(Integer.toString(response.body().length));
    assertThat(response.text())
        .isEqualTo(
            String.join(
                "\r\n",
                "--" + boundary,
                "Content-Range: bytes 0-1/26",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "ab",
                "--" + boundary,
                "Content-Range: bytes 23-25/26",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "xyz",
                "--" + boundary + "--",
                ""));
  }

  @Test
  void ignoresARangeOfAnEmptyFile() {
    TestResponse response = client.get("/s/empty").header("Range", "bytes=0-3").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Length")).isEqualTo("0");
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "If-Modified-Since   | Thu, 29 Feb 2024 12:34:56 GMT      | 304",
        "If-Modified-Since   | Thursday, 29-Feb-24 12:34:56 GMT   | 304",
        "If-Modified-Since   | Thu Feb 29 12:34:56 2024           | 304",
        "If-Modified-Since   | Thu, 29 Feb 2024 12:34:55 GMT      | 200",
        "If-Modified-Since   | yesterday                          | 200",
        "If-None-Match       | *                                  | 304",
        "If-None-Match       | '\"a\"'                            | 200",
        "If-Match            | *                                  | 200",
        "If-Match            | '\"a\"'                            | 412",
        "If-Unmodified-Since | Thu, 29 Feb 2024 12:34:56 GMT      | 200",
        "If-Unmodified-Since | Thu, 29 Feb 2024 12:34:55 GMT      | 412",
      })
  void answersConditions(String header, String value, int status) {
    TestResponse response = client.get("/s/alphabet.txt").header(header, value).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body().length).isEqualTo(status == 200 ? 26 : 0);
    assertThat(response.header("Last-Modified")).isEqualTo(MODIFIED);
    assertThat(response.headers().contains("Content-Type")).isEqualTo(status == 200);
  }

  @ParameterizedTest(name = "If-Range: {0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 29 Feb 2024 12:34:56 GMT | 206",
        "Thu, 29 Feb 2024 12:34:57 GMT | 200",
        "'\"a\"'                       | 200",
        "nonsense                      | 200",
      })
  void servesARangeOnlyOfTheFileItWasMeantFor(String condition, int status) {
    TestResponse response =
        client
            .get("/s/alphabet.txt")
            .header("Range", "bytes=0-3")
            .header("If-Range", condition)
            .send();

    assertThat(response.status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/s/sub             | 301 | sub/",
        "/s/sub?a=1         | 301 | sub/?a=1",
        "/s/site/index.html | 301 | ./",
        "/s/alphabet.txt/   | 301 | ../alphabet.txt",
        "/s/site/           | 200 | ''",
        "/s/sub/            | 404 | ''",
        "/list/sub/         | 200 | ''",
      })
  void redirectsToTheNameOfADirectory(String target, int status, String location) {
    TestResponse response = client.get(target).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Location")).isEqualTo(location);
  }

  @Test
  void listsDirectoriesByName() {
    TestResponse response = client.get("/list/").send();

    assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.header("Last-Modified")).isEqualTo(MODIFIED);
    assertThat(response.text())
        .isEqualTo(
            """
            <!doctype html>
            <meta name="viewport" content="width=device-width">
            <pre>
            <a href="a%3Cb%3E.css">a&lt;b&gt;.css</a>
            <a href="alphabet.txt">alphabet.txt</a>
            <a href="empty">empty</a>
            <a href="noext">noext</a>
            <a href="site/">site/</a>
            <a href="sub/">sub/</a>
            </pre>
            """);
    assertThat(client.get("/list/").header("If-Modified-Since", MODIFIED).send().status())
        .isEqualTo(304);
  }

  @Test
  void showsAnEmptyPageInsteadOfAnUnlistedDirectory() {
    TestResponse response = client.get("/s/").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).endsWith("<pre>\n</pre>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/s/../secret.txt",
        "/s/../../secret.txt",
        "/s/%2e%2e/secret.txt",
        "/s/sub/../../secret.txt",
        "/s/..%2fsecret.txt",
        "/s/..%5csecret.txt",
        "/s/....//secret.txt",
        "/s//../secret.txt",
        "/list/../secret.txt",
      })
  void staysBelowItsRoot(String target) {
    TestResponse response = client.get(target).send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).doesNotContain("secret");
  }

  @Test
  void takesNulForAFileThatIsNotThere() {
    assertThat(client.get("/s/alphabet.txt%00").send().status()).isEqualTo(404);
    assertThat(client.get("/s/alphabet.txt%00.css").send().status()).isEqualTo(404);
  }

  @Test
  void followsSymbolicLinks() throws IOException {
    Files.createSymbolicLink(temp.resolve("root/link.txt"), temp.resolve("secret.txt"));

    assertThat(client.get("/s/link.txt").send().text()).isEqualTo("secret");
  }

  @Test
  void leavesMissingFilesToTheNoRouteHandlersAlone() {
    r.use(c -> c.writer().headers().add("X-Seen", "1"));
    r.noRoute(c -> c.writer().writeString("no " + c.param("filepath") + " " + c.fullPath()));

    TestResponse response = client.get("/s/gone.txt").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("no /gone.txt /s/*filepath");
    assertThat(response.headers().contains("X-Seen")).isFalse();
  }

  @Test
  void answersAMissingFileOfADirectoryWithoutBody() {
    TestResponse response = client.get("/s/gone.txt").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
    assertThat(client.get("/s/alphabet.txt/x").send().status()).isEqualTo(404);
  }

  @Test
  void answersAMissingSingleFileWithGosText() {
    TestResponse response = client.get("/gone").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("404 page not found\n");
    assertThat(response.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void keepsTypeTagAndCodingThatAHandlerHasSet() {
    r.get(
        "/prepared",
        c -> {
          c.writer().headers().set("Etag", "\"v1\"");
          c.writer().headers().set("Content-Type", "text/x-special");
          c.writer().headers().set("Content-Encoding", "br");
          c.writer().headers().set("Cache-Control", "max-age=60");
          c.file(temp + "/root/alphabet.txt");
        });

    TestResponse whole = client.get("/prepared").send();
    TestResponse same = client.get("/prepared").header("If-None-Match", "W/\"v1\"").send();
    TestResponse bad = client.get("/prepared").header("Range", "bytes=99-").send();

    assertThat(whole.header("Content-Type")).isEqualTo("text/x-special");
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.header("Etag")).isEqualTo("\"v1\"");
    assertThat(same.headers().contains("Last-Modified")).isFalse();
    assertThat(bad.status()).isEqualTo(416);
    assertThat(bad.headers().names())
        .doesNotContain("Etag", "Cache-Control", "Content-Encoding", "Last-Modified");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "plain.txt | attachment; filename=\"plain.txt\"",
        "a%22b%5Cc | attachment; filename=\"a\\\"b\\\\c\"",
        "%C3%A9+1  | attachment; filename*=UTF-8''%C3%A9+1",
      })
  void namesAttachments(String name, String disposition) {
    TestResponse response = client.get("/save?as=" + name).send();

    assertThat(response.header("Content-Disposition")).isEqualTo(disposition);
    assertThat(response.text()).hasSize(26);
  }

  @Test
  void opensWhatItServesOnceAndClosesIt() {
    CountingFiles files = new CountingFiles(FileSystem.dir(temp.resolve("root")));
    r.staticFs("/counted", files);

    assertThat(client.get("/counted/alphabet.txt").send().text()).hasSize(26);
    assertThat(files.opened).containsExactly("/alphabet.txt");
    assertThat(client.get("/counted/site/").send().text()).isEqualTo("index");
    assertThat(client.get("/counted/site").send().status()).isEqualTo(301);
    assertThat(client.get("/counted/site/index.html").send().status()).isEqualTo(301);
    assertThat(client.get("/counted/sub//../alphabet.txt").send().text()).hasSize(26);
    assertThat(files.opened).hasSizeGreaterThan(5);
    assertThat(files.open).isZero();
  }

  @Test
  void refusesParametersInThePath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.staticDir("/:x", "."))
        .withMessage("URL parameters can not be used when serving a static folder");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.staticFile("/a/*x", "."))
        .withMessage("URL parameters can not be used when serving a static file");
  }

  @Test
  void servesTheClassPath() {
    r.staticFs("/cp", FileSystem.classPath("static-test"));

    assertThat(client.get("/cp/hello.txt").send().text()).isEqualTo("hello\n");
    assertThat(client.get("/cp/sub/").send().text()).isEqualTo("<p>index</p>\n");
    assertThat(client.get("/cp/../StaticFilesTest.class").send().status()).isEqualTo(404);
  }

  /** Files that remember which have been opened, and how many still are. */
  private static final class CountingFiles implements FileSystem {

    private final FileSystem files;
    private final List<String> opened = new ArrayList<>();
    private int open;

    CountingFiles(FileSystem files) {
      this.files = files;
    }

    @Override
    public OpenFile open(String name) throws IOException {
      OpenFile file = files.open(name);
      opened.add(name);
      open++;
      return (OpenFile)
          Proxy.newProxyInstance(
              OpenFile.class.getClassLoader(),
              new Class<?>[] {OpenFile.class},
              (proxy, method, arguments) -> {
                open -= method.getName().equals("close") ? 1 : 0;
                return method.invoke(file, arguments);
              });
    }
  }
}
