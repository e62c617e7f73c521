package dev.jenever.contrib.swagger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the document of a service in a file of its repository, so that each change of the API is
 * seen and reviewed.
 *
 * <pre>{@code
 * @Test
 * void theApiIsTheReviewedOne() {
 *   ApiDocumentFile.verify(ApiDocument.of(engine), Path.of("api/openapi.json"));
 * }
 * }</pre>
 *
 * <p>A test that fails shows where the document begins to differ. Run with {@code
 * -Dswagger.write=true} it writes the file instead: then review the difference and commit it.
 */
public final class ApiDocumentFile {

  /** The system property that, when {@code true}, has files written instead of compared. */
  public static final String WRITE = "swagger.write";

  private ApiDocumentFile() {}

  /**
   * Compares a document with its file, or writes the file.
   *
   * @param file ends in {@code .yaml} or {@code .yml} for YAML, otherwise it is JSON
   * @throws AssertionError when there is no file, or it has another document
   * @throws UncheckedIOException when the file cannot be read or written
   */
  public static void verify(ApiDocument document, Path file) {
    String text = text(document, file);
    if (Boolean.getBoolean(WRITE)) {
      write(text, file);
      return;
    }
    if (!Files.exists(file)) {
      throw new AssertionError(file + ": there is none; " + advice());
    }
    String reviewed = read(file);
    if (!reviewed.equals(text)) {
      throw new AssertionError(
          file + ": the API has changed; " + advice() + "\n" + difference(reviewed, text));
    }
  }

  /** Writes a document to a file, and makes its directories. */
  public static void write(ApiDocument document, Path file) {
    write(text(document, file), file);
  }

  private static String text(ApiDocument document, Path file) {
    requireNonNull(document, "document");
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml") ? document.yaml() : document.json();
  }

  private static String advice() {
    return "run again with -D" + WRITE + "=true, review the file and commit it";
  }

  private static void write(String text, Path file) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first lines that differ. */
  private static String difference(String reviewed, String now) {
    List<String> before = reviewed.lines().toList();
    List<String> after = now.lines().toList();
    int line = 0;
    while (line < Math.min(before.size(), after.size())
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    return "line %d%n- %s%n+ %s".formatted(line + 1, line(before, line), line(after, line));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "(end)";
  }
}
