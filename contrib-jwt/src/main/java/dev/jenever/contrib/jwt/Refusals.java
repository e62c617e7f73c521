package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers those who are not let in. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(JwtMiddleware.class);

  private final String challenge;
  private final boolean aborts;
  private final Unauthorized unauthorized;
  private final BiFunction<Context, Exception, String> message;

  Refusals(JwtBuilder options) {
    this.challenge = challenge(options.dialect, options.realm());
    this.aborts = !options.disabledAbort;
    this.unauthorized = options.unauthorized;
    this.message = options.httpStatusMessageFunc;
  }

  private static String challenge(Dialect dialect, String realm) {
    return dialect == Dialect.V3 ? "Bearer realm=\"" + realm + "\"" : "JWT realm=" + realm;
  }

  void refuse(Context c, Refusal refusal) throws Exception {
    refuse(c, refusal.status(), refusal.error());
  }

  void refuse(Context c, int status, JwtError error) throws Exception {
    refuse(c, status, new JwtException(error));
  }

  /** Sets the challenge, aborts, and answers. */
  void refuse(Context c, int status, Exception error) throws Exception {
    if (status >= 500) {
      LOG.error("{} {}: {}", c.request().method(), c.request().path(), error.getMessage(), error);
    }
    c.header("WWW-Authenticate", challenge);
    if (aborts) {
      c.abort();
    }
    unauthorized.answer(c, status, message.apply(c, error));
  }
}
