package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trace headers, by the cases of the harness of W3C Trace Context. */
class TraceContextTest {

  /** Where otelgin and OpenTelemetry's propagator for Go do not do as the harness wants. */
  private static final Set<String> UPSTREAM =
      Set.of(
          "traceparent_duplicated",
          "tracestate_duplicated_keys",
          "tracestate_empty_header",
          "tracestate_key_illegal_vendor_format",
          "tracestate_key_length_limit",
          "tracestate_member_count_limit",
          "tracestate_multiple_headers_different_keys");

  private static TraceContextService stable;
  private static TraceContextService otelgin;

  @BeforeAll
  static void start() throws IOException {
    stable = new TraceContextService(Profile.STABLE);
    otelgin = new TraceContextService(Profile.OTELGIN);
  }

  @AfterAll
  static void stop() {
    stable.close();
    otelgin.close();
  }

  @Test
  void allCasesOfTheHarnessAreThere() {
    assertThat(TraceContextCases.all()).hasSize(41).containsKeys(UPSTREAM.toArray(String[]::new));
  }

  @TestFactory
  Stream<DynamicTest> theStableProfileDoesAsTheHarnessWants() {
    return TraceContextCases.all().entrySet().stream()
        .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> c.getValue().of(stable)));
  }

  @TestFactory
  Stream<DynamicTest> theParityProfileDoesAsUpstreamDoes() {
    return TraceContextCases.all().entrySet().stream()
        .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> checkParity(c.getKey(), c.getValue())));
  }

  private static void checkParity(String name, TraceContextCases.Check check) throws Exception {
    if (UPSTREAM.contains(name)) {
      assertThatThrownBy(() -> check.of(otelgin)).isInstanceOf(AssertionError.class);
    } else {
      check.of(otelgin);
    }
  }
}
