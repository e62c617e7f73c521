package dev.jenever.contrib.trace;

import io.opentelemetry.api.trace.StatusCode;

/** What Hertz makes of a status: those from 400 on are errors, and those that it does not know. */
final class HertzStatus {

  private HertzStatus() {}

  static StatusCode of(int status) {
    return isValid(status) && status < 400 ? StatusCode.UNSET : StatusCode.ERROR;
  }

  static boolean isValid(int status) {
    return switch (status / 100) {
      case 1 -> status <= 103;
      case 2 -> status <= 208 || status == 226;
      case 3 -> status <= 305 || status == 307 || status == 308;
      case 4 ->
          status <= 418
              || status >= 421 && status <= 426
              || status == 428
              || status == 429
              || status == 431
              || status == 451;
      case 5 -> status <= 508 || status == 510 || status == 511;
      default -> false;
    };
  }
}
