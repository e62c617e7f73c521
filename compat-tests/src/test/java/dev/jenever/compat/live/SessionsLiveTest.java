package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.compat.wire.RealRedis;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One browser, and a load balancer that sends it to a program in Go and to ours in turn. */
@Tag("live")
class SessionsLiveTest {

  private static Program go;
  private static Program java;

  private final Browser browser = new Browser();

  @BeforeAll
  static void startBoth() throws Exception {
    RealRedis.address();
    GoProgram.build();
    go = Program.theirs();
    java = Program.ours();
  }

  @AfterAll
  static void stopBoth() {
    go.close();
    java.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "session-cookie",
        "session-cookie-aes256",
        "session-redis",
        "session-redis-encrypted",
        "session-redis-database",
        "session-redis-prefix",
        "session-redis-json"
      })
  void aLoginOnOneSideGoesOnOnTheOtherAndBack(String app) throws Exception {
    for (List<Program> order : List.of(List.of(go, java), List.of(java, go))) {
      Program first = order.get(0);
      Program second = order.get(1);

      say(first, app, "set user string:austin", "save");
      assertThat(say(second, app, "get user")).isEqualTo("get user -> string \"austin\"\n");
      say(second, app, "set role string:admin", "save");
      assertThat(say(first, app, "get user", "get role"))
          .isEqualTo("get user -> string \"austin\"\nget role -> string \"admin\"\n");
      say(second, app, "options path=/ age=-1", "save");
      assertThat(say(first, app, "get user")).isEqualTo("get user -> nil\n");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"session-cookie", "session-cookie-aes256", "session-redis"})
  void bothCountInTurn(String app) throws Exception {
    say(go, app, "set n int:0", "save");
    for (int i = 0; i < 10; i++) {
      assertThat(say(i % 2 == 0 ? java : go, app, "add n 1", "save")).isEqualTo("save -> ok\n");
    }

    assertThat(say(go, app, "get n")).isEqualTo("get n -> int 10\n");
    assertThat(say(java, app, "get n")).isEqualTo("get n -> int 10\n");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"session-cookie", "session-redis", "session-redis-json"})
  void aMessageIsReadOnceOnEitherSide(String app) throws Exception {
    say(go, app, "flash string:saved", "save");
    assertThat(say(java, app, "flashes", "save")).contains("[\"saved\"]");
    assertThat(say(go, app, "flashes", "save")).contains("[]");

    say(java, app, "flash string:again", "save");
    assertThat(say(go, app, "flashes", "save")).contains("[\"again\"]");
    assertThat(say(java, app, "flashes")).contains("[]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "time:2024-02-29T12:34:56.789Z",
        "time:2024-02-29T12:34:56+08:00",
        "list:a,int=1,bool=true",
        "strings:a,b",
        "ints:5",
        "map:deep",
        "bytes:abc",
        "int64:9223372036854775807",
        "uint64:18446744073709551615",
        "float32:1.5",
        "nil:"
      })
  void whatOneHasWrittenAndTheOtherSavedAgainIsWhatItWas(String value) throws Exception {
    for (List<Program> order : List.of(List.of(go, java), List.of(java, go))) {
      browser.forget();
      String written = say(order.get(0), "session-redis", "set v " + value, "get v", "save");
      String shown = written.substring(0, written.indexOf('\n') + 1);

      assertThat(say(order.get(1), "session-redis", "get v", "set other string:x", "save"))
          .isEqualTo(shown + "save -> ok\n");
      assertThat(say(order.get(0), "session-redis", "get v")).isEqualTo(shown);
    }
  }

  private String say(Program program, String app, String... steps) throws Exception {
    return browser.say(program, app, steps);
  }
}
