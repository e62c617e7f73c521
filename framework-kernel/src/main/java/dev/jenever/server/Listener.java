package dev.jenever.server;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens: a TCP port, with or without TLS, or a unix domain socket.
 *
 * <p>Immutable, safe for use by any thread. Counterpart of the arguments of {@code Run}, {@code
 * RunTLS} and {@code RunUnix}.
 */
public final class Listener {

  private static final int MAX_PORT = 65_535;

  private final String host;
  private final int port;
  private final @Nullable Path socketFile;
  private final @Nullable Path certificate;
  private final @Nullable Path key;
  private final @Nullable SSLContext sslContext;

  private Listener(
      String host,
      int port,
      @Nullable Path socketFile,
      @Nullable Path certificate,
      @Nullable Path key,
      @Nullable SSLContext sslContext) {
    this.host = requireNonNull(host, "host");
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
    }
    this.port = port;
    this.socketFile = socketFile;
    this.certificate = certificate;
    this.key = key;
    this.sslContext = sslContext;
  }

  /**
   * Listens on a TCP port.
   *
   * @param host a name or an address; {@code ""} for all addresses of the machine
   * @param port the port, 0 for any free one
   */
  public static Listener http(String host, int port) {
    return new Listener(host, port, null, null, null, null);
  }

  /**
   * Listens on a TCP port, given as Go programs write it: {@code ":8080"}, {@code
   * "127.0.0.1:8080"}, {@code "[::1]:8080"}.
   *
   * @throws IllegalArgumentException if there is no port, or no valid one
   */
  public static Listener http(String address) {
    int colon = portColon(address);
    return http(hostOf(address, colon), portOf(address, colon));
  }

  /**
   * Listens on a TCP port with TLS, HTTP/2 by ALPN.
   *
   * @param address as for {@link #http(String)}
   * @param certificate a PEM file with the certificate and those that lead to the root
   * @param key a PEM file with the private key: PKCS #8, or PKCS #1 for RSA, or SEC 1 for EC
   */
  public static Listener https(String address, Path certificate, Path key) {
    int colon = portColon(address);
    requireNonNull(certificate, "certificate");
    requireNonNull(key, "key");
    return new Listener(
        hostOf(address, colon), portOf(address, colon), null, certificate, key, null);
  }

  /** Listens on a TCP port with TLS as the context is set up, HTTP/2 by ALPN. */
  public static Listener https(String address, SSLContext context) {
    int colon = portColon(address);
    requireNonNull(context, "context");
    return new Listener(hostOf(address, colon), portOf(address, colon), null, null, null, context);
  }

  /** Listens on a unix domain socket, a file that is made at the start and removed at the stop. */
  public static Listener unix(Path socketFile) {
    return new Listener("", 0, requireNonNull(socketFile, "socketFile"), null, null, null);
  }

  /** Returns the host, {@code ""} for all addresses. */
  public String host() {
    return host;
  }

  /** Returns the port, 0 for any free one. */
  public int port() {
    return port;
  }

  /** Returns the file of the unix domain socket, or null for a TCP port. */
  public @Nullable Path socketFile() {
    return socketFile;
  }

  /** Returns the PEM file of the certificate, or null. */
  public @Nullable Path certificate() {
    return certificate;
  }

  /** Returns the PEM file of the private key, or null. */
  public @Nullable Path key() {
    return key;
  }

  /** Returns the TLS context that was given, or null. */
  public @Nullable SSLContext sslContext() {
    return sslContext;
  }

  /** Returns whether the listener speaks TLS. */
  public boolean isTls() {
    return certificate != null || sslContext != null;
  }

  /** Returns the address to bind, resolved now. */
  public InetSocketAddress bindAddress() {
    return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }

  /** Returns the address as Go programs write it, or {@code unix:} and the file. */
  @Override
  public String toString() {
    if (socketFile != null) {
      return "unix:" + socketFile;
    }
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  private static int portColon(String address) {
    int colon = requireNonNull(address, "address").lastIndexOf(':');
    if (colon < 0 || address.indexOf(']') > colon) {
      throw new IllegalArgumentException("address: " + address + " (expected: host:port)");
    }
    return colon;
  }

  private static String hostOf(String address, int colon) {
    String host = address.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return bracketed ? host.substring(1, host.length() - 1) : host;
  }

  private static int portOf(String address, int colon) {
    try {
      return colon + 1 == address.length()
          ? 0
          : Integer.parseInt(address, colon + 1, address.length(), 10);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("address: " + address + " (expected: host:port)", e);
    }
  }
}
