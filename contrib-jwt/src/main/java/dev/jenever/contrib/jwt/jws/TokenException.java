package dev.jenever.contrib.jwt.jws;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a token is not accepted, or cannot be signed; the message is golang-jwt's, to the
 * letter.
 *
 * <p>It carries no stack trace: refusing what clients send should cost little.
 *
 * <p>Counterpart of {@code jwt.ValidationError} of release 4 and the errors of release 5.
 */
public final class TokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a token was not accepted; several can be true at once. */
  public enum Reason {
    /** It is no token. Counterpart of {@code ErrTokenMalformed}. */
    MALFORMED,
    /** There is no way to verify it. Counterpart of {@code ErrTokenUnverifiable}. */
    UNVERIFIABLE,
    /** The signature or its method is wrong. Counterpart of {@code ErrTokenSignatureInvalid}. */
    SIGNATURE_INVALID,
    /**
     * The key is of another kind than the method needs. Counterpart of {@code ErrInvalidKeyType}.
     */
    INVALID_KEY_TYPE,
    /** Claims are wrong; release 5 only. Counterpart of {@code ErrTokenInvalidClaims}. */
    INVALID_CLAIMS,
    /** A claim is missing. Counterpart of {@code ErrTokenRequiredClaimMissing}. */
    REQUIRED_CLAIM_MISSING,
    /** A claim is of a wrong type. Counterpart of {@code ErrInvalidType}. */
    INVALID_CLAIM_TYPE,
    /** {@code exp} has passed. Counterpart of {@code ErrTokenExpired}. */
    EXPIRED,
    /** {@code nbf} has not come. Counterpart of {@code ErrTokenNotValidYet}. */
    NOT_VALID_YET,
    /** {@code iat} has not come. Counterpart of {@code ErrTokenUsedBeforeIssued}. */
    USED_BEFORE_ISSUED,
    /** {@code aud} is another. Counterpart of {@code ErrTokenInvalidAudience}. */
    INVALID_AUDIENCE,
    /** {@code iss} is another. Counterpart of {@code ErrTokenInvalidIssuer}. */
    INVALID_ISSUER,
    /** {@code sub} is another. Counterpart of {@code ErrTokenInvalidSubject}. */
    INVALID_SUBJECT,
    /** It was issued too long ago. Not in golang-jwt. */
    TOO_OLD,
    /** It has been revoked. Not in golang-jwt. */
    REVOKED,
    /** It has more bytes than may be. Not in golang-jwt. */
    TOO_LARGE,
    /** {@code typ} is another, or {@code crit} names what is not understood. Not in golang-jwt. */
    INVALID_HEADER
  }

  private final EnumSet<Reason> reasons;

  TokenException(String message, Set<Reason> reasons, @Nullable Throwable cause) {
    super(message, cause, false, false);
    this.reasons = EnumSet.copyOf(reasons);
  }

  TokenException(String message, Reason first, Reason... more) {
    this(message, EnumSet.of(first, more), null);
  }

  /** Returns all reasons. */
  public Set<Reason> reasons() {
    return Collections.unmodifiableSet(reasons);
  }

  /** Returns whether this is one of the reasons. Counterpart of {@code errors.Is}. */
  public boolean is(Reason reason) {
    return reasons.contains(reason);
  }
}
