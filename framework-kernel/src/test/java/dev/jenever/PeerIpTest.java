package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.RequestWrapper;
import dev.jenever.internal.memory.MemoryRequest;
import dev.jenever.internal.transport.PeerMemory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerIpTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:80, 192.0.2.1",
    "[2001:db8::1]:80, 2001:db8::1",
    "[::ffff:192.0.2.1]:80, 192.0.2.1",
    "@, ''",
    "192.0.2.1, ''",
    "example.com:80, ''"
  })
  void isReadFromTheAddress(String address, String text) {
    PeerIp ip = PeerIp.of(new MemoryRequest("GET", "/").remoteAddress(address));

    assertThat(ip.text()).isEqualTo(text);
    assertThat(ip.bytes() == null).isEqualTo(text.isEmpty());
  }

  @Test
  void isReadOnceForAConnection() {
    Remembering first = new Remembering("192.0.2.1:80");
    PeerIp read = PeerIp.of(first);

    assertThat(first.facts).isSameAs(read);
    assertThat(PeerIp.of(first)).isSameAs(read);
    assertThat(PeerIp.of(new Remembering("192.0.2.2:80")).text()).isEqualTo("192.0.2.2");
  }

  private static final class Remembering extends RequestWrapper implements PeerMemory {

    private @Nullable Object facts;

    Remembering(String address) {
      super(new MemoryRequest("GET", "/").remoteAddress(address));
    }

    @Override
    public @Nullable Object aboutPeer() {
      return facts;
    }

    @Override
    public void rememberAboutPeer(Object found) {
      facts = found;
    }
  }
}
