package dev.jenever;

import dev.jenever.http.Request;
import dev.jenever.internal.transport.PeerMemory;
import org.jspecify.annotations.Nullable;

/**
 * The IP of a peer, read once for a connection where the transport can remember it.
 *
 * @param bytes its bytes, null when the peer's address has none
 * @param text as Go writes it, {@code ""} when there is none
 */
record PeerIp(byte @Nullable [] bytes, String text) {

  static PeerIp of(Request request) {
    if (!(request instanceof PeerMemory memory)) {
      return read(request);
    }
    if (memory.aboutPeer() instanceof PeerIp known) {
      return known;
    }
    PeerIp read = read(request);
    memory.rememberAboutPeer(read);
    return read;
  }

  private static PeerIp read(Request request) {
    byte[] ip = IpRange.address(ClientAddress.remoteIp(request));
    return new PeerIp(ip, ip == null ? "" : IpRange.format(ip));
  }
}
