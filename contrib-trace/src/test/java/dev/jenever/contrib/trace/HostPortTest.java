package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what the function of that name in otelgin returns. */
class HostPortTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', -1",
    "a, a, -1",
    "a:1, a, 1",
    "a:, a, -1",
    ":8080, '', 8080",
    "a:b, a, -1",
    "a:+1, a, -1",
    "a:-1, a, -1",
    "a:0, a, 0",
    "a:65535, a, 65535",
    "a:65536, a, -1",
    "a:99999999999999999999, a, -1",
    "a:1:2, '', -1",
    "::1, '', -1",
    "127.0.0.1:80, 127.0.0.1, 80",
    "[::1], ::1, -1",
    "[::1]:80, ::1, 80",
    "[::1%en0]:80, ::1%en0, 80",
    "a%en0:80, a%en0, 80",
    "[::1, '', -1",
    "[]:80, '', 80",
    "[a]b:80, '', -1",
    "[a]:1:2, '', -1",
    "[a[b]:1, '', -1",
    "[a]]:1, '', -1",
    "a[:1, '', -1",
    "a]:1, '', -1"
  })
  void hostsAndPortsAreReadAsGoReadsThem(String text, String host, int port) {
    assertThat(HostPort.of(text)).isEqualTo(new HostPort(host, port));
  }
}
