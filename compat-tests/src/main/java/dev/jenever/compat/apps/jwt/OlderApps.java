package dev.jenever.compat.apps.jwt;

import static dev.jenever.compat.apps.jwt.Shared.SECRET;
import static dev.jenever.compat.apps.jwt.Shared.engine;
import static dev.jenever.compat.apps.jwt.Shared.keyFile;
import static dev.jenever.compat.apps.jwt.Shared.mount;
import static dev.jenever.compat.apps.jwt.Shared.mountWithoutToken;
import static dev.jenever.compat.apps.jwt.Shared.publicKey;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.jwt.Dialect;
import dev.jenever.contrib.jwt.JwtBuilder;
import dev.jenever.contrib.jwt.JwtError;
import dev.jenever.contrib.jwt.JwtException;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.contrib.jwt.TokenPair;
import dev.jenever.contrib.jwt.jws.ParserBuilder;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import dev.jenever.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The twins of {@code v2.go} and of {@code hertz.go}, which are the same but for the dialect. */
final class OlderApps {

  private final Dialect dialect;
  private final boolean hertz;

  OlderApps(Dialect dialect) {
    this.dialect = dialect;
    this.hertz = dialect == Dialect.HERTZ;
  }

  @SafeVarargs
  private JwtBuilder plain(Consumer<JwtBuilder>... changes) {
    JwtBuilder options = Shared.plain(dialect).maxRefresh(Duration.ofHours(1));
    for (Consumer<JwtBuilder> change : changes) {
      change.accept(options);
    }
    return options;
  }

  Engine header() {
    Engine r = engine();
    mount(r, "default", plain());
    return r;
  }

  Engine lookup() {
    Engine r = engine();
    mount(r, "query", in("query:token"));
    mount(r, "cookie", in("cookie:jwt"));
    mount(r, "param", in("param:token"));
    mount(r, "form", in("form:token"));
    mount(r, "x-token", in("header:X-Token"));
    mount(r, "all", in(" header : Authorization ,query:token,  cookie:jwt"));
    mount(r, "unknown", in("body:token"));
    if (hertz) {
      mount(r, "no-head-name", plain(OlderApps::withoutHeadName));
      mount(
          r,
          "no-head-name-but-one",
          plain(OlderApps::withoutHeadName, mw -> mw.tokenHeadName("Token")));
    }
    mount(r, "head-name", plain(mw -> mw.tokenHeadName("JWTTOKEN       ")));
    return r;
  }

  private JwtBuilder in(String lookup) {
    return plain(mw -> mw.tokenLookup(lookup));
  }

  private static void withoutHeadName(JwtBuilder mw) {
    mw.withoutDefaultTokenHeadName(true);
  }

  Engine options() {
    Engine r = engine();
    mount(r, "realm", plain(mw -> mw.realm("test \"zone\"")));
    mount(r, "authorizer", plain(Shared::onlyAdmin));
    mount(
        r,
        "send-authorization",
        plain(
            mw ->
                mw.sendAuthorization(true)
                    .tokenLookup("header:Authorization,query:token")
                    .tokenHeadName("Token")));
    mount(r, "send-and-forbid", plain(Shared::onlyAdmin, mw -> mw.sendAuthorization(true)));
    if (hertz) {
      mount(
          r,
          "send-no-head-name",
          plain(OlderApps::withoutHeadName, mw -> mw.sendAuthorization(true)));
    } else {
      mount(r, "exp-field", plain(mw -> mw.expField("until")));
    }
    mount(r, "disabled-abort", plain(mw -> mw.disabledAbort(true)));
    mount(
        r, "message", plain(Shared::onlyAdmin, mw -> mw.httpStatusMessageFunc(OlderApps::message)));
    mount(r, "identity-key", plain(mw -> mw.identityKey("sub")));
    mount(r, "json-number", with(ParserBuilder::jsonNumbers));
    mount(r, "valid-methods", with(p -> p.validMethods(SigningMethod.HS384)));
    mount(r, "no-validation", with(ParserBuilder::withoutClaimsValidation));
    return r;
  }

  private JwtBuilder with(Consumer<ParserBuilder> options) {
    return plain(mw -> mw.parseOptions(options));
  }

  private static String message(Context c, Exception e) {
    if (e instanceof JwtException jwt && jwt.is(JwtError.EMPTY_AUTH_HEADER)) {
      return "no <header>";
    }
    if (e instanceof JwtException jwt && jwt.is(JwtError.FAILED_AUTHENTICATION)) {
      return "no & never";
    }
    if (e instanceof TokenException token && token.is(Reason.EXPIRED)) {
      return "expired";
    }
    if (e instanceof TokenException token && token.is(Reason.MALFORMED)) {
      return "malformed";
    }
    if (e instanceof TokenException token && token.is(Reason.SIGNATURE_INVALID)) {
      return "forged";
    }
    return "other: " + e.getMessage();
  }

