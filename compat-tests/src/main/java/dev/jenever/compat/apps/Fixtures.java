package dev.jenever.compat.apps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The twin of {@code fixtures.go}. */
final class Fixtures {

  private Fixtures() {}

  /**
   * Returns a temporary directory with the committed file tree, every file and directory with the
   * same fixed modification time.
   */
  static String root() {
    return Once.ROOT.toString();
  }

  /** Written when first asked for. */
  private static final class Once {
    static final Path ROOT = write();
  }

  private static Path write() {
    try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/files.json")) {
      JsonNode list = new ObjectMapper().readTree(in);
      Path root = Files.createTempDirectory("compat-fixtures");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root), "delete-fixtures"));
      for (JsonNode directory : list.get("directories")) {
        Files.createDirectories(root.resolve(directory.textValue()));
      }
      for (Map.Entry<String, JsonNode> file : list.get("files").properties()) {
        byte[] content = file.getValue().textValue().getBytes(StandardCharsets.UTF_8);
        writeFixture(root.resolve(file.getKey()), content);
      }
      for (Map.Entry<String, JsonNode> file : list.get("binary").properties()) {
        writeFixture(root.resolve(file.getKey()), file.getValue().binaryValue());
      }
      FileTime modified = FileTime.from(Instant.parse(list.get("modified").textValue()));
      for (Path path : deepestFirst(root)) {
        Files.setLastModifiedTime(path, modified);
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeFixture(Path path, byte[] content) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  private static void delete(Path root) {
    try {
      for (Path path : deepestFirst(root)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<Path> deepestFirst(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
