package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import org.jspecify.annotations.Nullable;

/** How a session goes on when its token ends. */
interface Renewal {

  /**
   * Makes the tokens of a new session.
   *
   * @throws JwtException when they cannot be made
   */
  TokenPair issue(@Nullable Object userData);

  /** Sets the cookies of new tokens. */
  void setCookies(Context c, TokenPair tokens);

  /** Answers a request for new tokens. */
  void refresh(Context c) throws Exception;

  /** Ends the session of a request, as far as that can be done. */
  void end(Context c);

  /** Returns the status when tokens cannot be made. */
  int failedCreation();
}
