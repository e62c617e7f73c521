package dev.jenever.contrib.jwt.jws;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and verifies tokens.
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code jwt.Parser}.
 */
public final class Parser {

  private final TokenReader reader;
  private final Complaints complaints;
  private final Base64Url base64;
  private final boolean signatureFirst;
  private final @Nullable Set<SigningMethod> validMethods;
  private final ClaimRules rules;

  Parser(ParserBuilder options, TokenReader reader) {
    this.reader = reader;
    this.complaints = Complaints.of(options.release);
    this.base64 = options.base64();
    this.signatureFirst = options.release == GolangJwt.V5;
    this.validMethods = options.validMethods;
    this.rules = new ClaimRules(options);
  }

  /** Returns a builder of parsers by the rules of release 5, which accept any method. */
  public static ParserBuilder builder() {
    return new ParserBuilder();
  }

  /**
   * Reads a token, verifies its signature, and judges its claims.
   *
   * @param raw the token, without {@code Bearer}
   * @param keys finds the key; it is asked when the token could be read and its method is valid
   * @throws TokenException when the token is not accepted
   */
  public Token parse(String raw, KeyFunction keys) {
    requireNonNull(keys, "keys");
    ReadToken read = reader.read(requireNonNull(raw, "raw"));
    Token token = read.token();
    if (validMethods != null && !validMethods.contains(token.method())) {
      throw complaints.methodNotValid(token.method());
    }
    if (signatureFirst) {
      byte[] signature = signature(read);
      verify(read, key(token, keys), signature);
    } else {
      VerificationKey key = key(token, keys);
      if (token.method().family().looksAtKeyFirst()) {
        requireFitting(key, token.method());
      }
      verify(read, key, signature(read));
    }
    rules.check(token, complaints);
    return token;
  }

  /**
   * Reads a token and nothing else: anybody can have written it.
   *
   * @throws TokenException when it is no token
   */
  public Token parseUnverified(String raw) {
    return reader.read(requireNonNull(raw, "raw")).token();
  }

  private byte[] signature(ReadToken read) {
    try {
      return base64.decode(read.bytes(), read.claimsEnd() + 1, read.bytes().length);
    } catch (Base64Url.Corrupt e) {
      throw complaints.signatureEncoding(e.getMessage());
    }
  }

  private VerificationKey key(Token token, KeyFunction keys) {
    VerificationKey key;
    try {
      key = keys.keyFor(token);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw complaints.keyFunction(e);
    }
    if (key == null) {
      throw complaints.keyOfWrongType(token.method());
    }
    if (key.isEmpty()) {
      throw complaints.noKeys();
    }
    return key;
  }

  private void requireFitting(VerificationKey key, SigningMethod method) {
    if (!key.isFor(method.family())) {
      throw complaints.keyOfWrongType(method);
    }
  }

  private void verify(ReadToken read, VerificationKey key, byte[] signature) {
    SigningMethod method = read.token().method();
    if (!key.verifies(read.signedWith(signature), method)) {
      requireFitting(key, method);
      throw complaints.mismatch(method);
    }
  }
}
