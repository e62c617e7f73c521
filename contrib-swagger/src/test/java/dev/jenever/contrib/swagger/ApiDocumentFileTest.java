package dev.jenever.contrib.swagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDocumentFileTest {

  @TempDir Path directory;

  private final ApiDocument document = ApiDocument.of(Engine.create()).title("Before");

  @AfterEach
  void compareAgain() {
    System.clearProperty(ApiDocumentFile.WRITE);
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Path file = directory.resolve("openapi.json");

    assertThatThrownBy(() -> ApiDocumentFile.verify(document, file))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            file
                + ": there is none; run again with -Dswagger.write=true, review the file and"
                + " commit it");
  }

  @Test
  void aChangeIsShown() {
    Path file = directory.resolve("api/openapi.json");
    ApiDocumentFile.write(document, file);

    assertThatCode(() -> ApiDocumentFile.verify(document, file)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ApiDocumentFile.verify(document.title("After"), file))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the API has changed")
        .hasMessageContaining("line 4")
        .hasMessageContaining("-     \"title\" : \"Before\",")
        .hasMessageContaining("+     \"title\" : \"After\",");
  }

  @Test
  void aDocumentThatIsShorterEndsThere() throws Exception {
    Path file = directory.resolve("openapi.json");
    Files.writeString(file, document.json() + "more\n");

    assertThatThrownBy(() -> ApiDocumentFile.verify(document, file))
        .hasMessageContaining("- more")
        .hasMessageContaining("+ (end)");
  }

  @Test
  void theFileIsWrittenWhenAsked() throws Exception {
    System.setProperty(ApiDocumentFile.WRITE, "true");
    Path file = directory.resolve("openapi.yaml");

    ApiDocumentFile.verify(document, file);

    assertThat(Files.readString(file)).isEqualTo(document.yaml());
  }
}
