package dev.jenever.contrib.jwt.jws;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes parsers; each method replaces what it set before.
 *
 * <p>Not for use by several threads. Counterpart of {@code jwt.ParserOption} and its {@code With…}
 * functions; what golang-jwt does not have says so.
 */
public final class ParserBuilder {

  GolangJwt release = GolangJwt.V5;
  @Nullable Set<SigningMethod> validMethods;
  boolean jsonNumbers;
  boolean claimsValidation = true;
  Duration leeway = Duration.ZERO;
  InstantSource clock = InstantSource.system();
  boolean issuedAt;
  boolean expirationRequired;
  List<String> audience = List.of();
  boolean allAudiences;
  String issuer = "";
  String subject = "";
  boolean paddingAllowed;
  boolean strictDecoding;
  List<String> requiredClaims = List.of();
  @Nullable Duration maxAge;
  String type = "";
  boolean refuseCritical;
  int maxBytes = Integer.MAX_VALUE;
  @Nullable Predicate<Token> revoked;

  ParserBuilder() {}

  /** Sets whose rules and texts are followed. Default {@link GolangJwt#V5}. */
  public ParserBuilder release(GolangJwt release) {
    this.release = requireNonNull(release, "release");
    return this;
  }

  /**
   * Sets the methods that are accepted. Default all; a key is always bound to its own.
   *
   * <p>Counterpart of {@code WithValidMethods}.
   */
  public ParserBuilder validMethods(SigningMethod... methods) {
    Set<SigningMethod> valid = EnumSet.noneOf(SigningMethod.class);
    valid.addAll(List.of(methods));
    this.validMethods = valid;
    return this;
  }

  /**
   * Makes numbers among the claims {@code BigDecimal}, with all their digits, instead of {@code
   * Double}.
   *
   * <p>Counterpart of {@code WithJSONNumber}.
   */
  public ParserBuilder jsonNumbers() {
    this.jsonNumbers = true;
    return this;
  }

  /**
   * Lets every claim pass: only the signature counts.
   *
   * <p>Counterpart of {@code WithoutClaimsValidation}.
   */
  public ParserBuilder withoutClaimsValidation() {
    this.claimsValidation = false;
    return this;
  }

  /**
   * Sets by how much clocks may differ. Default zero.
   *
   * <p>Counterpart of {@code WithLeeway}.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public ParserBuilder leeway(Duration leeway) {
    if (leeway.isNegative()) {
      throw new IllegalArgumentException("leeway: " + leeway + " (expected: >= 0)");
    }
    this.leeway = leeway;
    return this;
  }

  /** Sets what time it is. Default the clock of the system. Counterpart of {@code WithTimeFunc}. */
  public ParserBuilder clock(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Refuses tokens that were issued in the future. Release 4 always does.
   *
   * <p>Counterpart of {@code WithIssuedAt}.
   */
  public ParserBuilder issuedAt() {
    this.issuedAt = true;
    return this;
  }

  /** Refuses tokens that do not expire. Counterpart of {@code WithExpirationRequired}. */
  public ParserBuilder expirationRequired() {
    this.expirationRequired = true;
    return this;
  }

  /** Asks for one of these among {@code aud}. Counterpart of {@code WithAudience}. */
  public ParserBuilder audience(String... anyOf) {
    this.audience = List.of(anyOf);
    this.allAudiences = false;
    return this;
  }

  /** Asks for all of these among {@code aud}. Counterpart of {@code WithAllAudiences}. */
  public ParserBuilder allAudiences(String... allOf) {
    this.audience = List.of(allOf);
    this.allAudiences = true;
    return this;
  }

  /** Asks for this {@code iss}; empty for any. Counterpart of {@code WithIssuer}. */
  public ParserBuilder issuer(String issuer) {
    this.issuer = requireNonNull(issuer, "issuer");
    return this;
  }

  /** Asks for this {@code sub}; empty for any. Counterpart of {@code WithSubject}. */
  public ParserBuilder subject(String subject) {
    this.subject = requireNonNull(subject, "subject");
    return this;
  }

  /** Accepts base64 that is padded. Counterpart of {@code WithPaddingAllowed}. */
  public ParserBuilder paddingAllowed() {
    this.paddingAllowed = true;
    return this;
  }

  /**
   * Refuses base64 whose left over bits are not zero, of which several texts are the same token.
   *
   * <p>Counterpart of {@code WithStrictDecoding}.
   */
  public ParserBuilder strictDecoding() {
    this.strictDecoding = true;
    return this;
  }

  /** Asks for these claims, whatever their values. Not in golang-jwt. */
  public ParserBuilder requiredClaims(String... names) {
    this.requiredClaims = List.of(names);
    return this;
  }

  /**
   * Refuses tokens whose {@code iat} is longer ago, the leeway aside, or missing. Not in
   * golang-jwt.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public ParserBuilder maxAge(Duration maxAge) {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("maxAge: " + maxAge + " (expected: >= 0)");
    }
    this.maxAge = maxAge;
    return this;
  }

  /**
   * Asks for this {@code typ} in the header, in any case, so that tokens of one kind cannot be used
   * as those of another: {@code at+jwt}. Empty for any, the default. Not in golang-jwt.
   */
  public ParserBuilder type(String type) {
    this.type = requireNonNull(type, "type");
    return this;
  }

  /**
   * Refuses tokens whose header has {@code crit}, as RFC 7515 asks of who understands no extension.
   * Off by default: golang-jwt does not look at it.
   */
  public ParserBuilder refuseCritical() {
    this.refuseCritical = true;
    return this;
  }

  /**
   * Refuses longer tokens before looking at them. Default no limit but that of what carries them,
   * as in golang-jwt; the work grows with the length and no faster.
   *
   * @throws IllegalArgumentException when it is not positive
   */
  public ParserBuilder maxBytes(int maxBytes) {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("maxBytes: " + maxBytes + " (expected: > 0)");
    }
    this.maxBytes = maxBytes;
    return this;
  }

  /**
   * Sets who knows which tokens have been revoked. It is asked last, about tokens that would be
   * accepted, even without claims validation; an exception of its own goes through to the caller.
   * Not in golang-jwt.
   */
  public ParserBuilder revoked(Predicate<Token> revoked) {
    this.revoked = requireNonNull(revoked, "revoked");
    return this;
  }

  /** Returns a parser; the builder can be used further. */
  public Parser build() {
    return new Parser(this, TokenReader.of(this));
  }

  Base64Url base64() {
    return new Base64Url(paddingAllowed, strictDecoding);
  }
}
