package dev.jenever.middleware;

import java.time.Duration;

/** The colours of the access log. */
final class Colors {

  static final String GREEN = "\u001B[97;42m";
  static final String WHITE = "\u001B[90;47m";
  static final String YELLOW = "\u001B[90;43m";
  static final String RED = "\u001B[97;41m";
  static final String BLUE = "\u001B[97;44m";
  static final String MAGENTA = "\u001B[97;45m";
  static final String CYAN = "\u001B[97;46m";
  static final String RESET = "\u001B[0m";

  private Colors() {}

  static String ofStatus(int code) {
    return switch (code / 100) {
      case 1, 3 -> WHITE;
      case 2 -> GREEN;
      case 4 -> YELLOW;
      default -> RED;
    };
  }

  static String ofMethod(String method) {
    return switch (method) {
      case "GET" -> BLUE;
      case "POST" -> CYAN;
      case "PUT" -> YELLOW;
      case "DELETE" -> RED;
      case "PATCH" -> GREEN;
      case "HEAD" -> MAGENTA;
      case "OPTIONS" -> WHITE;
      default -> RESET;
    };
  }

  static String ofLatency(Duration latency) {
    long millis = latency.toMillis();
    if (millis < 100) {
      return WHITE;
    }
    if (millis < 200) {
      return GREEN;
    }
    if (millis < 300) {
      return CYAN;
    }
    if (millis < 500) {
      return BLUE;
    }
    if (millis < 1_000) {
      return YELLOW;
    }
    return millis < 2_000 ? MAGENTA : RED;
  }
}
