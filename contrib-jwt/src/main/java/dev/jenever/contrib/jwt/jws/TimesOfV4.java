package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.Complaints.Complaint;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times by release 4: compared by the second; a wrong type is a time that does not suit; zero is
 * none.
 */
final class TimesOfV4 {

  private static final Complaint EXPIRED = new Complaint(Reason.EXPIRED, "Token is expired");
  private static final Complaint BEFORE_ISSUED =
      new Complaint(Reason.USED_BEFORE_ISSUED, "Token used before issued");
  private static final Complaint NOT_YET =
      new Complaint(Reason.NOT_VALID_YET, "Token is not valid yet");

  private TimesOfV4() {}

  static List<ClaimRule> rules(ParserBuilder options) {
    Duration leeway = options.leeway;
    boolean required = options.expirationRequired;
    return List.of(
        (token, now) -> expiry(token, now.truncatedToSeconds(), leeway, required),
        (token, now) -> future("iat", BEFORE_ISSUED, token, now, leeway),
        (token, now) -> future("nbf", NOT_YET, token, now, leeway));
  }

  private static @Nullable Complaint expiry(
      Token token, GoTime now, Duration leeway, boolean required) {
    Object value = token.claims().get("exp");
    if (value == null && !token.claims().containsKey("exp") || isZero(value)) {
      return required ? ClaimRule.missing("exp") : null;
    }
    return value instanceof Number exp
            && now.isBefore(GoTime.ofEpochSeconds(exp.doubleValue()).plus(leeway))
        ? null
        : EXPIRED;
  }

  private static @Nullable Complaint future(
      String claim, Complaint complaint, Token token, GoTime now, Duration leeway) {
    Object value = token.claims().get(claim);
    if (value == null && !token.claims().containsKey(claim) || isZero(value)) {
      return null;
    }
    return value instanceof Number time
            && !now.truncatedToSeconds()
                .plus(leeway)
                .isBefore(GoTime.ofEpochSeconds(time.doubleValue()))
        ? null
        : complaint;
  }

  private static boolean isZero(@Nullable Object value) {
    return value instanceof Double number && number == 0;
  }
}
