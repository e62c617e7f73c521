package dev.jenever.contrib.trace;

import dev.jenever.Engine;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;

/** A service that runs in a process of its own, with OpenTelemetry's Java agent. */
public final class AgentService {

  private AgentService() {}

  /** Serves one request with the header lines that are given, in an execution mode. */
  public static void main(String... args) throws Exception {
    Engine r = Engine.create().execution(ExecutionMode.valueOf(args[0]));
    r.use(Tracing.middleware("shop"));
    r.get("/orders/:id", c -> c.string(200, "ok"));
    String[] headers = args.length > 1 ? new String[] {args[1]} : new String[0];
    try (Server server = r.start("127.0.0.1:0")) {
      System.out.println("answer: " + RawClient.get(server.port(), "/orders/7", headers));
    }
  }
}
