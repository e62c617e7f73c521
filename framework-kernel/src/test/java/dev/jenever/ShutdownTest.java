package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What happens when a process that runs an engine is told to end. */
@DisabledOnOs(OS.WINDOWS)
class ShutdownTest {

  @Test
  void requestsInFlightFinishAndTheProgramTidiesUp() throws Exception {
    Process process = start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String port = after(output, "port ");
      URI uri = URI.create("http://127.0.0.1:" + port + "/slow");
      CompletableFuture<String> answer =
          HttpClient.newHttpClient()
              .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
              .thenApply(response -> response.statusCode() + " " + response.body());
      after(output, "handling");

      process.toHandle().destroy();

      assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("200 finished");
      after(output, "tidied up");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Reads until a line has the mark, and returns what follows it. */
  private static String after(BufferedReader output, String mark) throws IOException {
    StringBuilder read = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      int at = line.indexOf(mark);
      if (at >= 0) {
        return line.substring(at + mark.length());
      }
      read.append(line).append('\n');
    }
    throw new AssertionError("no line with " + mark + " in:\n" + read);
  }

  /** A program whose one handler ends some time after the process has been told to. */
  static final class Program {

    private Program() {}

    /** Runs until told to end. */
    public static void main(String[] args) throws Exception {
      Engine r = Engine.create();
      r.get(
          "/slow",
          c -> {
            System.out.println("handling");
            Thread.sleep(500);
            c.string(200, "finished");
          });
      Thread teller =
          new Thread(
              () -> {
                while (r.server() == null) {
                  Thread.onSpinWait();
                }
                System.out.println("port " + r.server().port());
              });
      teller.start();
      r.run("127.0.0.1:0");
      System.out.println("tidied up");
    }
  }
}
