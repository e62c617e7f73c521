package dev.jenever.internal.undertow;

import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A server for a JVM of its own, with less memory than what goes through it. */
final class SmallHeapServer {

  private SmallHeapServer() {}

  /** Serves in the mode given until its input ends; prints its port. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    StubApplication app =
        new StubApplication()
            .on("/up", (request, response) -> response.writeString("got " + count(request)))
            .on("/down", (request, response) -> pour(response, file.toFile().length()))
            .on("/file", (request, response) -> send(response, file));
    try (Server server = TestServers.start(app, ExecutionMode.valueOf(arguments[0]))) {
      System.out.println(server.port());
      System.in.read();
    }
  }

  private static long count(Request request) throws IOException {
    byte[] block = new byte[32 * 1024];
    long count = 0;
    InputStream body = request.body();
    for (int n; (n = body.read(block)) >= 0; ) {
      count += n;
    }
    return count;
  }

  private static void pour(ResponseWriter response, long bytes) throws IOException {
    response.headers().set("Content-Length", Long.toString(bytes));
    byte[] block = new byte[1_000_000];
    for (long left = bytes; left > 0; left -= block.length) {
      response.write(block, 0, (int) Math.min(block.length, left));
    }
  }

  private static void send(ResponseWriter response, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      response.headers().set("Content-Length", Long.toString(channel.size()));
      response.writeFile(channel, 0, channel.size());
    }
  }
}
