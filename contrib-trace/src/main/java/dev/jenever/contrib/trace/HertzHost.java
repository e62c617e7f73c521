package dev.jenever.contrib.trace;

import io.opentelemetry.api.trace.SpanBuilder;
import java.util.regex.Pattern;

/** The host asked for, as an address or else as a name. */
final class HertzHost {

  private static final Pattern IP_V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private HertzHost() {}

  static void describe(String host, SpanBuilder span) {
    HostPort parts = HostPort.of(host);
    String name = host.startsWith("[") && parts.port() < 0 ? host : parts.host();
    if (IP_V4.matcher(name).matches() || IP_V6.matcher(name).matches()) {
      span.setAttribute(HertzAttribute.NET_HOST_IP, name);
    } else if (!name.isEmpty()) {
      span.setAttribute(HertzAttribute.NET_HOST_NAME, name);
    }
    if (parts.port() > 0) {
      span.setAttribute(HertzAttribute.NET_HOST_PORT, (long) parts.port());
    }
  }
}
