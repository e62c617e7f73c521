package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With OpenTelemetry's Java agent, in a process of its own. */
@Timeout(180)
class AgentTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final Pattern SERVER_SPAN =
      Pattern.compile("'([^']*)' : (\\S+) \\S+ SERVER \\[tracer: ([^:]*):[^]]*] (.*)");

  @ParameterizedTest
  @EnumSource(names = {"ADAPTIVE", "WORKER"})
  void withoutTheAgentsViewOfUndertowThereIsOneSpanAndItIsOurs(ExecutionMode mode)
      throws Exception {
    List<MatchResult> spans =
        serve(List.of("-Dotel.instrumentation.undertow.enabled=false"), mode.name(), CALLER);

    assertThat(spans).hasSize(1);
    assertThat(spans.get(0).group(1)).isEqualTo("GET /orders/:id");
    assertThat(spans.get(0).group(2)).isEqualTo(TRACE);
    assertThat(spans.get(0).group(3)).isEqualTo(Tracing.SCOPE_NAME);
  }

  @Test
  void theSpanOfTheAgentIsEnriched() throws Exception {
    List<MatchResult> spans = serve(List.of(), "WORKER");

    assertThat(spans).hasSize(1);
    assertThat(spans.get(0).group(1)).isEqualTo("GET /orders/:id");
    assertThat(spans.get(0).group(3)).contains("undertow");
    assertThat(spans.get(0).group(4))
        .contains("http.route=/orders/:id", "http.response.status_code=200");
  }

  @Test
  void theTraceOfTheCallerIsNotLostWhenTheAgentOverlooksIt() throws Exception {
    List<MatchResult> spans = serve(List.of(), "WORKER", CALLER);

    assertThat(spans)
        .filteredOn(span -> span.group(2).equals(TRACE))
        .extracting(span -> span.group(1))
        .containsExactly("GET /orders/:id");
  }

  /** Runs the service, and returns what the agent prints of the server spans. */
  private static List<MatchResult> serve(List<String> options, String... arguments)
      throws Exception {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + agent(classPath));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dotel.traces.exporter=console",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none",
            "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, AgentService.class.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("answer: ok").doesNotContain("left a scope open");
    return SERVER_SPAN.matcher(output).results().toList();
  }

  private static String agent(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> entry.contains("opentelemetry-javaagent"))
        .findFirst()
        .orElseThrow();
  }
}
