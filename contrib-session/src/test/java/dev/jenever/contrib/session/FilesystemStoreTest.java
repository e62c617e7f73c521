package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.contrib.session.servers.WrittenByGo;
import dev.jenever.testing.TestResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesystemStoreTest {

  @TempDir Path directory;

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.toList();
    }
  }

  @Test
  void aFileHoldsWhatACookieWould() throws Exception {
    App app = App.of(FilesystemStore.create(directory, App.SECRET));
    app.change(session -> session.set("a", 1));
    String id = app.show(Session::id);

    Path file = directory.resolve("session_" + id);

    assertThat(files()).containsExactly(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    KeyRing keys = new KeyRing(new byte[][] {App.SECRET});
    assertThat(keys.decode("s", Files.readString(file), new GobSerializer()::deserialize))
        .containsEntry("a", 1);
  }

  @Test
  void aFileThatGoHasWrittenIsRead() throws Exception {
    Files.writeString(directory.resolve("session_" + WrittenByGo.ID), WrittenByGo.DATA);
    RecordStore anyAge = FilesystemStore.create(directory, App.SECRET).maxAge(0);
    App app = App.of(Sessions.of("mysession", anyAge));

    assertThat(app.with("mysession=" + WrittenByGo.COOKIE, session -> session.get("user")).text())
        .isEqualTo("austin");
  }

  @Test
  void aSessionThatEndsLeavesNoFile() throws Exception {
    App app = App.of(FilesystemStore.create(directory, App.SECRET));
    app.change(session -> session.set("a", 1));

    app.change(session -> session.options(session.options().withMaxAge(0)));

    assertThat(files()).isEmpty();
  }

  @Test
  void aSessionWhoseFileIsGoneIsNewAndNoFault() throws Exception {
    App app = App.of(FilesystemStore.create(directory, App.SECRET));
    app.change(session -> session.set("a", 1));
    Files.delete(files().get(0));

    assertThat(app.show(session -> session.isNew() + " " + session.fault().isEmpty()))
        .isEqualTo("true true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "..", "a/b", "", "a\u0000b", "a\\b"})
  void anIdNeverLeavesTheDirectory(String id) {
    FileRecords records = new FileRecords(directory);

    assertThatThrownBy(() -> records.load(id)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> records.save(id, new byte[1], Duration.ZERO))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> records.delete(id)).isInstanceOf(IOException.class);
  }

  @Test
  void aDirectoryThatIsMissingIsAnOutage() throws Exception {
    App app = App.of(FilesystemStore.create(directory.resolve("missing"), App.SECRET));

    TestResponse response =
        app.request(
            session -> {
              session.set("a", 1);
              assertThatThrownBy(session::save).isInstanceOf(StoreUnavailableException.class);
              return "";
            });

    assertThat(App.cookies(response)).isEmpty();
  }

  @Test
  void aFileThatSomebodyHasChangedIsNotRead() throws Exception {
    App app = App.of(FilesystemStore.create(directory, App.SECRET));
    app.change(session -> session.set("role", "user"));
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);

    assertThat(app.show(session -> session.get("role"))).isEqualTo("null");
    assertThat(app.change(session -> session.set("role", "admin")).status()).isEqualTo(500);
    assertThat(new String(Files.readAllBytes(file), US_ASCII))
        .isEqualTo(new String(bytes, US_ASCII));
  }
}
