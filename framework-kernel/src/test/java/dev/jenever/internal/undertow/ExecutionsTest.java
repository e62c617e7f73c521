package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.ServerOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Which way of running handlers stands in for which, and that it is said once. */
class ExecutionsTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.jenever.server");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
    logger.setLevel(null);
  }

  @ParameterizedTest(name = "JDK {0}, asked for {3}: {4}")
  @CsvSource(
      nullValues = "default",
      value = {
        "17, false, false, default, WORKER",
        "17, false, false, ADAPTIVE, WORKER",
        "17, false, false, VIRTUAL, WORKER",
        "17, false, false, IO, IO",
        "21, true, false, default, VIRTUAL",
        "21, true, true, default, VIRTUAL",
        "21, true, true, EVENT_LOOP, EVENT_LOOP",
        "21, true, true, ADAPTIVE, ADAPTIVE",
        "25, true, false, default, VIRTUAL",
        "25, true, false, EVENT_LOOP, VIRTUAL",
        "25, true, true, default, ADAPTIVE",
        "25, true, true, WORKER, WORKER"
      })
  void bestThatTheJdkAllowsIsChosen(
      int version, boolean virtual, boolean loops, ExecutionMode asked, ExecutionMode given) {
    assertThat(executions(new JdkSupport(version, virtual, loops), asked).standard().mode())
        .isEqualTo(given);
  }

  @ParameterizedTest(name = "engine {0}, group {1}: {2}")
  @CsvSource(
      nullValues = "default",
      value = {
        "ADAPTIVE, default, ADAPTIVE",
        "EVENT_LOOP, default, WORKER",
        "VIRTUAL, default, WORKER",
        "IO, default, WORKER",
        "ADAPTIVE, WORKER, WORKER",
        "WORKER, IO, IO"
      })
  void filesAreReadByWorkersUnlessSomebodyWatches(
      ExecutionMode engine, ExecutionMode group, ExecutionMode given) {
    Executions executions = executions(new JdkSupport(25, true, true), engine);

    assertThat(executions.of(RouteExecution.ofFiles("GET /f", group)).mode()).isEqualTo(given);
  }

  @Test
  void missingFlagIsNamedOnce() {
    Executions executions = executions(new JdkSupport(25, true, false), null);

    executions.of(new RouteExecution("GET /a", ExecutionMode.ADAPTIVE));
    executions.of(new RouteExecution("GET /b", ExecutionMode.ADAPTIVE));

    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("handlers run as VIRTUAL, not ADAPTIVE: ")
        .contains("--add-opens java.base/java.lang=ALL-UNNAMED");
  }

  @Test
  void oldJdkIsNamedOnce() {
    executions(new JdkSupport(17, false, false), null);

    assertThat(messages())
        .containsExactly(
            "handlers run as WORKER, not ADAPTIVE:"
                + " JDK 17 has no virtual threads (21 has, 24 runs them on event loops)");
  }

  @Test
  void nothingIsSaidWhenTheModeIsThere() {
    executions(new JdkSupport(25, true, true), null);
    executions(new JdkSupport(17, false, false), ExecutionMode.WORKER);

    assertThat(messages()).isEmpty();
  }

  private List<String> messages() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static Executions executions(JdkSupport jdk, ExecutionMode asked) {
    ServerOptions.Builder options = ServerOptions.builder();
    if (asked != null) {
      options.executionMode(asked);
    }
    return new Executions(options.build(), Runnable::run, new EventLoops(), jdk);
  }
}
