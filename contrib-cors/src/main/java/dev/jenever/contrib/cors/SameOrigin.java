package dev.jenever.contrib.cors;

/** Tells whether a page is the service's own, as far as its host says. */
final class SameOrigin {

  private SameOrigin() {}

  /** Takes either scheme: the service may stand behind a proxy that ends TLS. */
  static boolean is(String origin, String host) {
    int scheme = origin.length() - host.length();
    return (scheme == 7 && origin.startsWith("http://")
            || scheme == 8 && origin.startsWith("https://"))
        && origin.endsWith(host);
  }
}
