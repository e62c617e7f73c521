package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.H;
import dev.jenever.RouterGroup;
import dev.jenever.contrib.jwt.JwtError;
import dev.jenever.contrib.jwt.JwtException;
import dev.jenever.contrib.jwt.JwtMiddleware;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/** Members of the shop, who log in and get a token for what is theirs. */
final class Members {

  private static final Map<String, String> PASSWORDS = Map.of("ann", "gin", "bob", "tonic");

  private Members() {}

  static void serve(RouterGroup members) {
    JwtMiddleware auth =
        JwtMiddleware.builder()
            .realm("bookshop members")
            .key(key())
            .timeout(Duration.ofMinutes(15))
            .authenticator(Members::whoLogsIn)
            .payloadFunc(String.class, name -> Map.of(JwtMiddleware.IDENTITY_KEY, name))
            .build();
    members.post("/login", auth::loginHandler);
    members.post("/refresh", auth::refreshHandler);
    members.post("/logout", auth::logoutHandler);
    members.get("/me", auth.middlewareFunc(), Members::greet);
  }

  /** Drawn at each start: whoever was logged in logs in again. */
  private static byte[] key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  private static String whoLogsIn(Context c) {
    String name = c.postForm("username");
    if (!c.postForm("password").equals(PASSWORDS.get(name))) {
      throw new JwtException(JwtError.FAILED_AUTHENTICATION);
    }
    return name;
  }

  private static void greet(Context c) {
    c.json(200, H.of("welcome", c.getString(JwtMiddleware.IDENTITY_KEY)));
  }
}