  Engine keyFunc() {
    Engine r = engine();
    mountWithoutToken(r, "hmac", fixed(VerificationKey.hmac(SECRET)));
    mountWithoutToken(r, "rsa", fixed(publicKey("public-pkix.pem")));
    mountWithoutToken(r, "ecdsa", fixed(publicKey("ec-public.pem")));
    mountWithoutToken(r, "ed25519", fixed(publicKey("ed-public.pem")));
    mountWithoutToken(r, "text", fixed(null));
    mountWithoutToken(r, "nothing", fixed(null));
    mountWithoutToken(
        r,
        "error",
        plain(
            mw ->
                mw.keyFunc(
                    t -> {
                      throw new IllegalStateException("no key for <you>");
                    })));
    return r;
  }

  private JwtBuilder fixed(@Nullable VerificationKey key) {
    return plain(mw -> mw.keyFunc(t -> key));
  }

  Engine login() {
    Engine r = engine();
    mount(r, "default", plain());
    mount(
        r,
        "no-authenticator",
        JwtMiddleware.builder().dialect(dialect).key(SECRET).timeFunc(Shared.STOPPED));
    mount(r, "nobody", plain(mw -> mw.authenticator(c -> null)));
    mount(
        r,
        "own-error",
        plain(
            mw ->
                mw.authenticator(
                    c -> {
                      throw new JwtException("locked: \"you\" & <them>");
                    })));
    mount(r, "no-payload", plain(mw -> mw.payloadFunc(user -> Map.of())));
    mount(r, "rich", plain(mw -> mw.payloadFunc(user -> Shared.richClaims())));
    mount(r, "timeout", plain(mw -> mw.timeout(Duration.ofMillis(90_900))));
    mount(r, "timeout-func", plain(mw -> mw.timeoutFunc(OlderApps::byNameLength)));
    mount(r, "zone", plain(mw -> mw.timeFunc(Clock.fixed(Shared.MOMENT, ZoneOffset.ofHours(8)))));
    return r;
  }

  private static Duration byNameLength(Object claims) {
    return Duration.ofMinutes(((String) ((Map<?, ?>) claims).get("identity")).length());
  }

  Engine algorithms() {
    Engine r = engine();
    for (String name : List.of("HS384", "HS512")) {
      mount(r, name, plain(mw -> mw.signingAlgorithm(name).sendAuthorization(true)));
    }
    for (String name : List.of("RS256", "RS384", "RS512")) {
      mountWithoutToken(
          r,
          name,
          plain(
              mw ->
                  mw.signingAlgorithm(name)
                      .privKeyBytes(keyFile("private-pkcs1.pem"))
                      .pubKeyBytes(keyFile("public-pkix.pem"))
                      .sendAuthorization(true)));
    }
    return r;
  }

  Engine cookies() {
    Engine r = engine();
    mount(r, "plain", cookie(mw -> {}));
    mount(r, "none", plain());
    mount(
        r,
        "all",
        cookie(
            mw ->
                mw.cookieName("tk")
                    .cookieMaxAge(Duration.ofSeconds(90))
                    .cookieDomain("example.com")
                    .secureCookie(true)
                    .cookieHttpOnly(true)
                    .cookieSameSite(SameSite.LAX)));
    mount(r, "domain-dot", cookie(mw -> mw.cookieDomain(".example.com")));
    mount(r, "same-site-default", cookie(mw -> mw.cookieSameSite(SameSite.DEFAULT)));
    mount(r, "same-site-strict", cookie(mw -> mw.cookieSameSite(SameSite.STRICT)));
    mount(r, "same-site-none", cookie(mw -> mw.cookieSameSite(SameSite.NONE)));
    mount(r, "age-negative", cookie(mw -> mw.cookieMaxAge(Duration.ofSeconds(-1))));
    return r;
  }

  private JwtBuilder cookie(Consumer<JwtBuilder> change) {
    return plain(mw -> mw.sendCookie(true).tokenLookup("cookie:jwt,cookie:tk"), change);
  }

  Engine refresh() {
    Engine r = engine();
    mount(r, "default", plain());
    mount(r, "no-max-refresh", plain(mw -> mw.maxRefresh(Duration.ZERO)));
    mount(r, "lookup", plain(mw -> mw.tokenLookup("query:token,cookie:jwt")));
    mount(r, "json-number", with(ParserBuilder::jsonNumbers));
    mount(r, "timeout-func", plain(mw -> mw.timeoutFunc(OlderApps::byNameLength)));
    return r;
  }

  Engine callbacks() {
    Engine r = engine();
    mount(
        r,
        "own",
        plain(
            mw ->
                mw.unauthorized(
                        (c, code, message) ->
                            c.string(
                                code + 10, "%d %s %s", code, message, JwtMiddleware.getToken(c)))
                    .loginResponse((c, tokens) -> c.json(201, brief(tokens)))
                    .refreshResponse((c, tokens) -> c.json(202, brief(tokens)))
                    .logoutResponse(
                        c -> c.json(203, H.of("claims", JwtMiddleware.extractClaims(c))))));
    return r;
  }

  private static H brief(TokenPair tokens) {
    return H.of("token", tokens.accessToken(), "until", tokens.expiresAt());
  }

  Engine clock() {
    Engine r = engine();
    mount(r, "default", atPresent().maxRefresh(Duration.ZERO));
    mount(r, "cookie", atPresent().sendCookie(true).tokenLookup("cookie:jwt"));
    return r;
  }

  private JwtBuilder atPresent() {
    return plain(mw -> mw.timeFunc(Clock.systemUTC()));
  }
}
