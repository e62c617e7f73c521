package dev.jenever.contrib.trace;

import dev.jenever.http.Request;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What otelgin says of the server: its name, its port, the protocol it was spoken to in. */
final class OtelginServer {

  private final HostPort service;
  private final boolean named;

  OtelginServer(String service) {
    this.service = HostPort.of(service);
    this.named = !service.isEmpty();
  }

  /** Sets the address, always, and the port unless it is missing or that of the scheme. */
  void describe(
      Request request,
      BiConsumer<AttributeKey<String>, String> address,
      BiConsumer<AttributeKey<Long>, Long> port) {
    HostPort asked = HostPort.of(request.host());
    address.accept(Attribute.SERVER_ADDRESS, named ? service.host() : asked.host());
    int number = service.port() >= 0 ? service.port() : asked.port();
    if (number > 0 && number != (request.isTls() ? 443 : 80)) {
      port.accept(Attribute.SERVER_PORT, (long) number);
    }
  }

  /** {@code http} for all that is spoken here. */
  static String protocol(Request request) {
    String protocol = request.protocol();
    int slash = protocol.indexOf('/');
    return (slash < 0 ? protocol : protocol.substring(0, slash)).toLowerCase(Locale.ROOT);
  }

  /** {@code 1.0}, {@code 1.1}, {@code 2.0}. */
  static String version(Request request) {
    String protocol = request.protocol();
    return protocol.substring(protocol.indexOf('/') + 1);
  }
}
