package dev.jenever.contrib.session.memcached;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Talks to Memcached as a person would. */
record Conversation(int port) {

  static Conversation with(int port) {
    return new Conversation(port);
  }

  /** Says a line, and returns the lines of the answer up to the last. */
  List<String> say(String command, String last) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      List<String> lines = new ArrayList<>();
      while (lines.isEmpty() || !lines.get(lines.size() - 1).startsWith(last)) {
        lines.add(reader.readLine());
      }
      return lines;
    }
  }
}
