package dev.jenever.internal.undertow;

import dev.jenever.server.Listener;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Sequence;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** Listens on a TCP port. */
final class TcpAcceptor implements Acceptor {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private static final Sequence<String> PROTOCOLS = Sequence.of("TLSv1.3", "TLSv1.2");

  /** What TLS 1.3 has, and of TLS 1.2 what is as good. */
  private static final Sequence<String> CIPHERS =
      Sequence.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  private static final OptionMap TLS =
      OptionMap.builder()
          .set(Options.SSL_ENABLED_PROTOCOLS, PROTOCOLS)
          .set(Options.SSL_ENABLED_CIPHER_SUITES, CIPHERS)
          .getMap();

  private static final int BACKLOG = 1024;
  private static final int RETRY_MILLIS = 100;

  private final AcceptingChannel<? extends StreamConnection> channel;

  private TcpAcceptor(AcceptingChannel<? extends StreamConnection> channel) {
    this.channel = channel;
  }

  static TcpAcceptor open(Listener listener, XnioWorker worker, Connections connections)
      throws IOException {
    InetSocketAddress address = listener.bindAddress();
    if (address.isUnresolved()) {
      throw new IOException("listen tcp: lookup " + listener.host() + ": no such host");
    }
    ChannelListener<StreamConnection> opened =
        listener.isTls() ? tls(listener, worker, connections) : new ClearTextListener(connections);
    return new TcpAcceptor(
        worker.createStreamConnectionServer(address, new Accepting(opened), sockets(worker)));
  }

  private static TlsListener tls(Listener listener, XnioWorker worker, Connections connections)
      throws IOException {
    SSLContext given = listener.sslContext();
    SSLContext context =
        given == null ? PemKeyPair.context(listener.certificate(), listener.key()) : given;
    UndertowXnioSsl ssl =
        new UndertowXnioSsl(
            worker.getXnio(),
            OptionMap.EMPTY,
            new BufferPool(worker, BufferPool.TLS_BUFFER_SIZE),
            context);
    return new TlsListener(connections, ssl, given == null ? TLS : OptionMap.EMPTY);
  }

  private static OptionMap sockets(XnioWorker worker) {
    return OptionMap.builder()
        .set(Options.WORKER_IO_THREADS, worker.getIoThreadCount())
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BALANCING_TOKENS, 1)
        .set(Options.BALANCING_CONNECTIONS, 2)
        .set(Options.BACKLOG, BACKLOG)
        .getMap();
  }

  @Override
  public void start() {
    channel.resumeAccepts();
  }

  @Override
  public int port() {
    return channel.getLocalAddress(InetSocketAddress.class).getPort();
  }

  @Override
  public void close() {
    channel.suspendAccepts();
    IoUtils.safeClose(channel);
  }

  @Override
  public void release() {}

  /** Takes connections one at a time, and pauses when there cannot be more, as Go does. */
  private record Accepting(ChannelListener<StreamConnection> opened)
      implements ChannelListener<AcceptingChannel<StreamConnection>> {

    @Override
    public void handleEvent(AcceptingChannel<StreamConnection> channel) {
      try {
        StreamConnection connection = channel.accept();
        if (connection != null) {
          ChannelListeners.invokeChannelListener(connection, opened);
        }
      } catch (ClosedChannelException stopped) {
        // Closed by the stop of the server, with clients still at the door.
      } catch (IOException e) {
        log.warn("accept error: {}; retrying in {} ms", e.getMessage(), RETRY_MILLIS);
        channel.suspendAccepts();
        channel
            .getWorker()
            .getIoThread()
            .executeAfter(channel::resumeAccepts, RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }
}
