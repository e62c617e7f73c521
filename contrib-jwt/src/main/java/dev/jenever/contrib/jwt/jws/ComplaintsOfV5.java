package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Release 5 names the kind of failure before the failure. */
final class ComplaintsOfV5 implements Complaints {

  @Override
  public TokenException segments() {
    return malformed("token contains an invalid number of segments");
  }

  @Override
  public TokenException headerEncoding(String raw, @Nullable String detail) {
    return malformed("could not base64 decode header: " + detail);
  }

  @Override
  public TokenException headerJson(@Nullable String detail) {
    return malformed("could not JSON decode header: " + detail);
  }

  @Override
  public TokenException claimsEncoding(@Nullable String detail) {
    return malformed("could not base64 decode claim: " + detail);
  }

  @Override
  public TokenException claimsJson(@Nullable String detail) {
    return malformed("could not JSON decode claim: " + detail);
  }

  @Override
  public TokenException signatureEncoding(@Nullable String detail) {
    return malformed("could not base64 decode signature: " + detail);
  }

  @Override
  public TokenException methodUnspecified() {
    return unverifiable("signing method (alg) is unspecified", null);
  }

  @Override
  public TokenException methodUnavailable() {
    return unverifiable("signing method (alg) is unavailable", null);
  }

  @Override
  public TokenException methodNotValid(SigningMethod method) {
    return signature("signing method " + method + " is invalid", Set.of());
  }

  @Override
  public TokenException keyFunction(Exception cause) {
    return unverifiable("error while executing keyfunc: " + Complaints.textOf(cause), cause);
  }

  @Override
  public TokenException noKeys() {
    return unverifiable("keyfunc returned empty verification key set", null);
  }

  @Override
  public TokenException keyOfWrongType(SigningMethod method) {
    if (method == SigningMethod.NONE) {
      return signature(
          "token is unverifiable: 'none' signature type is not allowed",
          Set.of(Reason.UNVERIFIABLE));
    }
    return signature(
        "key is of invalid type: " + method.family().verificationKey(),
        Set.of(Reason.INVALID_KEY_TYPE));
  }

  @Override
  public TokenException mismatch(SigningMethod method) {
    return signature(method.family().mismatch(), Set.of());
  }

  @Override
  public TokenException claims(List<Complaint> wrong) {
    Set<Reason> reasons = EnumSet.of(Reason.INVALID_CLAIMS);
    wrong.forEach(complaint -> reasons.add(complaint.reason()));
    String texts = wrong.stream().map(Complaint::text).collect(Collectors.joining(", "));
    return new TokenException("token has invalid claims: " + texts, reasons, null);
  }

  private static TokenException malformed(String text) {
    return new TokenException("token is malformed: " + text, Reason.MALFORMED);
  }

  private static TokenException unverifiable(String text, @Nullable Exception cause) {
    Set<Reason> reasons = EnumSet.of(Reason.UNVERIFIABLE);
    if (cause instanceof TokenException own) {
      reasons.addAll(own.reasons());
    }
    return new TokenException("token is unverifiable: " + text, reasons, cause);
  }

  private static TokenException signature(String text, Set<Reason> more) {
    Set<Reason> reasons = EnumSet.of(Reason.SIGNATURE_INVALID);
    reasons.addAll(more);
    return new TokenException("token signature is invalid: " + text, reasons, null);
  }
}
