package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is larger than the memory goes through, in and out. */
class SmallHeapTest {

  private static final int SIZE = 200_000_000;
  private static final byte[] BLOCK = new byte[1_000_000];

  @TempDir private static Path directory;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void twoHundredMegabytesPassThroughSixtyFour(ExecutionMode mode) throws Exception {
    Path file = directory.resolve("large-" + mode);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(SIZE);
    }
    Process process = start(mode, file);
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream()))) {
      int port = Integer.parseInt(output.readLine());

      assertThat(upload(port, "Content-Length: " + SIZE + "\r\n", "")).endsWith("got " + SIZE);
      assertThat(upload(port, "Transfer-Encoding: chunked\r\n", "f4240\r\n"))
          .endsWith("got " + SIZE);
      assertThat(download(port, "/down")).isEqualTo(SIZE);
      assertThat(download(port, "/file")).isEqualTo(SIZE);
    } finally {
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static String upload(int port, String framing, String chunkHead) throws IOException {
    try (RawClient client = new RawClient(port)) {
      client.send("POST /up HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n");
      for (int i = 0; i < SIZE / BLOCK.length; i++) {
        client.send(chunkHead).send(BLOCK, 0, BLOCK.length);
        client.send(chunkHead.isEmpty() ? "" : "\r\n");
      }
      return client.send(chunkHead.isEmpty() ? "" : "0\r\n\r\n").readResponse();
    }
  }

  private static long download(int port, String path) throws IOException {
    try (RawClient client = new RawClient(port)) {
      client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(client.readHead()).contains("\r\nContent-Length: " + SIZE + "\r\n");
      byte[] block = new byte[64 * 1024];
      long count = 0;
      for (int n; (n = client.in().read(block)) >= 0; ) {
        count += n;
      }
      return count;
    }
  }

  private static Process start(ExecutionMode mode, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "--add-opens", "java.base/java.lang=ALL-UNNAMED"));
    command.add("-Dorg.jboss.logging.provider=slf4j");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SmallHeapServer.class.getName(), mode.name(), file.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
