package dev.jenever.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "':8080', '', 8080",
    "'0.0.0.0:80', '0.0.0.0', 80",
    "'localhost:0', 'localhost', 0",
    "'[::1]:443', '::1', 443",
    "'localhost:', 'localhost', 0"
  })
  void addressIsReadAsGoReadsIt(String address, String host, int port) {
    Listener listener = Listener.http(address);

    assertThat(listener.host()).isEqualTo(host);
    assertThat(listener.port()).isEqualTo(port);
    assertThat(listener.isTls()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "::1]", "[::1]", "a:b", "a:-1", "a:65536"})
  void otherAddressesAreRefused(String address) {
    assertThatThrownBy(() -> Listener.http(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addressIsWrittenAsGoWritesIt() {
    assertThat(Listener.http("::1", 80)).hasToString("[::1]:80");
    assertThat(Listener.http("", 8080)).hasToString(":8080");
    assertThat(Listener.unix(Path.of("/run/app.sock"))).hasToString("unix:/run/app.sock");
  }

  @Test
  void filesMakeItTls() {
    Listener listener = Listener.https(":443", Path.of("c.pem"), Path.of("k.pem"));

    assertThat(listener.isTls()).isTrue();
    assertThat(listener.certificate()).isEqualTo(Path.of("c.pem"));
    assertThat(listener.key()).isEqualTo(Path.of("k.pem"));
  }
}
