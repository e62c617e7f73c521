package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Release 4 says what the innermost cause says; of several claims the last one has the word. */
final class ComplaintsOfV4 implements Complaints {

  @Override
  public TokenException segments() {
    return malformed("token contains an invalid number of segments");
  }

  @Override
  public TokenException headerEncoding(String raw, @Nullable String detail) {
    boolean scheme =
        raw.length() > 6 && raw.substring(0, 7).toLowerCase(Locale.ROOT).equals("bearer ");
    return malformed(scheme ? "tokenstring should not contain 'bearer '" : detail);
  }

  @Override
  public TokenException headerJson(@Nullable String detail) {
    return malformed(detail);
  }

  @Override
  public TokenException claimsEncoding(@Nullable String detail) {
    return malformed(detail);
  }

  @Override
  public TokenException claimsJson(@Nullable String detail) {
    return malformed(detail);
  }

  @Override
  public TokenException methodUnspecified() {
    return new TokenException("signing method (alg) is unspecified.", Reason.UNVERIFIABLE);
  }

  @Override
  public TokenException methodUnavailable() {
    return new TokenException("signing method (alg) is unavailable.", Reason.UNVERIFIABLE);
  }

  @Override
  public TokenException methodNotValid(SigningMethod method) {
    return signature("signing method " + method + " is invalid");
  }

  @Override
  public TokenException keyFunction(Exception cause) {
    if (cause instanceof TokenException own) {
      return own;
    }
    return new TokenException(Complaints.textOf(cause), Set.of(Reason.UNVERIFIABLE), cause);
  }

  /** Release 4 knows no sets of keys; to it, this would be no key. */
  @Override
  public TokenException noKeys() {
    return new TokenException(
        "key is of invalid type", Reason.SIGNATURE_INVALID, Reason.INVALID_KEY_TYPE);
  }

  @Override
  public TokenException keyOfWrongType(SigningMethod method) {
    return switch (method.family()) {
      case NONE -> signature("'none' signature type is not allowed");
      case RSA_PSS -> signature("key is invalid");
      default -> noKeys();
    };
  }

  @Override
  public TokenException signatureEncoding(@Nullable String detail) {
    return signature(detail);
  }

  @Override
  public TokenException mismatch(SigningMethod method) {
    return signature(method.family().mismatch());
  }

  @Override
  public TokenException claims(List<Complaint> wrong) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    wrong.forEach(complaint -> reasons.add(complaint.reason()));
    return new TokenException(wrong.get(wrong.size() - 1).text(), reasons, null);
  }

  private static TokenException malformed(@Nullable String text) {
    return new TokenException(String.valueOf(text), Reason.MALFORMED);
  }

  private static TokenException signature(@Nullable String text) {
    return new TokenException(String.valueOf(text), Reason.SIGNATURE_INVALID);
  }
}
