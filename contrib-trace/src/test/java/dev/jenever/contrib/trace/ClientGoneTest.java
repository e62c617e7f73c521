package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.server.Server;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that leave in the middle of a response. */
class ClientGoneTest {

  private final Recorded recorded = new Recorded();

  @Test
  void theSpanOfAClientThatLeavesEndsWithTheError() throws Exception {
    Engine r = Engine.create();
    r.use(Tracing.middleware("shop", recorded.stable()));
    r.get(
        "/endless",
        c -> {
          byte[] part = new byte[8192];
          while (true) {
            c.writer().write(part);
            c.writer().flush();
          }
        });
    List<SpanData> spans;
    try (Server server = r.start("127.0.0.1:0")) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        socket
            .getOutputStream()
            .write("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      spans = recorded.spans(1);
    }

    assertThat(spans).hasSize(1);
    SpanData span = spans.get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getAttributes().get(Attribute.HTTP_RESPONSE_STATUS_CODE)).isEqualTo(200);
    assertThat(span.getAttributes().get(Attribute.ERROR_TYPE))
        .isEqualTo("dev.jenever.http.ClientGoneException");
    assertThat(span.getEvents()).hasSize(1);
  }
}
