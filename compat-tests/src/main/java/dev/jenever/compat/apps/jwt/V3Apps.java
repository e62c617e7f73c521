package dev.jenever.compat.apps.jwt;

import static dev.jenever.compat.apps.jwt.Shared.SECRET;
import static dev.jenever.compat.apps.jwt.Shared.engine;
import static dev.jenever.compat.apps.jwt.Shared.mount;
import static dev.jenever.compat.apps.jwt.Shared.publicKey;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.jwt.Dialect;
import dev.jenever.contrib.jwt.JwtBuilder;
import dev.jenever.contrib.jwt.JwtError;
import dev.jenever.contrib.jwt.JwtException;
import dev.jenever.contrib.jwt.JwtMiddleware;
import dev.jenever.contrib.jwt.jws.KeyFunction;
import dev.jenever.contrib.jwt.jws.ParserBuilder;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The twin of {@code v3.go}. */
final class V3Apps {

  private V3Apps() {}

  @SafeVarargs
  static JwtBuilder plain(Consumer<JwtBuilder>... changes) {
    return Shared.plain(Dialect.V3, changes);
  }

  /** header: the defaults. */
  static Engine header() {
    Engine r = engine();
    mount(r, "default", plain());
    return r;
  }

  /** lookup: where tokens are looked for. */
  static Engine lookup() {
    Engine r = engine();
    mount(r, "query", in("query:token"));
    mount(r, "cookie", in("cookie:jwt"));
    mount(r, "param", in("param:token"));
    mount(r, "form", in("form:token"));
    mount(r, "x-token", in("header:X-Token"));
    mount(r, "all", in(" header : Authorization ,query:token,  cookie:jwt"));
    mount(r, "cookie-first", in("cookie:jwt,header:Authorization"));
    mount(r, "form-first", in("form:token,query:token"));
    mount(r, "unknown", in("body:token"));
    mount(r, "case", in("Header:Authorization"));
    mount(r, "then-unknown", in("header:Authorization,body:token"));
    mount(r, "third-part", in("query:token:more"));
    mount(r, "no-name", in("query:"));
    mount(r, "trailing-comma", in("query:token,"));
    mount(r, "head-name", head("JWTTOKEN       "));
    mount(r, "head-blanks", head("   "));
    mount(r, "head-two-words", head("Two Words"));
    return r;
  }

  private static JwtBuilder in(String lookup) {
    return plain(mw -> mw.tokenLookup(lookup));
  }

  private static JwtBuilder head(String name) {
    return plain(mw -> mw.tokenHeadName(name));
  }

  /** options: what the middleware does besides reading the token. */
  static Engine options() {
    Engine r = engine();
    mount(r, "realm", plain(mw -> mw.realm("test zone")));
    mount(r, "realm-quote", plain(mw -> mw.realm("a\"b\\c")));
    mount(r, "realm-utf8", plain(mw -> mw.realm("Zöne")));
    mount(r, "authorizer", plain(Shared::onlyAdmin));
    mount(
        r,
        "authorizer-aborts",
        plain(
            mw ->
                mw.authorizer(
                    (c, identity) -> {
                      c.abortWithStatusJson(418, H.of("teapot", identity));
                      return true;
                    })));
    mount(
        r,
        "send-authorization",
        plain(
            mw ->
                mw.sendAuthorization(true)
                    .tokenLookup("header:Authorization,query:token")
                    .tokenHeadName("Token")));
    mount(r, "send-and-forbid", plain(Shared::onlyAdmin, mw -> mw.sendAuthorization(true)));
    mount(r, "disabled-abort", plain(mw -> mw.disabledAbort(true)));
    mount(r, "message", plain(Shared::onlyAdmin, mw -> mw.httpStatusMessageFunc(V3Apps::message)));
    mount(r, "identity-key", plain(mw -> mw.identityKey("sub")));
    mount(
        r,
        "identity-handler",
        plain(
            mw ->
                mw.identityHandler(V3Apps::who)
                    .authorizer((c, identity) -> !Map.of("who", "test").equals(identity))));
    mount(
        r,
        "identity-nil",
        plain(mw -> mw.identityHandler(c -> null).authorizer((c, identity) -> identity == null)));
    mount(r, "exp-field", plain(mw -> mw.expField("until")));
    return r;
  }

