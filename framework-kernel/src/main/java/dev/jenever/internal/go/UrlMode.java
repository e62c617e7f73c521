package dev.jenever.internal.go;

/** The parts of a URL, each with the characters that stay as they are when it is escaped. */
enum UrlMode {
  PATH("$&+,-./:;=@_~"),
  PATH_SEGMENT("$&+-.:=@_~"),
  HOST("!\"$&'()*+,-.:;<=>[]_~"),
  ZONE("!\"$&'()*+,-.:;<=>[]_~"),
  USER_PASSWORD("$&+,-.;=_~"),
  QUERY_COMPONENT("-._~"),
  FRAGMENT("!$&()*+,-./:;=?@_~");

  private final boolean[] plain = new boolean[128];

  UrlMode(String marks) {
    for (char c = 0; c < 128; c++) {
      plain[c] = isAlphanumeric(c) || marks.indexOf(c) >= 0;
    }
  }

  boolean mustEscape(int c) {
    return c >= 128 || !plain[c];
  }

  boolean isHost() {
    return this == HOST || this == ZONE;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
