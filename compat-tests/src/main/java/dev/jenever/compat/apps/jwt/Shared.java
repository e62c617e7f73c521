package dev.jenever.compat.apps.jwt;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.RouterGroup;
import dev.jenever.binding.Binding;
import dev.jenever.binding.BindingException;
import dev.jenever.binding.Form;
import dev.jenever.contrib.jwt.Dialect;
import dev.jenever.contrib.jwt.JwtBuilder;
import dev.jenever.contrib.jwt.JwtError;
import dev.jenever.contrib.jwt.JwtException;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import dev.jenever.middleware.Recovery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the apps have in common. The twin of {@code shared.go}. */
final class Shared {

  /** The key of the HMAC algorithms. */
  static final byte[] SECRET = "secret key".getBytes(StandardCharsets.UTF_8);

  static final Instant MOMENT = Instant.parse("2100-01-01T00:00:00Z");

  /** What the clock of most apps shows: their tokens are the same each time. */
  static final Clock STOPPED = Clock.fixed(MOMENT, ZoneOffset.UTC);

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "HEAD", "OPTIONS");

  private Shared() {}

  /** What the login asks for. */
  record Credentials(
      @Form("username") @Binding("required") String username,
      @Form("password") @Binding("required") String password) {}

  /** What the authenticator returns. */
  record User(String Name) {}

  /** What the middleware of the apps have in common, with what makes each its own. */
  @SafeVarargs
  static JwtBuilder plain(Dialect dialect, Consumer<JwtBuilder>... changes) {
    JwtBuilder options =
        JwtMiddleware.builder()
            .dialect(dialect)
            .key(SECRET)
            .timeFunc(STOPPED)
            .authenticator(Shared::authenticate)
            .payloadFunc(User.class, Shared::payload);
    for (Consumer<JwtBuilder> change : changes) {
      change.accept(options);
    }
    return options;
  }

  static Object authenticate(Context c) {
    Credentials given;
    try {
      given = c.shouldBind(Credentials.class);
    } catch (BindingException e) {
      throw new JwtException(JwtError.MISSING_LOGIN_VALUES);
    }
    if (!given.password.equals("pass-" + given.username)) {
      throw new JwtException(JwtError.FAILED_AUTHENTICATION);
    }
    return new User(given.username);
  }

  static Map<String, ?> payload(User user) {
    return Map.of(JwtMiddleware.IDENTITY_KEY, user.Name);
  }

  static void onlyAdmin(JwtBuilder options) {
    options.authorizer((c, identity) -> "admin".equals(identity));
  }

  static Engine engine() {
    Engine r = Engine.create();
    r.use(Recovery.create());
    return r;
  }

  /** Serves what a middleware offers under its name. */
  static void mount(Engine r, String name, JwtBuilder options) {
    mount(r, name, options, Shared::hello);
  }

  /** As the above, with tokens that the original does not keep for the handlers. */
  static void mountWithoutToken(Engine r, String name, JwtBuilder options) {
    mount(r, name, options, c -> c.json(200, claims(c)));
  }

  private static void mount(Engine r, String name, JwtBuilder options, Handler hello) {
    JwtMiddleware auth = options.build();
    RouterGroup g = r.group("/" + name);
    g.post("/login", auth::loginHandler);
    g.post("/logout", auth::logoutHandler);
    g.match(METHODS.subList(0, 3), "/refresh", auth::refreshHandler);
    g.match(METHODS, "/hello", auth.middlewareFunc(), hello);
    g.get("/path/:token/hello", auth.middlewareFunc(), hello);
  }

  private static void hello(Context c) {
    c.json(200, claims(c).with("token", JwtMiddleware.getToken(c)));
  }

  private static H claims(Context c) {
    Map<String, ?> claims = JwtMiddleware.extractClaims(c);
    Object sub = c.get("sub").orElse(null);
    Object identity = c.get(JwtMiddleware.IDENTITY_KEY).orElse(sub);
    return H.of("claims", claims, "identity", identity);
  }

  /** Claims of all kinds, and two that are not the payload's to set. */
  static Map<String, @Nullable Object> richClaims() {
    Map<String, @Nullable Object> claims = new HashMap<>();
    claims.put("identity", "admin");
    claims.put("sub", "1234");
    claims.put("iss", "jenever");
    claims.put("aud", List.of("a", "b"));
    claims.put("jti", "id-1");
    claims.put("iat", 1);
    claims.put("nbf", 2);
    claims.put("exp", 3);
    claims.put("orig_iat", 4);
    claims.put("number", 1.5);
    claims.put("big", 9007199254740993L);
    claims.put("yes", true);
    claims.put("nothing", null);
    claims.put("list", java.util.Arrays.asList(1, "two", null));
    claims.put("object", Map.of("b", 1, "a", "<&>"));
    claims.put("Ünï", "\u2028 \uD83C\uDF78 </script>");
    return Collections.unmodifiableMap(claims);
  }

  // keys of no use but here

  static byte[] keyFile(String name) {
    try (InputStream in = Shared.class.getResourceAsStream("/jwt-keys/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no key " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] encryptedDer() {
    return Base64.getDecoder().decode(keyFile("private-encrypted-der.base64"));
  }

  static VerificationKey publicKey(String name) {
    return VerificationKey.pem(keyFile(name));
  }
}
