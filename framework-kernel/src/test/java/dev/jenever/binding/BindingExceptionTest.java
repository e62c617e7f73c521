package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jenever.http.BodyTooLargeException;
import dev.jenever.internal.memory.MemoryRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BindingExceptionTest {

  record Login(
      @Form("user") @Binding("required,min=3") String user,
      @Form("id") @Binding(value = "gt=0", name = "ID") int id) {}

  private static BindingException failure(String query) {
    return catchThrowableOfType(
        BindingException.class,
        () -> Binders.QUERY.bind(new MemoryRequest("GET", "/?" + query), Login.class));
  }

  @Test
  void invalidFieldsAreListed() {
    BindingException e = failure("user=ab");

    assertThat(e)
        .hasMessage(
            "Key: 'Login.User' Error:Field validation for 'User' failed on the 'min' tag\n"
                + "Key: 'Login.ID' Error:Field validation for 'ID' failed on the 'gt' tag");
    assertThat(e.fieldErrors()).extracting(f -> f.tag()).containsExactly("min", "gt");
    assertThat(e.translate(Locale.ENGLISH).get("Login.User")).contains("User");
    assertThat(e.getStackTrace()).isEmpty();
  }

  @Test
  void unreadableRequestHasNoFields() {
    BindingException e = failure("id=x");

    assertThat(e.fieldErrors()).isEmpty();
    assertThat(e.translate(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void bodyThatIsTooLargeIsRecognisedBehindOtherCauses() {
    IOException large = new BodyTooLargeException(5);

    assertThat(BindingException.of(large).isBodyTooLarge()).isTrue();
    assertThat(BindingException.of(new IOException("x", large)).isBodyTooLarge()).isTrue();
    assertThat(new BindingException("x").isBodyTooLarge()).isFalse();
  }

  @Test
  void serializedCopyKeepsItsMessage() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(failure("user=ab"));

    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat((BindingException) copy).hasMessageContaining("'min' tag");
    assertThat(((BindingException) copy).fieldErrors()).isEmpty();
  }
}
