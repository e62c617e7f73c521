package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.internal.memory.MemoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPeersTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:80, 192.0.2.1",
    "[2001:db8::1]:80, 2001:db8::1",
    "[::ffff:192.0.2.1]:80, 192.0.2.1",
    "@, ''",
    "192.0.2.1, ''",
    "example.com:80, ''"
  })
  void addressIsReadOnce(String address, String ip) {
    KnownPeers.Peer first = KnownPeers.of(from(address));

    assertThat(first.text()).isEqualTo(ip);
    assertThat(first.ip() == null).isEqualTo(ip.isEmpty());
    assertThat(KnownPeers.of(from(new String(address.toCharArray())))).isSameAs(first);
  }

  @Test
  void addressesInOneSlotAreToldApart() {
    for (int port = 1; port < 10_000; port++) {
      String ip = "192.0." + port / 256 + "." + port % 256;

      assertThat(KnownPeers.of(from(ip + ":" + port)).text()).isEqualTo(ip);
    }
  }

  private static MemoryRequest from(String address) {
    return new MemoryRequest("GET", "/").remoteAddress(address);
  }
}
