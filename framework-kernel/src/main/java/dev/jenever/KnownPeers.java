package dev.jenever;

import dev.jenever.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of peers that were read before: a client that keeps its connection has the same one in
 * all its requests. Several threads may write a slot; whatever is found there is right.
 */
final class KnownPeers {

  /**
   * An address as {@link Request#remoteAddress} has it, and the IP in it, null when it has none.
   */
  record Peer(String address, byte @Nullable [] ip, String text) {}

  private static final Peer[] SLOTS = new Peer[1024];

  private KnownPeers() {}

  static Peer of(Request request) {
    String address = request.remoteAddress();
    int slot = address.hashCode() & SLOTS.length - 1;
    Peer known = SLOTS[slot];
    if (known == null || !known.address.equals(address)) {
      known = read(address);
      SLOTS[slot] = known;
    }
    return known;
  }

  private static Peer read(String address) {
    byte[] ip = IpRange.address(ClientAddress.host(address));
    return new Peer(address, ip, ip == null ? "" : IpRange.format(ip));
  }
}
