package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.middleware.BasicAuth;
import dev.jenever.testing.TestClient;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerNamesTest {

  private interface SerializableHandler extends Handler, Serializable {}

  private final Mode before = Mode.get();

  @AfterEach
  void restoreMode() {
    Mode.set(before);
  }

  @Test
  void ofClassesAreTheirNames() {
    assertThat(nameOf(new Show())).isEqualTo("dev.jenever.HandlerNamesTest$Show");
    assertThat(nameOf(BasicAuth.of(Map.of("a", "b")))).isEqualTo(BasicAuth.class.getName());
  }

  @Test
  void ofSerialisableMethodReferencesAreTheirMethods() {
    SerializableHandler handler = HandlerNamesTest::show;

    assertThat(nameOf(handler)).isEqualTo("dev.jenever.HandlerNamesTest.show");
  }

  @Test
  void ofLambdasAreTheirPlaceInDebugMode() {
    Mode.set(Mode.DEBUG);
    Output.setDebugPrintFunc(line -> {});
    Engine r = Engine.create();
    int here = new Throwable().getStackTrace()[0].getLineNumber();
    r.get("/x", c -> {});
    r.group("/g").get("/y", HandlerNamesTest::show);
    Output.setDebugPrintFunc(null);

    assertThat(r.routes())
        .extracting(RouteInfo::handlerName)
        .containsExactlyInAnyOrder(
            "HandlerNamesTest.java:" + (here + 1), "HandlerNamesTest.java:" + (here + 2));
  }

  @Test
  void ofLambdasAreTheirClassOtherwise() {
    Mode.set(Mode.RELEASE);

    assertThat(nameOf(c -> {})).isEqualTo("dev.jenever.HandlerNamesTest.lambda");
  }

  @Test
  void areKnownToTheContext() {
    List<String> seen = new ArrayList<>();
    Engine r = Engine.create();
    r.use(new Show());
    r.get(
        "/x",
        null,
        c -> {
          seen.add(c.handlerName());
          seen.addAll(c.handlerNames());
        },
        new Show());

    TestClient.of(r).get("/x").send();

    String show = Show.class.getName();
    assertThat(seen).containsExactly(show, show, "dev.jenever.HandlerNamesTest.lambda", show);
  }

  private static String nameOf(Handler handler) {
    Engine r = Engine.create();
    r.get("/x", handler);
    return r.routes().get(0).handlerName();
  }

  private static void show(Context c) {}

  private static final class Show implements Handler {
    @Override
    public void handle(Context c) {}
  }
}
