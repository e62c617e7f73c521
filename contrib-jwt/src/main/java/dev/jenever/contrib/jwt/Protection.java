package dev.jenever.contrib.jwt;

import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.contrib.jwt.jws.TokenException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets in whoever has a token. */
final class Protection implements DescribedHandler {

  private final Verifier verifier;
  private final ClaimsGate gate;
  private final Refusals refusals;
  private final Function<Context, @Nullable Object> identityHandler;
  private final String identityKey;
  private final Authorizer authorizer;
  private final boolean sendsAuthorization;
  private final String scheme;
  private final List<Object> metadata;

  Protection(JwtBuilder options, Verifier verifier, ClaimsGate gate, Refusals refusals) {
    this.verifier = verifier;
    this.gate = gate;
    this.refusals = refusals;
    this.identityHandler = options.identityHandler();
    this.identityKey = options.identityKey;
    this.authorizer = options.authorizer;
    this.sendsAuthorization = options.sendsAuthorization();
    this.scheme = options.headName().isEmpty() ? "" : options.headName() + " ";
    this.metadata = Description.of(options.tokenLookup, options.headName(), options.unauthorized);
  }

  @Override
  public List<?> metadata() {
    return metadata;
  }

  @Override
  public void handle(Context c) throws Exception {
    Map<String, @Nullable Object> claims;
    try {
      claims = checkedClaims(c);
    } catch (Refusal e) {
      refusals.refuse(c, e);
      return;
    }
    if (!authorizer.authorize(c, remember(c, claims))) {
      refusals.refuse(c, 403, JwtError.FORBIDDEN);
    }
  }

  private Map<String, @Nullable Object> checkedClaims(Context c) {
    try {
      Map<String, @Nullable Object> claims = claims(c);
      gate.check(claims);
      return claims;
    } catch (TokenException e) {
      throw gate.refusal(e);
    } catch (JwtException e) {
      throw new Refusal(401, e);
    }
  }

  /**
   * Verifies the token of a request, and sends it back where that is wanted.
   *
   * @throws JwtException when there is no token
   * @throws TokenException when it is not accepted
   */
  Map<String, @Nullable Object> claims(Context c) {
    Map<String, @Nullable Object> claims = verifier.parse(c).claims();
    if (sendsAuthorization) {
      c.header("Authorization", scheme + JwtMiddleware.getToken(c));
    }
    return claims;
  }

  /** Leaves claims and identity in the context, and returns the identity. */
  @Nullable Object remember(Context c, Map<String, @Nullable Object> claims) {
    c.set(JwtMiddleware.PAYLOAD_KEY, claims);
    Object identity = identityHandler.apply(c);
    if (identity != null) {
      c.set(identityKey, identity);
    }
    return identity;
  }
}
