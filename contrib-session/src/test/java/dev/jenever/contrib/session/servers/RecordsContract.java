package dev.jenever.contrib.session.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.contrib.session.Records;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What all records have to do, on a real server. */
public abstract class RecordsContract {

  private static final Duration HOUR = Duration.ofHours(1);

  private final String id = UUID.randomUUID().toString();

  /** Returns records on a server that is running. */
  protected abstract Records records();

  @Test
  void whatWasNeverSavedIsNotThere() throws IOException {
    assertThat(records().load(id)).isNull();
  }

  @Test
  void whatWasSavedIsThere() throws IOException {
    records().save(id, bytes("one"), HOUR);

    assertThat(records().load(id)).isEqualTo(bytes("one"));
  }

  @Test
  void aSaveTakesThePlaceOfWhatThereWas() throws IOException {
    records().save(id, bytes("one"), HOUR);
    records().save(id, bytes("two"), HOUR);

    assertThat(records().load(id)).isEqualTo(bytes("two"));
  }

  @Test
  void whatWasDeletedIsGone() throws IOException {
    records().save(id, bytes("one"), HOUR);
    records().delete(id);

    assertThat(records().load(id)).isNull();
  }

  @Test
  void deletingNothingIsNoFailure() throws IOException {
    records().delete(id);

    assertThat(records().load(id)).isNull();
  }

  @Test
  void aLifeOfZeroIsNotOver() throws IOException {
    records().save(id, bytes("one"), Duration.ZERO);

    assertThat(records().load(id)).isEqualTo(bytes("one"));
  }

  @Test
  void replacesWhatWasSeen() throws IOException {
    records().save(id, bytes("one"), HOUR);

    assertThat(records().replace(id, bytes("one"), bytes("two"), HOUR)).isTrue();
    assertThat(records().load(id)).isEqualTo(bytes("two"));
  }

  @Test
  void doesNotReplaceWhatHasChanged() throws IOException {
    records().save(id, bytes("two"), HOUR);

    assertThat(records().replace(id, bytes("one"), bytes("three"), HOUR)).isFalse();
    assertThat(records().load(id)).isEqualTo(bytes("two"));
  }

  @Test
  void doesNotReplaceWhatIsGone() throws IOException {
    assertThat(records().replace(id, bytes("one"), bytes("two"), HOUR)).isFalse();
    assertThat(records().load(id)).isNull();
  }

  @Test
  void replacesNothingWhenNothingWasSeen() throws IOException {
    assertThat(records().replace(id, null, bytes("one"), HOUR)).isTrue();
    assertThat(records().load(id)).isEqualTo(bytes("one"));
  }

  @Test
  void doesNotReplaceWhatHasAppeared() throws IOException {
    records().save(id, bytes("one"), HOUR);

    assertThat(records().replace(id, null, bytes("two"), HOUR)).isFalse();
    assertThat(records().load(id)).isEqualTo(bytes("one"));
  }

  @Test
  void ofManyWhoSawNothingOneWins() throws Exception {
    List<Callable<Boolean>> rivals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      byte[] mine = bytes("rival " + i);
      rivals.add(() -> records().replace(id, null, mine, HOUR));
    }

    assertThat(together(rivals)).containsOnlyOnce(true);
  }

  @Test
  void ofManyWhoSawTheSameOneWins() throws Exception {
    records().save(id, bytes("one"), HOUR);
    List<Callable<Boolean>> rivals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      byte[] mine = bytes("rival " + i);
      rivals.add(() -> records().replace(id, bytes("one"), mine, HOUR));
    }

    assertThat(together(rivals)).containsOnlyOnce(true);
  }

  private static List<Boolean> together(List<Callable<Boolean>> rivals) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
    try {
      List<Boolean> answers = new ArrayList<>();
      for (Future<Boolean> answer : threads.invokeAll(rivals)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
