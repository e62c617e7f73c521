package dev.jenever.internal.undertow;

import dev.jenever.server.Listener;
import java.io.IOException;
import java.nio.file.Path;
import org.xnio.XnioWorker;

/** A listener that has been bound. */
interface Acceptor {

  /** Binds a listener, and accepts nothing yet. */
  static Acceptor open(Listener listener, XnioWorker worker, Connections connections)
      throws IOException {
    Path file = listener.socketFile();
    return file == null
        ? TcpAcceptor.open(listener, worker, connections)
        : UnixAcceptor.open(file, worker, connections);
  }

  void start();

  /** Returns the port, or -1 when there is none. */
  int port();

  /** Accepts no more; connections that are open go on. */
  void close();

  /** Lets go of what open connections needed. */
  void release();
}
