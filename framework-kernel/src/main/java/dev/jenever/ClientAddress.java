package dev.jenever;

import dev.jenever.http.Request;
import java.util.List;

/** Finds out who a request comes from. */
final class ClientAddress {

  private ClientAddress() {}

  /** Returns the host of the peer's address, {@code ""} when there is none. */
  static String remoteIp(Request request) {
    return host(request.remoteAddress());
  }

  static String host(String hostPort) {
    String address = hostPort.strip();
    int colon = address.lastIndexOf(':');
    if (colon < 0) {
      return "";
    }
    String host = address.substring(0, colon);
    if (host.startsWith("[")) {
      boolean closed = host.indexOf(']') == host.length() - 1;
      host = closed ? host.substring(1, host.length() - 1) : ":";
      return host.indexOf('[') >= 0 || !closed ? "" : host;
    }
    boolean plain = host.indexOf(':') < 0 && address.indexOf('[') < 0 && address.indexOf(']') < 0;
    return plain ? host : "";
  }

  static String clientIp(Request request, EngineOptions options) {
    if (!options.trustedPlatform.isEmpty()) {
      String platform = request.headers().get(options.trustedPlatform);
      if (!platform.isEmpty()) {
        return platform;
      }
    }
    if (request.isUnixSocket()) {
      return forwarded(request, options);
    }
    PeerIp peer = PeerIp.of(request);
    if (peer.bytes() != null && options.forwardedByClientIp) {
      if (options.trustedProxies.trusts(peer.bytes())) {
        String client = forwarded(request, options);
        return client.isEmpty() ? peer.text() : client;
      }
      if (options.trustedProxies.wantsReport()) {
        reportIgnored(request, options, peer.text());
      }
    }
    return peer.text();
  }

  private static void reportIgnored(Request request, EngineOptions options, String peer) {
    for (String name : options.remoteIpHeaders) {
      if (request.headers().contains(name)) {
        options.trustedProxies.reportIgnored(name, peer);
        return;
      }
    }
  }

  private static String forwarded(Request request, EngineOptions options) {
    if (!options.forwardedByClientIp) {
      return "";
    }
    for (String name : options.remoteIpHeaders) {
      List<String> lines = request.headers().values(name);
      String client = lines.isEmpty() ? "" : client(lines, options.trustedProxies);
      if (!client.isEmpty()) {
        return client;
      }
    }
    return "";
  }

  /**
   * Goes from the nearest hop back to the first one that is not trusted. A hop that is no address
   * spoils the whole header.
   */
  private static String client(List<String> lines, TrustedProxies trusted) {
    String[] hops = String.join(",", lines).split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = hops[i].strip();
      byte[] address = IpRange.address(hop);
      if (address == null) {
        return "";
      }
      if (i == 0 || !trusted.trusts(address)) {
        return hop;
      }
    }
    return "";
  }
}
