package dev.jenever.middleware;

import dev.jenever.Context;

/**
 * Answers a request whose handler has thrown; used by all threads at once.
 *
 * <p>Counterpart of {@code gin.RecoveryFunc}.
 */
@FunctionalInterface
public interface RecoveryFunc {

  /**
   * Answers, and aborts if nothing else is to run. The response may already be committed.
   *
   * @param c the context of the request
   * @param error what the handler has thrown
   */
  void recover(Context c, Throwable error) throws Exception;
}
