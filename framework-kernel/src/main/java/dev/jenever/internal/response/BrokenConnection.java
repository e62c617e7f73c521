package dev.jenever.internal.response;

import dev.jenever.http.AbortHandlerException;
import dev.jenever.http.ClientGoneException;
import dev.jenever.http.LoggedFailure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells errors of a connection that has broken, or is to be, from others. */
public final class BrokenConnection {

  private static final int MAX_DEPTH = 50;

  private BrokenConnection() {}

  /** Returns whether such an error is this one, or led to it on a connection of the server. */
  public static boolean isBehind(Throwable error) {
    @Nullable Throwable cause = error;
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
      if (cause instanceof LoggedFailure) {
        return false;
      }
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
