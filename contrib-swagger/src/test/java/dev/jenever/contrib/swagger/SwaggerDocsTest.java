package dev.jenever.contrib.swagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwaggerDocsTest {

  @AfterEach
  void forgetDocuments() {
    SwaggerDocs.unregister("swagger");
  }

  @Test
  void aDocumentIsAskedEachTime() {
    AtomicInteger count = new AtomicInteger();
    SwaggerDocs.register("swagger", () -> "version " + count.incrementAndGet());

    assertThat(SwaggerDocs.readDoc("swagger")).isEqualTo("version 1");
    assertThat(SwaggerDocs.readDoc("swagger")).isEqualTo("version 2");
    assertThat(SwaggerDocs.getSwagger("swagger")).isNotNull();
  }

  @Test
  void namesAreTakenOnce() {
    SwaggerDocs.register("swagger", () -> "");

    assertThatIllegalStateException()
        .isThrownBy(() -> SwaggerDocs.register("swagger", () -> ""))
        .withMessage("Register called twice for swag: swagger");
    assertThatNullPointerException()
        .isThrownBy(() -> SwaggerDocs.register("other", null))
        .withMessage("swagger is nil");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> SwaggerDocs.readDoc("v9"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no swag has yet been registered");

    SwaggerDocs.register("swagger", () -> "");

    assertThatThrownBy(() -> SwaggerDocs.readDoc("v9"))
        .hasMessage("no swag named \"v9\" was registered");
  }
}
