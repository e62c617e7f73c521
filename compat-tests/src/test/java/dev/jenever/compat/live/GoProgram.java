package dev.jenever.compat.live;

import dev.jenever.compat.scenario.Home;
import dev.jenever.compat.wire.RealRedis;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference program, built from its sources on this machine. */
public final class GoProgram {

  private static final File DIRECTORY = Home.of("gin-reference").toFile();
  private static final String BINARY =
      Home.of("target", "gin-reference").toAbsolutePath().toString();

  private GoProgram() {}

  /** Builds the program. */
  public static void build() throws IOException, InterruptedException {
    Process go = process("go", "build", "-o", BINARY, ".").start();
    String said = output(go);
    if (go.waitFor() != 0) {
      throw new IOException("go build failed: " + said);
    }
  }

  /** Runs the program to its end and returns what it printed; {@code ""} when it succeeded. */
  public static String complaintsOf(String... arguments) throws IOException, InterruptedException {
    Process program = command(arguments).start();
    String said = output(program);
    return program.waitFor() == 0 ? "" : said;
  }

  /** Runs the program to its end and returns what it printed. */
  static String outputOf(String... arguments) throws IOException {
    return output(command(arguments).start());
  }

  /** Starts the program; the first lines of its output are the caller's. */
  static Process start(String... arguments) throws IOException {
    return command(arguments).start();
  }

  /** Serves some apps with more variables in the environment. */
  static Process serve(Map<String, String> environment, List<String> apps) throws IOException {
    List<String> words = new ArrayList<>(List.of("--serve"));
    words.addAll(apps);
    ProcessBuilder program = command(words.toArray(String[]::new));
    program.environment().putAll(environment);
    return program.start();
  }

  private static ProcessBuilder command(String... arguments) {
    List<String> words = new ArrayList<>(List.of(BINARY));
    words.addAll(List.of(arguments));
    return process(words.toArray(String[]::new));
  }

  private static ProcessBuilder process(String... words) {
    ProcessBuilder process =
        new ProcessBuilder(words).directory(DIRECTORY).redirectErrorStream(true);
    process.environment().put(RealRedis.VARIABLE, RealRedis.address());
    return process;
  }

  private static String output(Process process) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return String.join("\n", lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
