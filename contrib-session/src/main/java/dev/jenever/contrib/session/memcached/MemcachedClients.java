package dev.jenever.contrib.session.memcached;

import dev.jenever.contrib.session.StoreUnavailableException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;

/** Makes the client of a list of servers. */
final class MemcachedClients {

  private static final Pattern SERVER =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]\\s]+):(?<port>\\d{1,5})");
  private static final Duration HEAL_EVERY = Duration.ofMillis(500);

  private MemcachedClients() {}

  static MemcachedClient make(String servers, Duration timeout) {
    List<InetSocketAddress> addresses = addresses(servers);
    XMemcachedClientBuilder builder = new XMemcachedClientBuilder(addresses);
    builder.setSessionLocator(new ServersOfGo(addresses.size()));
    builder.setConnectTimeout(timeout.toMillis());
    builder.setOpTimeout(timeout.toMillis());
    builder.setHealSessionInterval(HEAL_EVERY.toMillis());
    builder.setFailureMode(true);
    try {
      return builder.build();
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private static List<InetSocketAddress> addresses(String servers) {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (String server : servers.strip().split("\\s+")) {
      Matcher found = SERVER.matcher(server);
      int port = found.matches() ? Integer.parseInt(found.group("port")) : 0;
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException(
            "servers: '" + servers + "' (expected: host:port, several separated by spaces)");
      }
      addresses.add(new InetSocketAddress(found.group("host"), port));
    }
    return addresses;
  }
}
