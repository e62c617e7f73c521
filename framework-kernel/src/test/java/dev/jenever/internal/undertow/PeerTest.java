package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class PeerTest {

  @Test
  void internetAddressesAreWrittenAsInGo() throws UnknownHostException {
    InetAddress four = InetAddress.getByName("192.0.2.1");
    InetAddress six = InetAddress.getByName("2001:db8:0:0:0:0:0:1");

    assertThat(Peer.of(new InetSocketAddress(four, 80))).isEqualTo(new Peer("192.0.2.1:80", false));
    assertThat(Peer.of(new InetSocketAddress(six, 80)).text()).startsWith("[").endsWith("]:80");
    assertThat(Peer.of(InetSocketAddress.createUnresolved("a.example", 80)).text())
        .isEqualTo("a.example:80");
  }

  @Test
  void unixSocketsAndNoAddressAreToldApart() {
    assertThat(Peer.of(UnixDomainSocketAddress.of("/run/a"))).isEqualTo(new Peer("/run/a", true));
    assertThat(Peer.of(UnixDomainSocketAddress.of(""))).isEqualTo(new Peer("@", true));
    assertThat(Peer.of(null)).isEqualTo(new Peer("@", false));
  }
}
