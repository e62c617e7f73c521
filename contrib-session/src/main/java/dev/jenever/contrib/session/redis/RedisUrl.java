package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/** Where Redis is, and who we are there: what a URL says. */
record RedisUrl(
    Mode mode,
    boolean tls,
    @Nullable String user,
    @Nullable String password,
    List<HostAndPort> nodes,
    int database,
    String master) {

  /** How the servers work together. */
  enum Mode {
    SINGLE("", 6379),
    SENTINEL("-sentinel", 26379),
    CLUSTER("-cluster", 6379);

    private final String suffix;
    private final int usualPort;

    Mode(String suffix, int usualPort) {
      this.suffix = suffix;
      this.usualPort = usualPort;
    }

    private static Mode of(String suffix) {
      return Stream.of(values()).filter(m -> m.suffix.equals(suffix)).findFirst().orElseThrow();
    }
  }

  private static final Pattern URL =
      Pattern.compile(
          "redis(?<tls>s?)(?<mode>-sentinel|-cluster|)://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
              + "(?<nodes>[^/?#@]+)(?:/(?<database>\\d{0,9}))?(?:#(?<master>.+))?");
  private static final Pattern NODE =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]\\s]+)(?::(?<port>\\d{1,5}))?");

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException when it is none; passwords are not shown
   */
  static RedisUrl parse(String url) {
    Matcher found = URL.matcher(url);
    if (!found.matches()) {
      throw refused(
          url,
          "redis://[user:password@]host[:port][/database],"
              + " redis-sentinel://host[:port],…[/database]#master"
              + " or redis-cluster://host[:port],…; rediss… for TLS");
    }
    Mode mode = Mode.of(found.group("mode"));
    RedisUrl read =
        new RedisUrl(
            mode,
            !found.group("tls").isEmpty(),
            text(found.group("user")),
            text(found.group("password")),
            Stream.of(found.group("nodes").split(",", -1)).map(n -> node(url, n, mode)).toList(),
            database(found.group("database")),
            found.group("master") == null ? "" : found.group("master"));
    read.check(url);
    return read;
  }

  private void check(String url) {
    if (mode == Mode.SINGLE && nodes.size() > 1) {
      throw refused(url, "one host; several with redis-sentinel:// or redis-cluster://");
    }
    if ((mode == Mode.SENTINEL) == master.isEmpty()) {
      throw refused(
          url, mode == Mode.SENTINEL ? "the name of the master after #" : "nothing after #");
    }
    if (mode == Mode.CLUSTER && database != 0) {
      throw refused(url, "database 0, a cluster has no other");
    }
  }

  private static HostAndPort node(String url, String text, Mode mode) {
    Matcher found = NODE.matcher(text);
    if (!found.matches()) {
      throw refused(url, "host[:port] in place of '" + text + "'");
    }
    int port = found.group("port") == null ? mode.usualPort : Integer.parseInt(found.group("port"));
    if (port < 1 || port > 65535) {
      throw refused(url, "a port from 1 to 65535 in place of " + port);
    }
    String host = found.group("host");
    return new HostAndPort(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
  }

  private static int database(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static @Nullable String text(@Nullable String escaped) {
    return escaped == null || escaped.isEmpty()
        ? null
        : URLDecoder.decode(escaped.replace("+", "%2B"), UTF_8);
  }

  private static IllegalArgumentException refused(String url, String expected) {
    String shown = url.replaceFirst("//[^/]*@", "//***@");
    return new IllegalArgumentException("redis url: " + shown + " (expected: " + expected + ")");
  }

  /** Returns the servers as they are named in messages. */
  String where() {
    return String.join(", ", nodes.stream().map(HostAndPort::toString).toList());
  }
}
