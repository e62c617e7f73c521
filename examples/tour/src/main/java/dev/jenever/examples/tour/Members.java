package dev.jenever.examples.tour;

import static dev.jenever.contrib.swagger.Swagger.describe;

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
    members.post("/login", describe(auth::loginHandler, MembersApi::login));
    members.post("/refresh", describe(auth::refreshHandler, MembersApi::refresh));
    members.post("/logout", describe(auth::logoutHandler, MembersApi::logout));
    members.get("/me", auth.middlewareFunc(), describe(Members::greet, MembersApi::me));
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
