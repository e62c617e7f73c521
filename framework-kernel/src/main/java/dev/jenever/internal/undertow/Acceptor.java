package dev.jenever.internal.undertow;

import dev.jenever.server.Listener;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import java.io.IOException;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Sequence;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** A listener that has been bound. */
final class Acceptor {

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

  private static final int BACKLOG = 1024;

  private final AcceptingChannel<? extends StreamConnection> channel;

  private Acceptor(AcceptingChannel<? extends StreamConnection> channel) {
    this.channel = channel;
  }

  /** Binds a listener, and accepts nothing yet. */
  static Acceptor open(Listener listener, XnioWorker worker, Connections connections)
      throws IOException {
    InetSocketAddress address = listener.bindAddress();
    if (address.isUnresolved()) {
      throw new IOException("listen tcp: lookup " + listener.host() + ": no such host");
    }
    return new Acceptor(
        listener.isTls()
            ? bindTls(listener, address, worker, connections)
            : worker.createStreamConnectionServer(
                address, adapter(new ClearTextListener(connections)), sockets(worker)));
  }

  @SuppressWarnings("deprecation")
  private static AcceptingChannel<? extends StreamConnection> bindTls(
      Listener listener, InetSocketAddress address, XnioWorker worker, Connections connections)
      throws IOException {
    SSLContext context = listener.sslContext();
    boolean own = context == null;
    if (context == null) {
      context = PemKeyPair.context(listener.certificate(), listener.key());
    }
    UndertowXnioSsl ssl =
        new UndertowXnioSsl(
            worker.getXnio(),
            OptionMap.EMPTY,
            new BufferPool(worker, BufferPool.TLS_BUFFER_SIZE),
            context);
    OptionMap options = own ? tlsOptions(sockets(worker)) : sockets(worker);
    return ssl.createSslConnectionServer(
        worker, address, adapter(new TlsListener(connections)), options);
  }

  private static OptionMap tlsOptions(OptionMap sockets) {
    return OptionMap.builder()
        .addAll(sockets)
        .set(Options.SSL_ENABLED_PROTOCOLS, PROTOCOLS)
        .set(Options.SSL_ENABLED_CIPHER_SUITES, CIPHERS)
        .getMap();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <C extends StreamConnection> ChannelListener<AcceptingChannel<C>> adapter(
      ChannelListener<StreamConnection> listener) {
    return (ChannelListener) ChannelListeners.openListenerAdapter(listener);
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

  void start() {
    channel.resumeAccepts();
  }

  int port() {
    return channel.getLocalAddress(InetSocketAddress.class).getPort();
  }

  void close() {
    channel.suspendAccepts();
    IoUtils.safeClose(channel);
  }
}
