package dev.jenever.compat.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers the first bytes of one connection with one text, and what follows with another; without a
 * second text it closes the connection after the first.
 */
final class CannedServer implements AutoCloseable {

  private final ServerSocket socket;

  CannedServer(String first, String then) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(first, then), "canned-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve(String first, String then) {
    try (Socket peer = socket.accept()) {
      byte[] some = new byte[4096];
      OutputStream out = peer.getOutputStream();
      if (peer.getInputStream().read(some) > 0) {
        out.write(first.getBytes(StandardCharsets.UTF_8));
      }
      if (!then.isEmpty() && peer.getInputStream().read(some) > 0) {
        out.write(then.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // the client sees the end of the connection
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
