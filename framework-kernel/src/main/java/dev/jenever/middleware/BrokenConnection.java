package dev.jenever.middleware;

import dev.jenever.http.AbortHandlerException;
import dev.jenever.http.ClientGoneException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells errors of a connection that has broken from others. */
final class BrokenConnection {

  private static final int MAX_DEPTH = 50;

  private BrokenConnection() {}

  static boolean isBehind(Throwable error) {
    @Nullable Throwable cause = error;
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
      if (isOne(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOne(Throwable error) {
    return error instanceof AbortHandlerException
        || error instanceof ClientGoneException
        || error instanceof IOException && isTold(String.valueOf(error.getMessage()));
  }

  private static boolean isTold(String message) {
    return message.contains("Broken pipe") || message.contains("Connection reset");
  }
}
