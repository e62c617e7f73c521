package dev.jenever.contrib.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.Engine;
import dev.jenever.testing.TestClient;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructionTest {

  @Test
  void aStoreWithoutKeysIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(CookieStore::create)
        .withMessage("securecookie: no codecs provided");
  }

  @Test
  void anEmptySigningKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CookieStore.create(App.SECRET, null, new byte[0]))
        .withMessage("securecookie: hash key is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryStore.create((byte[]) null))
        .withMessage("securecookie: hash key is not set");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 17, 31, 33, 64})
  void anEncryptionKeyOfAnotherLengthIsRefused(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CookieStore.create(App.SECRET, new byte[length]))
        .withMessage("securecookie: error - caused by: crypto/aes: invalid key size " + length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "my session", "a;b", "a=b", "äh", "a\"b", "a/b"})
  void aNameThatIsNoneForACookieIsRefused(String name) {
    Store store = CookieStore.create(App.SECRET);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sessions.of(name, store))
        .withMessage("sessions: invalid character in cookie name: " + name);
    assertThatIllegalArgumentException().isThrownBy(() -> Sessions.many(List.of("a", name), store));
  }

  @Test
  void mistakesInHandlersAreNamed() throws Exception {
    Store store = CookieStore.create(App.SECRET);
    Engine r = Engine.create();
    r.get(
        "/none",
        c ->
            assertThatThrownBy(() -> Sessions.get(c))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("key github.com/gin-contrib/sessions does not exist"));
    r.get(
        "/one",
        Sessions.of("a", store),
        c ->
            assertThatIllegalStateException()
                .isThrownBy(() -> Sessions.get(c, "a"))
                .withMessage("sessions: there is one only (expected: Sessions.get(c))"));
    r.get(
        "/many",
        Sessions.many(List.of("a", "b"), store),
        c -> {
          assertThatIllegalStateException().isThrownBy(() -> Sessions.get(c));
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Sessions.get(c, "c"))
              .withMessage("sessions: no session c (expected: one of [a, b])");
        });

    for (String path : List.of("/none", "/one", "/many")) {
      assertThat(TestClient.of(r).get(path).send().status()).isEqualTo(200);
    }
  }
}
