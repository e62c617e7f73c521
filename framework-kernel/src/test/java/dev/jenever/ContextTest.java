package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.jenever.internal.memory.MemoryCancellation;
import dev.jenever.internal.memory.MemoryRequest;
import dev.jenever.internal.memory.MemorySink;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContextTest {

  private final Context c = TestContext.create("GET", "/x?a=1").context();

  @Test
  void keepsWhatHandlersLeave() {
    c.set("a", 1);
    c.set("nothing", null);

    assertThat(c.get("a")).contains(1);
    assertThat(c.mustGet("a")).isEqualTo(1);
    assertThat(c.get("b")).isEmpty();
    assertThat(c.mustGet("nothing")).isNull();
    c.delete("a");
    assertThat(c.get("a")).isEmpty();
  }

  @Test
  void mustGetNamesTheMissingKey() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> c.mustGet("user"))
        .withMessage("key user does not exist");
  }

  @Test
  void tellsTypedKeysOfTheSameNameApart() {
    Key<String> first = Key.of("user");
    Key<String> second = Key.of("user");

    c.set(first, "gin");

    assertThat(c.get(first)).contains("gin");
    assertThat(c.get(second)).isEmpty();
    assertThat(c.get("user")).isEmpty();
  }

  @Test
  void givesTypedValuesAndTheZeroValueOtherwise() {
    c.set("string", "s");
    c.set("int", 7);
    c.set("long", 8L);
    c.set("short", (short) 5);
    c.set("byte", (byte) -1);
    c.set("bool", true);
    c.set("double", 1.5);
    c.set("float", 2.5f);
    c.set("time", Instant.ofEpochSecond(9));
    c.set("duration", Duration.ofSeconds(3));
    c.set("error", new IllegalStateException("e"));

    assertThat(c.getString("string")).isEqualTo("s");
    assertThat(c.getString("int")).isEmpty();
    assertThat(c.getInt("int")).isEqualTo(7);
    assertThat(c.getInt32("int")).isEqualTo(7);
    assertThat(c.getUint("int")).isEqualTo(7);
    assertThat(c.getUint32("int")).isEqualTo(7);
    assertThat(c.getInt("long")).isZero();
    assertThat(c.getInt64("long")).isEqualTo(8);
    assertThat(c.getUint64("long")).isEqualTo(8);
    assertThat(c.getInt64("int")).isZero();
    assertThat(c.getInt16("short")).isEqualTo((short) 5);
    assertThat(c.getUint16("short")).isEqualTo((short) 5);
    assertThat(c.getInt8("byte")).isEqualTo((byte) -1);
    assertThat(Byte.toUnsignedInt(c.getUint8("byte"))).isEqualTo(255);
    assertThat(c.getBool("bool")).isTrue();
    assertThat(c.getBool("string")).isFalse();
    assertThat(c.getFloat64("double")).isEqualTo(1.5);
    assertThat(c.getFloat32("float")).isEqualTo(2.5f);
    assertThat(c.getFloat32("double")).isZero();
    assertThat(c.getTime("time")).isEqualTo(Instant.ofEpochSecond(9));
    assertThat(c.getTime("missing")).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
    assertThat(c.getDuration("duration")).isEqualTo(Duration.ofSeconds(3));
    assertThat(c.getDuration("missing")).isEqualTo(Duration.ZERO);
    assertThat(c.getError("error")).get().hasToString("java.lang.IllegalStateException: e");
    assertThat(c.getError("missing")).isEmpty();
  }

  @Test
  void givesTypedCollectionsAndEmptyOnesOtherwise() {
    c.set("ints", List.of(1, 2));
    c.set("mixed", List.of(1, "2"));
    c.set("nulls", Arrays.asList("a", null));
    c.set("longs", List.of(1L));
    c.set("strings", List.of("a", "b"));
    c.set("map", Map.of("a", 1));
    c.set("texts", Map.of("a", "1"));
    c.set("lists", Map.of("a", List.of("1", "2")));
    c.set("badLists", Map.of("a", List.of(1)));

    assertThat(c.getIntSlice("ints")).containsExactly(1, 2);
    assertThat(c.getUint32Slice("ints")).containsExactly(1, 2);
    assertThat(c.getInt64Slice("ints")).isEmpty();
    assertThat(c.getInt64Slice("longs")).containsExactly(1L);
    assertThat(c.getIntSlice("mixed")).isEmpty();
    assertThat(c.getStringSlice("strings")).containsExactly("a", "b");
    assertThat(c.getStringSlice("nulls")).isEmpty();
    assertThat(c.getErrorSlice("strings")).isEmpty();
    assertThat(c.getStringMap("map")).isEqualTo(Map.of("a", 1));
    assertThat(c.getStringMapString("map")).isEmpty();
    assertThat(c.getStringMapString("texts")).isEqualTo(Map.of("a", "1"));
    assertThat(c.getStringMapStringSlice("lists")).isEqualTo(Map.of("a", List.of("1", "2")));
    assertThat(c.getStringMapStringSlice("badLists")).isEmpty();
    assertThat(c.getStringMap("ints")).isEmpty();
  }

  @Test
  void addsParametersAfterThoseOfTheRoute() {
    c.addParam("id", "1");
    c.addParam("id", "2");

    assertThat(c.param("id")).isEqualTo("1");
    assertThat(c.param("other")).isEmpty();
    assertThat(c.params().get("other")).isEmpty();
    assertThat(c.params().size()).isEqualTo(2);
  }

  @Test
  void parametersTakenBeforeDoNotSeeAnAddedOne() {
    c.addParam("id", "1");
    Params before = c.params();
    c.addParam("name", "gin");

    assertThat(before.asList()).containsExactly(new Param("id", "1"));
    assertThat(c.params().asList()).containsExactly(new Param("id", "1"), new Param("name", "gin"));
  }

  @Test
  void collectsErrors() {
    HandlerError first = c.error(new IllegalStateException("a"));
    c.error(HandlerError.of(new IllegalStateException("b")).setType(ErrorType.PUBLIC).setMeta(3));

    assertThat(first.type()).isEqualTo(ErrorType.PRIVATE);
    assertThat(c.errors().errors()).containsExactly("a", "b");
    assertThat(c.errors().byType(ErrorType.PUBLIC).errors()).containsExactly("b");
    assertThat(c.errors().byType(ErrorType.ANY).size()).isEqualTo(2);
    assertThat(c.errors().last()).get().hasToString("b");
    assertThat(c.errors()).hasToString("Error #01: a\nError #02: b\n     Meta: 3\n");
    assertThatNullPointerException()
        .isThrownBy(() -> c.error((Throwable) null))
        .withMessage("err is nil");
  }

  @Test
  void copyLastsAndIsApart() {
    c.set("k", 1);
    c.addParam("id", "7");
    c.error(new IllegalStateException("a"));
    c.writer().setStatus(201);

    Context copy = c.copy();
    c.set("k", 2);
    copy.set("only", "here");

    assertThat(copy.get("k")).contains(1);
    assertThat(c.get("only")).isEmpty();
    assertThat(copy.param("id")).isEqualTo("7");
    assertThat(copy.errors().errors()).containsExactly("a");
    assertThat(copy.request()).isSameAs(c.request());
    assertThat(copy.isAborted()).isTrue();
    assertThat(copy.handlerNames()).isEmpty();
    assertThat(copy.writer().status()).isEqualTo(201);
    assertThat(copy.writer().size()).isEqualTo(-1);
    assertThatIllegalStateException()
        .isThrownBy(() -> copy.writer().writeString("x"))
        .withMessage("writer: of a copied context (expected: the original's)");
  }

  @Test
  void cannotBeUsedAfterItsRequestHasEnded() {
    List<Context> kept = new ArrayList<>();
    Engine r = Engine.create();
    r.get(
        "/x",
        context -> {
          kept.add(context);
          kept.add(context.copy());
        });
    TestClient.of(r).get("/x").send();

    Context ended = kept.get(0);
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            ended::request, ended::writer, ended::next, ended::copy, () -> ended.get("k"))) {
      assertThatIllegalStateException()
          .isThrownBy(use)
          .withMessage(
              "context: used after its request has ended (expected: copy() for background work)");
    }
    assertThat(kept.get(1).request().path()).isEqualTo("/x");
    assertThat(kept.get(1).fullPath()).isEqualTo("/x");
  }

  @Test
  void tellsOfCancellationOnlyWithFallback() {
    MemoryCancellation gone = new MemoryCancellation();
    MemoryRequest request = new MemoryRequest("GET", "/").cancellation(gone);
    Context plain = Engine.create().newContext(request, new MemorySink());
    Context fallback =
        Engine.create(r -> r.contextWithFallback(true)).newContext(request, new MemorySink());
    List<String> told = new ArrayList<>();
    plain.done().onCancel(() -> told.add("plain"));
    fallback.done().onCancel(() -> told.add("fallback"));

    gone.cancel();

    assertThat(told).containsExactly("fallback");
    assertThat(plain.err()).isEmpty();
    assertThat(plain.cancellation().isCancelled()).isTrue();
    assertThat(fallback.err())
        .get()
        .hasToString("java.util.concurrent.CancellationException: context canceled");
    assertThat(fallback.deadline()).isEmpty();
  }

  @Test
  void findsItselfAndItsRequestAmongItsValues() {
    c.set("k", "v");

    assertThat(c.value(Context.CONTEXT_KEY)).contains(c);
    assertThat(c.value(Context.REQUEST_KEY)).contains(c.request());
    assertThat(c.value("k")).contains("v");
    assertThat(c.value("other")).isEqualTo(Optional.empty());
  }
}
