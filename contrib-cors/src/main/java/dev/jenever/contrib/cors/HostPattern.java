package dev.jenever.contrib.cors;

/**
 * An origin of the strict list with {@code *}: for one or more whole labels at the beginning of the
 * host name, for any port, or both.
 */
record HostPattern(String scheme, String host, String port) {

  private static final String ANY = "*";

  static HostPattern of(String entry) {
    Origin origin = Origin.parse(entry);
    if (origin == null || !isPattern(origin)) {
      throw new IllegalArgumentException(
          "bad origin: " + entry + " (expected: https://*.example or http://localhost:*)");
    }
    Origin clean = origin.serialized();
    return new HostPattern(clean.scheme(), clean.host(), clean.port());
  }

  boolean matches(Origin origin) {
    return scheme.equals(origin.scheme())
        && (port.equals(ANY) || port.equals(origin.port()))
        && matchesHost(origin.host());
  }

  private boolean matchesHost(String name) {
    if (!host.startsWith(ANY)) {
      return host.equals(name);
    }
    String suffix = host.substring(1);
    return name.length() > suffix.length()
        && name.endsWith(suffix)
        && areLabels(name.substring(0, name.length() - suffix.length()));
  }

  private static boolean isPattern(Origin origin) {
    String host = origin.host();
    String rest = host.startsWith(ANY) ? host.substring(1) : host;
    return !origin.scheme().contains(ANY)
        && !rest.contains(ANY)
        && (rest.isEmpty() || rest.equals(host) || rest.startsWith("."))
        && (origin.port().equals(ANY) || !origin.port().contains(ANY));
  }

  private static boolean areLabels(String text) {
    return !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
  }
}
