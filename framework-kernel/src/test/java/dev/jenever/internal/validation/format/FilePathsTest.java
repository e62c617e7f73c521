package dev.jenever.internal.validation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathsTest {

  @TempDir Path dir;

  private String file(String name, String bytes) throws IOException {
    Path file = dir.resolve(name);
    Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
    return file.toString();
  }

  @Test
  void filesAndDirectoriesAreToldApart() throws IOException {
    String file = file("a.txt", "text");

    assertThat(FilePaths.isFile(file)).isTrue();
    assertThat(FilePaths.isFile(file + "/")).isFalse();
    assertThat(FilePaths.isFile(dir.toString())).isFalse();
    assertThat(FilePaths.isFile(file + "x")).isFalse();
    assertThat(FilePaths.isDirectory(dir.toString())).isTrue();
    assertThat(FilePaths.isDirectory(file)).isFalse();
    assertThat(FilePaths.isDirectory("")).isFalse();
  }

  @Test
  void pathsNeedNotExist() throws IOException {
    String file = file("a.txt", "text");

    assertThat(FilePaths.isFilePath(file)).isTrue();
    assertThat(FilePaths.isFilePath(file + "x")).isTrue();
    assertThat(FilePaths.isFilePath(dir.toString())).isFalse();
    assertThat(FilePaths.isFilePath("nowhere/")).isFalse();
    assertThat(FilePaths.isDirectoryPath(dir.toString())).isTrue();
    assertThat(FilePaths.isDirectoryPath("nowhere/")).isTrue();
    assertThat(FilePaths.isDirectoryPath("nowhere")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "a\0b"})
  void someTextsAreNoPaths(String text) {
    assertThat(FilePaths.isFile(text)).isFalse();
    assertThat(FilePaths.isFilePath(text)).isFalse();
    assertThat(FilePaths.isDirectoryPath(text)).isFalse();
    assertThat(FilePaths.isSocket(text)).isFalse();
  }

  @Test
  void socketsAreFiles() throws IOException {
    Path socket = dir.resolve("s");
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(socket));

      assertThat(FilePaths.isSocket(socket.toString())).isTrue();
      assertThat(FilePaths.isSocket(file("a.txt", ""))).isFalse();
      assertThat(FilePaths.isSocket("@no such socket")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIF89a",
        "BM1234",
        "\u00ff\u00d8\u00ff\u00e0",
        "\u0089PNG\r\n\u001a\n",
        "II*\0",
        "P3\n# c\n2 3\n",
        "RIFF1234WEBPVP8",
        "\0\0\0\u000cjP  1234567890abjp2 ",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<?xml version=\"1.0\"?><svg/>",
        " <!-- c --><svg xmlns=\"http://www.w3.org/2000/svg\">"
      })
  void imagesAreKnownByHowTheyBegin(String bytes) throws IOException {
    assertThat(ImageFormat.isImage(file("image", bytes))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "<html>", "P3\nx y\n", "RIFF1234WAVE", "%PDF-1.4"})
  void otherFilesAreNoImages(String bytes) throws IOException {
    assertThat(ImageFormat.isImage(file("image", bytes))).isFalse();
    assertThat(ImageFormat.isImage(dir.toString())).isFalse();
    assertThat(ImageFormat.isImage(dir.resolve("none").toString())).isFalse();
  }
}
