package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The peers whose forwarding headers are believed. */
final class TrustedProxies {

  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  private final List<IpRange> ranges;

  /** Whether an ignored header is still worth a line in the log; it is once. */
  private final AtomicBoolean silent;

  private TrustedProxies(List<IpRange> ranges, boolean silent) {
    this.ranges = ranges;
    this.silent = new AtomicBoolean(silent);
  }

  /** Nobody, because nobody was asked: the first header that is ignored is reported. */
  static TrustedProxies unset() {
    return new TrustedProxies(List.of(), false);
  }

  /**
   * The given addresses and blocks.
   *
   * @throws IllegalArgumentException with Gin's text, for the first entry that is neither
   */
  static TrustedProxies of(String... proxies) {
    List<IpRange> ranges = new ArrayList<>();
    for (String proxy : proxies) {
      ranges.add(IpRange.parse(requireNonNull(proxy, "proxy")));
    }
    return new TrustedProxies(List.copyOf(ranges), true);
  }

  boolean trusts(byte[] address) {
    for (IpRange range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether everybody is trusted, which is not safe. */
  boolean trustsEverybody() {
    return trusts(new byte[4]) || trusts(new byte[16]);
  }

  /** Returns whether an ignored header has not been reported yet, and should be. */
  boolean wantsReport() {
    return !silent.get();
  }

  /** Tells the operator, once, why client addresses are those of a proxy. */
  void reportIgnored(String header, String peer) {
    if (silent.compareAndSet(false, true)) {
      log.warn(
          "The header {} of {} is ignored, because no proxy is trusted: clientIp() is the address"
              + " of the peer. If {} is your proxy, call setTrustedProxies(\"{}\");"
              + " setTrustedProxies(\"0.0.0.0/0\", \"::/0\") trusts everybody, as Gin does;"
              + " setTrustedProxies() silences this line.",
          header,
          peer,
          peer,
          peer);
    }
  }
}
