package dev.jenever.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerOptionsTest {

  @Test
  void defaultsAreThoseOfTheDocumentation() {
    ServerOptions options = ServerOptions.defaults();

    assertThat(options.listeners()).singleElement().hasToString(":8080");
    assertThat(options.executionMode()).isNull();
    assertThat(options.ioThreads()).isGreaterThanOrEqualTo(2);
    assertThat(options.workerThreads()).isEqualTo(options.ioThreads() * 8);
    assertThat(options.h2c()).isFalse();
    assertThat(options.maxHeaderBytes()).isEqualTo(1 << 20);
    assertThat(options.maxHeaders()).isEqualTo(1000);
    assertThat(options.maxTargetBytes()).isEqualTo(1 << 20);
    assertThat(options.maxBodyBytes()).isEqualTo(-1);
    assertThat(options.bufferedBodyBytes()).isEqualTo(64 * 1024);
    assertThat(options.maxConcurrentStreams()).isEqualTo(250);
    assertThat(options.minTransferRate()).isEqualTo(240);
    assertThat(options.headerTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.idleTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(options.bodyTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.writeTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.adaptiveBudget()).isEqualTo(Duration.ofMillis(1));
    assertThat(options.watchdogInterval()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void builderMayBeUsedOn() {
    ServerOptions.Builder builder = ServerOptions.builder().port(1);
    ServerOptions first = builder.build();
    ServerOptions second = builder.port(2).h2c(true).build();

    assertThat(first.listeners()).hasSize(1);
    assertThat(first.h2c()).isFalse();
    assertThat(second.listeners()).hasSize(2);
    assertThat(second.h2c()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalidSettings")
  void invalidSettingNamesItself(String message, UnaryOperator<ServerOptions.Builder> setting) {
    assertThatThrownBy(() -> setting.apply(ServerOptions.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> invalidSettings() {
    return Stream.of(
        invalid("ioThreads: 0 (expected: >= 1)", o -> o.ioThreads(0)),
        invalid("workerThreads: 0 (expected: >= 1)", o -> o.workerThreads(0)),
        invalid("maxHeaderBytes: 255 (expected: >= 256)", o -> o.maxHeaderBytes(255)),
        invalid("maxHeaders: 0 (expected: >= 1)", o -> o.maxHeaders(0)),
        invalid("maxTargetBytes: 0 (expected: >= 1)", o -> o.maxTargetBytes(0)),
        invalid("maxBodyBytes: -2 (expected: >= -1)", o -> o.maxBodyBytes(-2)),
        invalid("bufferedBodyBytes: -1 (expected: >= 0)", o -> o.bufferedBodyBytes(-1)),
        invalid("maxConcurrentStreams: 0 (expected: >= 1)", o -> o.maxConcurrentStreams(0)),
        invalid("minTransferRate: -1 (expected: >= 0)", o -> o.minTransferRate(-1)),
        invalid("headerTimeout: PT0S (expected: > 0)", o -> o.headerTimeout(Duration.ZERO)),
        invalid("idleTimeout: PT-1S (expected: > 0)", o -> o.idleTimeout(Duration.ofSeconds(-1))),
        invalid("bodyTimeout: PT0S (expected: > 0)", o -> o.bodyTimeout(Duration.ZERO)),
        invalid("writeTimeout: PT0S (expected: > 0)", o -> o.writeTimeout(Duration.ZERO)),
        invalid("adaptiveBudget: PT0S (expected: > 0)", o -> o.adaptiveBudget(Duration.ZERO)),
        invalid("watchdogInterval: PT0S (expected: > 0)", o -> o.watchdogInterval(Duration.ZERO)),
        invalid("port: 65536 (expected: 0 to 65535)", o -> o.port(65_536)));
  }

  private static Arguments invalid(String message, UnaryOperator<ServerOptions.Builder> setting) {
    return Arguments.of(message, setting);
  }
}
