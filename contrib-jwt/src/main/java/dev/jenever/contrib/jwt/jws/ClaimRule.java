package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.Complaints.Complaint;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import org.jspecify.annotations.Nullable;

/** One thing that is asked of a token whose signature is right. */
@FunctionalInterface
interface ClaimRule {

  /** Returns what is wrong, null if nothing is. */
  @Nullable Complaint judge(Token token, GoTime now);

  /** Returns the complaint about a claim that is not there. */
  static Complaint missing(String claim) {
    return new Complaint(
        Reason.REQUIRED_CLAIM_MISSING,
        "token is missing required claim: " + claim + " claim is required");
  }

  /** Returns the complaint about a claim that is something else. */
  static Complaint wrongType(String claim) {
    return new Complaint(
        Reason.INVALID_CLAIM_TYPE, "invalid type for claim: " + claim + " is invalid");
  }
}
