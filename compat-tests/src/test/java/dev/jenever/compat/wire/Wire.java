package dev.jenever.compat.wire;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends one request over a connection of its own and reads what comes back. */
public final class Wire {

  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * No request at all, so no app ever sees it: a server that still listens on the connection
   * complains about it, one that has closed the connection cannot.
   */
  private static final byte[] PROBE = "PROBE\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Wire() {}

  /** Sends the bytes of a step to a port of this machine and returns the answers. */
  public static Answer exchange(int port, Step step, byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(request);
      AnswerReader reader = new AnswerReader(socket, method(request), step.afterContinue());
      Answer first = reader.read();
      List<Answer> next = new ArrayList<>();
      for (int i = 1; i < step.responses(); i++) {
        next.add(reader.read());
      }
      boolean closed = reader.ended() || refusesMore(socket, reader);
      if (next.isEmpty()) {
        return first.closing(closed);
      }
      int last = next.size() - 1;
      next.set(last, next.get(last).closing(closed));
      return first.then(List.copyOf(next));
    }
  }

  private static boolean refusesMore(Socket socket, AnswerReader reader) throws IOException {
    try {
      socket.getOutputStream().write(PROBE);
    } catch (IOException e) {
      return true;
    }
    return reader.atEnd();
  }

  private static String method(byte[] request) {
    int length = Math.min(request.length, 32);
    return new String(request, 0, length, StandardCharsets.ISO_8859_1).split(" ", 2)[0];
  }
}