  private static Object who(Context c) {
    return H.of("who", JwtMiddleware.extractClaims(c).get("identity"));
  }

  private static String message(Context c, Exception e) {
    if (e instanceof JwtException jwt) {
      if (jwt.is(JwtError.EMPTY_AUTH_HEADER)) {
        return "no <header>";
      }
      if (jwt.is(JwtError.FAILED_AUTHENTICATION)) {
        return "no & never";
      }
      List<JwtError> mapped =
          List.of(
              JwtError.FORBIDDEN, JwtError.MISSING_REFRESH_TOKEN, JwtError.INVALID_REFRESH_TOKEN);
      if (jwt.error().filter(mapped::contains).isPresent()) {
        return "mapped: " + e.getMessage();
      }
    }
    if (e instanceof TokenException token && token.is(Reason.MALFORMED)) {
      return "malformed";
    }
    if (e instanceof TokenException token && token.is(Reason.SIGNATURE_INVALID)) {
      return "forged";
    }
    return "other: " + e.getMessage();
  }

  /** parseOptions: the options of the parser. */
  static Engine parseOptions() {
    Engine r = engine();
    mount(r, "json-number", with(ParserBuilder::jsonNumbers));
    mount(r, "valid-methods", with(p -> p.validMethods(SigningMethod.HS384, SigningMethod.RS256)));
    mount(
        r,
        "valid-methods-good",
        with(p -> p.validMethods(SigningMethod.HS384, SigningMethod.HS256)));
    mount(r, "no-validation", with(ParserBuilder::withoutClaimsValidation));
    mount(r, "leeway", with(p -> p.leeway(Duration.ofSeconds(60))));
    mount(r, "issued-at", with(ParserBuilder::issuedAt));
    mount(r, "expiration-required", with(ParserBuilder::expirationRequired));
    mount(r, "audience", with(p -> p.audience("books", "films")));
    mount(r, "all-audiences", with(p -> p.allAudiences("books", "films")));
    mount(r, "issuer", with(p -> p.issuer("jenever")));
    mount(r, "subject", with(p -> p.subject("1234")));
    mount(r, "padding", with(ParserBuilder::paddingAllowed));
    mount(r, "strict", with(ParserBuilder::strictDecoding));
    mount(
        r, "several", with(p -> p.issuedAt().audience("books").issuer("jenever").subject("1234")));
    mount(r, "number-and-leeway", with(p -> p.jsonNumbers().leeway(Duration.ofSeconds(60))));
    return r;
  }

  private static JwtBuilder with(Consumer<ParserBuilder> options) {
    return plain(mw -> mw.parseOptions(options));
  }

  /** keyFunc: keys that are found for each token. */
  static Engine keyFunc() {
    Engine r = engine();
    VerificationKey hmac = VerificationKey.hmac(SECRET);
    VerificationKey rsa = publicKey("public-pkix.pem");
    mount(r, "hmac", by(t -> hmac));
    mount(r, "rsa", by(t -> rsa));
    mount(r, "ecdsa", fixed(publicKey("ec-public.pem")));
    mount(r, "ed25519", fixed(publicKey("ed-public.pem")));
    mount(r, "text", fixed(null));
    mount(r, "nothing", fixed(null));
    VerificationKey old =
        VerificationKey.hmac("old key".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    mount(r, "set", fixed(VerificationKey.anyOf(List.of(old, hmac))));
    mount(r, "empty-set", fixed(VerificationKey.anyOf(List.of())));
    mount(
        r,
        "error",
        by(
            t -> {
              throw new IllegalStateException("no key for <you>");
            }));
    mount(
        r,
        "by-kid",
        by(
            t ->
                switch (t.keyId().orElse("")) {
                  case "a" -> hmac;
                  case "b" -> rsa;
                  default -> throw new IllegalStateException("unknown kid");
                }));
    return r;
  }

  private static JwtBuilder by(KeyFunction find) {
    return plain(mw -> mw.keyFunc(find));
  }

  private static JwtBuilder fixed(@Nullable VerificationKey key) {
    return by(t -> key);
  }
}
