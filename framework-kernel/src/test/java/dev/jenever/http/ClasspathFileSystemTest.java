package dev.jenever.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathFileSystemTest {

  @TempDir private Path temp;

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  void makeAnArchive() throws IOException {
    Path jar = temp.resolve("files.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream archive = new JarOutputStream(out)) {
      add(archive, "web/", "");
      add(archive, "web/css/", "");
      add(archive, "web/css/a.css", "a {}");
      add(archive, "secret.txt", "secret");
    }
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {jar.toUri().toURL()}, null));
  }

  @AfterEach
  void restoreTheClassLoader() throws IOException {
    ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void opensFilesOfAnArchive() throws IOException {
    FileSystem files = FileSystem.classPath("web");
    for (int i = 0; i < 2; i++) {
      try (OpenFile file = files.open("/css/a.css")) {
        assertThat(file.name()).isEqualTo("a.css");
        assertThat(file.isDirectory()).isFalse();
        assertThat(file.size()).isEqualTo(4);
        assertThat(file.lastModified()).isEqualTo(Instant.EPOCH);
        assertThat(file.from(2).readAllBytes()).asString().isEqualTo("{}");
      }
    }
  }

  @Test
  void knowsDirectoriesButDoesNotListThem() throws IOException {
    FileSystem files = FileSystem.classPath("/web/");
    for (String name : new String[] {"/", "/css", "css/", "."}) {
      try (OpenFile file = files.open(name)) {
        assertThat(file.isDirectory()).as(name).isTrue();
        assertThat(file.list()).isEmpty();
      }
    }
  }

  @Test
  void staysInItsDirectory() {
    FileSystem files = FileSystem.classPath("web");
    for (String name : new String[] {"/../secret.txt", "../secret.txt", "/css/../../secret.txt"}) {
      assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> files.open(name));
    }
  }

  private static void add(JarOutputStream archive, String name, String text) throws IOException {
    archive.putNextEntry(new JarEntry(name));
    archive.write(text.getBytes(StandardCharsets.UTF_8));
    archive.closeEntry();
  }
}
