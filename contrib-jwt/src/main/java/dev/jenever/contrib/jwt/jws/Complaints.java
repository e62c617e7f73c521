package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of tokens that are not accepted. */
interface Complaints {

  /** Returns those of a release. */
  static Complaints of(GolangJwt release) {
    return release == GolangJwt.V4 ? new ComplaintsOfV4() : new ComplaintsOfV5();
  }

  TokenException segments();

  TokenException headerEncoding(String raw, @Nullable String detail);

  TokenException headerJson(@Nullable String detail);

  TokenException claimsEncoding(@Nullable String detail);

  TokenException claimsJson(@Nullable String detail);

  TokenException methodUnspecified();

  TokenException methodUnavailable();

  TokenException methodNotValid(SigningMethod method);

  TokenException keyFunction(Exception cause);

  TokenException noKeys();

  TokenException keyOfWrongType(SigningMethod method);

  TokenException signatureEncoding(@Nullable String detail);

  TokenException mismatch(SigningMethod method);

  /** Says what is wrong with the claims, in the order in which they were judged. */
  TokenException claims(List<Complaint> wrong);

  /** Says that a token is longer than may be, which Go never does. */
  default TokenException tooLarge(int bytes, int max) {
    String text = "token has " + bytes + " bytes (expected: at most " + max + ")";
    return new TokenException(text, Reason.TOO_LARGE);
  }

  /** Returns the text of what a key function threw. */
  static String textOf(Exception cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  /**
   * Something that is wrong with a claim.
   *
   * @param reason why
   * @param text Go's words
   */
  record Complaint(Reason reason, String text) {}
}
