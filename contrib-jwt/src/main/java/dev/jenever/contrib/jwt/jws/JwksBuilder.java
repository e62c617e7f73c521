package dev.jenever.contrib.jwt.jws;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;

/**
 * Makes JWK sets that are fetched; each method replaces what it set before.
 *
 * <p>Not for use by several threads.
 */
public final class JwksBuilder {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  final URI address;
  HttpClient client = Client.SHARED;
  Duration timeout = Duration.ofSeconds(10);
  Duration minTtl = Duration.ofMinutes(1);
  Duration maxTtl = Duration.ofMinutes(15);
  Duration staleIfError = Duration.ofHours(1);
  Duration interval = Duration.ofSeconds(30);
  int maxBytes = 1 << 20;
  InstantSource clock = InstantSource.system();

  private boolean plainHttp;

  JwksBuilder(URI address) {
    this.address = requireNonNull(address, "address");
  }

  /** Sets who fetches. Default a client of the JDK that follows no redirects. */
  public JwksBuilder client(HttpClient client) {
    this.client = requireNonNull(client, "client");
    return this;
  }

  /** Sets how long a fetch may take, with the body. Default 10 seconds. */
  public JwksBuilder timeout(Duration timeout) {
    this.timeout = positive("timeout", timeout);
    return this;
  }

  /**
   * Sets for how long a set is used at least, whatever {@code Cache-Control} says. Default 1
   * minute.
   */
  public JwksBuilder minTtl(Duration minTtl) {
    this.minTtl = positive("minTtl", minTtl);
    return this;
  }

  /**
   * Sets for how long a set is used at most, and if there is no {@code Cache-Control}: for that
   * long a key that was withdrawn may be trusted. Default 15 minutes.
   */
  public JwksBuilder maxTtl(Duration maxTtl) {
    this.maxTtl = positive("maxTtl", maxTtl);
    return this;
  }

  /**
   * Sets for how long after that the last set is used while no new one can be fetched. Default 1
   * hour; zero to refuse tokens at once.
   */
  public JwksBuilder staleIfError(Duration staleIfError) {
    if (staleIfError.isNegative()) {
      throw new IllegalArgumentException("staleIfError: " + staleIfError + " (expected: >= 0)");
    }
    this.staleIfError = staleIfError;
    return this;
  }

  /**
   * Sets how much time passes at least between two fetches, after failures and for unknown keys:
   * tokens with invented key names cannot wear down the issuer. Default 30 seconds.
   */
  public JwksBuilder interval(Duration interval) {
    this.interval = positive("interval", interval);
    return this;
  }

  /** Sets how many bytes a set may have. Default 1 MiB. */
  public JwksBuilder maxBytes(int maxBytes) {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("maxBytes: " + maxBytes + " (expected: > 0)");
    }
    this.maxBytes = maxBytes;
    return this;
  }

  /** Sets what time it is. Default the clock of the system. */
  public JwksBuilder clock(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Accepts an address without TLS on another machine: whoever is on the way can put keys of their
   * own in place.
   */
  public JwksBuilder allowPlainHttp() {
    this.plainHttp = true;
    return this;
  }

  /**
   * Returns the set; it is fetched when the first token asks for it.
   *
   * @throws IllegalArgumentException when the address is not {@code https}, nor {@code http} on
   *     this machine or where that is allowed; when {@code minTtl} is more than {@code maxTtl}
   */
  public Jwks build() {
    requireSafe();
    if (minTtl.compareTo(maxTtl) > 0) {
      throw new IllegalArgumentException("minTtl: " + minTtl + " (expected: <= " + maxTtl + ")");
    }
    return new Jwks(new FetchedKeys(this, new KeyFetch(this)));
  }

  private void requireSafe() {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean plain =
        scheme.equals("http")
            && (plainHttp || THIS_MACHINE.contains(String.valueOf(address.getHost())));
    if (address.getHost() == null || !plain && !scheme.equals("https")) {
      throw new IllegalArgumentException("address: " + address + " (expected: https://…)");
    }
  }

  private static Duration positive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + ": " + duration + " (expected: > 0)");
    }
    return duration;
  }

  /** The client of all sets, made when it is first needed. */
  private static final class Client {
    static final HttpClient SHARED =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  }
}
