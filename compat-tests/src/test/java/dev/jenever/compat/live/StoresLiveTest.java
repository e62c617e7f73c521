package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jenever.compat.CompatApps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions in one real store of each kind, under a program in Go and under ours: once in a store
 * that Go has made, and once in one that Java has made.
 */
@Tag("live")
class StoresLiveTest {

  private static final Map<String, String> APPS = new LinkedHashMap<>();

  static {
    APPS.put("session-files-shared", "COMPAT_DIRECTORY");
    APPS.put("session-memcached", "COMPAT_MEMCACHED");
    APPS.put("session-postgres", "COMPAT_POSTGRES");
    APPS.put("session-gorm-postgres", "COMPAT_POSTGRES");
    APPS.put("session-gorm-mysql", "COMPAT_MARIADB");
    APPS.put("session-gorm-sqlite", "COMPAT_DIRECTORY");
    APPS.put("session-mongo", "COMPAT_MONGO");
  }

  /** Two programs over the same stores; the first to start has made them. */
  private record Pair(Program go, Program java, Map<String, String> where) {}

  private static final Map<String, Pair> PAIRS = new LinkedHashMap<>();
  private static StoreServers servers;

  private final Browser browser = new Browser();

  @BeforeAll
  static void start() throws Exception {
    GoProgram.build();
    CompatApps.prepare();
    servers = StoreServers.start();
    for (String maker : List.of("go", "java")) {
      Map<String, String> where = servers.room(maker);
      Program java = maker.equals("java") ? ours(where) : null;
      Program go = Program.theirs(where, List.copyOf(APPS.keySet()));
      PAIRS.put(maker, new Pair(go, java == null ? ours(where) : java, where));
    }
  }

  private static Program ours(Map<String, String> where) throws Exception {
    where.forEach((variable, value) -> System.setProperty(property(variable), value));
    try {
      return Program.ours(List.copyOf(APPS.keySet()));
    } finally {
      where.keySet().forEach(variable -> System.clearProperty(property(variable)));
    }
  }

  private static String property(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  @AfterAll
  static void stop() throws Exception {
    for (Pair pair : PAIRS.values()) {
      pair.go.close();
      pair.java.close();
    }
    servers.close();
  }

  static Stream<Arguments> stores() {
    return APPS.keySet().stream()
        .flatMap(app -> Stream.of("go", "java").map(maker -> Arguments.of(app, maker)));
  }

  /** Returns the two programs, when there is a server of this kind. */
  private static Pair pair(String app, String maker) {
    Pair pair = PAIRS.get(maker);
    String variable = APPS.get(app);
    if (!pair.where.containsKey(variable)) {
      String missing = "NOT TESTED: " + app + ", there is nothing for " + variable;
      System.out.println(missing);
      assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
      assumeThat(pair.where).as(missing).containsKey(variable);
    }
    return pair;
  }

  @ParameterizedTest(name = "{0} made by {1}")
  @MethodSource("stores")
  void aLoginOnOneSideGoesOnOnTheOtherAndBack(String app, String maker) throws Exception {
    Pair pair = pair(app, maker);
    for (List<Program> order : List.of(List.of(pair.go, pair.java), List.of(pair.java, pair.go))) {
      Program first = order.get(0);
      Program second = order.get(1);

      browser.say(first, app, "set user string:austin", "save");
      assertThat(browser.say(second, app, "get user")).isEqualTo("get user -> string \"austin\"\n");
      browser.say(second, app, "set role string:admin", "save");
      assertThat(browser.say(first, app, "get user", "get role"))
          .isEqualTo("get user -> string \"austin\"\nget role -> string \"admin\"\n");
      browser.say(second, app, "options path=/ age=-1", "save");
      assertThat(browser.say(first, app, "get user")).isEqualTo("get user -> nil\n");
    }
  }

  @ParameterizedTest(name = "{0} made by {1}")
  @MethodSource("stores")
  void whatHasEndedHereHasEndedThere(String app, String maker) throws Exception {
    Pair pair = pair(app, maker);
    browser.say(pair.go, app, "set user string:austin", "save");
    Browser thief = browser.copy();
    assertThat(thief.say(pair.go, app, "get user")).contains("austin");

    browser.say(pair.java, app, "options path=/ age=-1", "save");

    assertThat(thief.say(pair.go, app, "get user")).isEqualTo("get user -> nil\n");
    assertThat(thief.say(pair.java, app, "get user")).isEqualTo("get user -> nil\n");
  }

  @ParameterizedTest(name = "{0} made by {1}")
  @MethodSource("stores")
  void aSessionOfAMinuteLastsThatLongForBoth(String app, String maker) throws Exception {
    Pair pair = pair(app, maker);
    List<String> said = new ArrayList<>();
    for (List<Program> order : List.of(List.of(pair.go, pair.java), List.of(pair.java, pair.go))) {
      browser.forget();
      browser.say(order.get(0), app, "set user string:austin", "options path=/ age=60", "save");
      said.add(browser.say(order.get(1), app, "get user"));
    }

    assertThat(said).containsOnly("get user -> string \"austin\"\n");
  }

  @ParameterizedTest(name = "{0} made by {1}")
  @MethodSource("stores")
  void bothCountInTurn(String app, String maker) throws Exception {
    Pair pair = pair(app, maker);
    browser.say(pair.go, app, "set n int:0", "save");
    for (int i = 0; i < 10; i++) {
      Program next = i % 2 == 0 ? pair.java : pair.go;
      assertThat(browser.say(next, app, "add n 1", "save")).isEqualTo("save -> ok\n");
    }

    assertThat(browser.say(pair.go, app, "get n")).isEqualTo("get n -> int 10\n");
    assertThat(browser.say(pair.java, app, "get n")).isEqualTo("get n -> int 10\n");
  }

  @ParameterizedTest(name = "{0} made by {1}")
  @MethodSource("stores")
  void valuesOfAllKindsKeepTheirTypes(String app, String maker) throws Exception {
    Pair pair = pair(app, maker);
    String[] set = {
      "set time time:2024-02-29T12:34:56.789Z",
      "set list list:a,int=1,bool=true",
      "set big uint64:18446744073709551615",
      "set bytes bytes:abc",
      "save"
    };
    String[] get = {"get time", "get list", "get big", "get bytes"};
    for (List<Program> order : List.of(List.of(pair.go, pair.java), List.of(pair.java, pair.go))) {
      browser.forget();
      browser.say(order.get(0), app, set);
      String shown = browser.say(order.get(0), app, get);

      assertThat(shown).contains("uint64 18446744073709551615");
      assertThat(browser.say(order.get(1), app, get)).isEqualTo(shown);
      browser.say(order.get(1), app, "set other string:x", "save");
      assertThat(browser.say(order.get(0), app, get)).isEqualTo(shown);
    }
  }
}
