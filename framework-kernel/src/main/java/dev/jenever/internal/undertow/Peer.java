package dev.jenever.internal.undertow;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.jspecify.annotations.Nullable;

/** The other end of a connection, as requests show it. */
record Peer(String text, boolean isUnix) {

  /** Reads the address of a connection, null when it has none. */
  static Peer of(@Nullable SocketAddress address) {
    if (address instanceof InetSocketAddress internet) {
      return new Peer(internetText(internet), false);
    }
    String path = address instanceof UnixDomainSocketAddress unix ? unix.getPath().toString() : "";
    return new Peer(path.isEmpty() ? "@" : path, address instanceof UnixDomainSocketAddress);
  }

  private static String internetText(InetSocketAddress peer) {
    InetAddress address = peer.getAddress();
    String text = address == null ? peer.getHostString() : address.getHostAddress();
    return text.indexOf(':') < 0 ? text + ":" + peer.getPort() : "[" + text + "]:" + peer.getPort();
  }
}
