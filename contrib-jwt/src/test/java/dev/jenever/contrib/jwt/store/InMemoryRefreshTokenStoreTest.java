package dev.jenever.contrib.jwt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryRefreshTokenStoreTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InMemoryRefreshTokenStore store = new InMemoryRefreshTokenStore(now::get);

  @Test
  void returnsWhatWasKept() {
    store.set("t", List.of("ann"), in(10));
    store.set("nobody", null, in(10));

    assertThat(store.get("t")).isEqualTo(List.of("ann"));
    assertThat(store.get("nobody")).isNull();
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void theLastValueCounts() {
    store.set("t", "first", in(10));
    store.set("t", "second", in(10));

    assertThat(store.get("t")).isEqualTo("second");
    assertThat(store.count()).isEqualTo(1);
  }

  @Test
  void anEmptyTokenIsNone() {
    assertThatThrownBy(() -> store.set("", "ann", in(10)))
        .isInstanceOf(TokenStoreException.class)
        .hasMessage("token cannot be empty");
    assertThat(store.delete("")).isFalse();
    assertNotFound("");
  }

  @Test
  void whatHasExpiredIsNotFoundAndGone() {
    store.set("t", "ann", in(10));
    pass(10);
    assertThat(store.get("t")).isEqualTo("ann");

    pass(1);

    assertNotFound("t");
    assertThat(store.count()).isZero();
  }

  @Test
  void aTokenIsDeletedOnce() {
    store.set("t", "ann", in(10));

    assertThat(store.delete("t")).isTrue();
    assertThat(store.delete("t")).isFalse();
    assertNotFound("t");
  }

  @Test
  void cleaningUpRemovesWhatHasExpired() {
    store.set("short", "ann", in(1));
    store.set("long", "bob", in(10));
    pass(2);

    assertThat(store.cleanup()).isEqualTo(1);
    assertThat(store.cleanup()).isZero();
    assertThat(store.get("long")).isEqualTo("bob");
  }

  @Test
  void getAllIsACopyOfWhatIsAlive() {
    store.set("short", "ann", in(1));
    store.set("long", "bob", in(10));
    pass(2);

    store.getAll().clear();

    assertThat(store.getAll()).containsOnlyKeys("long");
    assertThat(store.getAll().get("long").created()).isEqualTo(Instant.EPOCH);
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void clearingLeavesNothing() {
    store.set("t", "ann", in(10));
    store.rotate("t", "u", "ann", in(10));

    store.clear();

    assertThat(store.count()).isZero();
    assertThat(store.wasUsed("t")).isFalse();
  }

  @Test
  void rotatingRemembersWhatFollowed() {
    store.set("a", "ann", in(10));

    assertThat(store.rotate("a", "b", "ann", in(10))).isTrue();
    assertThat(store.rotate("b", "c", "ann", in(10))).isTrue();

    assertThat(store.wasUsed("a")).isTrue();
    assertThat(store.wasUsed("c")).isFalse();
    assertThat(store.get("c")).isEqualTo("ann");
    store.revokeSuccessor("a");
    assertNotFound("c");
  }

  @Test
  void rotatingWhatIsGoneLeavesNothingNew() {
    assertThat(store.rotate("gone", "b", "ann", in(10))).isFalse();

    assertNotFound("b");
    assertThat(store.wasUsed("gone")).isFalse();
  }

  @Test
  void itDoesNotGrowForEver() {
    IntStream.range(0, 100_000)
        .forEach(
            i -> {
              pass(1);
              store.set("t" + i, "ann", in(5));
              store.rotate("t" + i, "u" + i, "ann", in(5));
            });

    assertThat(store.count()).isLessThan(2048);
  }

  private void assertNotFound(String token) {
    assertThatThrownBy(() -> store.get(token))
        .isInstanceOfSatisfying(TokenStoreException.class, e -> assertThat(e.isNotFound()).isTrue())
        .hasMessage("refresh token not found");
  }

  private Instant in(long seconds) {
    return now.get().plusSeconds(seconds);
  }

  private void pass(long seconds) {
    now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(seconds)));
  }
}
