package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.Complaints.Complaint;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times by release 5: compared to the nanosecond; a wrong type is named. */
final class TimesOfV5 {

  private static final Complaint EXPIRED = new Complaint(Reason.EXPIRED, "token is expired");
  private static final Complaint NOT_YET =
      new Complaint(Reason.NOT_VALID_YET, "token is not valid yet");
  private static final Complaint BEFORE_ISSUED =
      new Complaint(Reason.USED_BEFORE_ISSUED, "token used before issued");

  private TimesOfV5() {}

  static List<ClaimRule> rules(ParserBuilder options) {
    Duration leeway = options.leeway;
    boolean required = options.expirationRequired;
    List<ClaimRule> rules = new ArrayList<>();
    rules.add((token, now) -> expiry(token, now, leeway, required));
    rules.add((token, now) -> future("nbf", NOT_YET, token, now.plus(leeway)));
    if (options.issuedAt) {
      rules.add((token, now) -> future("iat", BEFORE_ISSUED, token, now.plus(leeway)));
    }
    return rules;
  }

  private static @Nullable Complaint expiry(
      Token token, GoTime now, Duration leeway, boolean required) {
    Object value = token.claims().get("exp");
    if (value instanceof Number exp) {
      return now.isBefore(GoTime.ofEpochSeconds(exp.doubleValue()).plus(leeway)) ? null : EXPIRED;
    }
    if (value != null || token.claims().containsKey("exp")) {
      return ClaimRule.wrongType("exp");
    }
    return required ? ClaimRule.missing("exp") : null;
  }

  private static @Nullable Complaint future(
      String claim, Complaint complaint, Token token, GoTime latest) {
    Object value = token.claims().get(claim);
    if (value instanceof Number time) {
      return latest.isBefore(GoTime.ofEpochSeconds(time.doubleValue())) ? complaint : null;
    }
    return value != null || token.claims().containsKey(claim) ? ClaimRule.wrongType(claim) : null;
  }
}
