package dev.jenever;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DebugPrintTest {

  private final PrintStream before = Output.writer();
  private final Mode modeBefore = Mode.get();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    Output.setWriter(new PrintStream(printed, true, UTF_8));
    Mode.set(Mode.DEBUG);
  }

  @AfterEach
  void restore() {
    Output.setWriter(before);
    Output.setDebugPrintFunc(null);
    Output.setDebugPrintRouteFunc(null);
    Mode.set(modeBefore);
  }

  @Test
  void warnsOfDebugMode() {
    Engine.create();

    assertThat(printed())
        .isEqualTo(
            "[GIN-debug] [WARNING] Running in \"debug\" mode. Switch to \"release\" mode in"
                + " production.\n"
                + " - using env:\texport GIN_MODE=release\n"
                + " - using code:\tMode.set(Mode.RELEASE)\n\n");
  }

  @Test
  void saysFirstThatTheDefaultsAreThere() {
    Engine.withDefaults();

    assertThat(printed())
        .startsWith(
            "[GIN-debug] [WARNING] Creating an Engine instance with the Logger and Recovery"
                + " middleware already attached.\n\n"
                + "[GIN-debug] [WARNING] Running in \"debug\" mode.");
  }

  @Test
  void printsRoutesInColumns() {
    Engine r = Engine.withDefaults();
    printed.reset();

    r.get("/x/:y", new Named());
    r.handle("PROPFIND", "/a/very/long/path/that/overflows", new Named(), new Named());

    assertThat(printed())
        .isEqualTo(
            "[GIN-debug] GET    /x/:y                     --> dev.jenever.DebugPrintTest$Named (3"
                + " handlers)\n"
                + "[GIN-debug] PROPFIND /a/very/long/path/that/overflows -->"
                + " dev.jenever.DebugPrintTest$Named (4 handlers)\n");
  }

  @Test
  void printsRedirects() {
    Engine r = Engine.create();
    r.get("/x", new Named());
    printed.reset();

    TestClient.of(r).get("/x/?a=1").send();

    assertThat(printed()).isEqualTo("[GIN-debug] redirecting request 301: /x --> /x?a=1\n");
  }

  @Test
  void warnsOfAStatusThatComesTooLate() {
    Engine r = Engine.create();
    r.get(
        "/x",
        c -> {
          c.abortWithStatus(400);
          c.writer().setStatus(422);
        });
    printed.reset();

    TestClient.of(r).get("/x").send();

    assertThat(printed())
        .isEqualTo(
            "[GIN-debug] [WARNING] Headers were already written. Wanted to override status code"
                + " 400 with 422\n");
  }

  @Test
  void isSilentInOtherModes() {
    Mode.set(Mode.RELEASE);
    Engine.withDefaults().get("/x", new Named());
    Mode.set(Mode.TEST);
    Engine.withDefaults().get("/x", new Named());

    assertThat(printed()).isEmpty();
  }

  @Test
  void goesWhereTheFunctionsLead() {
    List<String> lines = new ArrayList<>();
    Output.setDebugPrintFunc(lines::add);
    Output.setDebugPrintRouteFunc(
        (method, path, name, handlers) -> lines.add(method + path + name + handlers));

    Engine.create().get("/x", new Named());

    assertThat(lines)
        .hasSize(2)
        .element(0)
        .asString()
        .startsWith("[WARNING] Running in \"debug\" mode.");
    assertThat(lines.get(1)).isEqualTo("GET/xdev.jenever.DebugPrintTest$Named1");
    assertThat(printed()).isEmpty();
  }

  private String printed() {
    return printed.toString(UTF_8);
  }

  private static final class Named implements Handler {
    @Override
    public void handle(Context c) {}
  }
}
