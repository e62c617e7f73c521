package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.Complaints.Complaint;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What golang-jwt does not ask. */
final class ExtraRules {

  private static final Complaint TOO_OLD = new Complaint(Reason.TOO_OLD, "token is too old");
  private static final Complaint OTHER_TYPE =
      new Complaint(Reason.INVALID_HEADER, "token has invalid type");
  private static final Complaint CRITICAL =
      new Complaint(Reason.INVALID_HEADER, "token has critical header parameters");

  private ExtraRules() {}

  static List<ClaimRule> of(ParserBuilder options) {
    List<ClaimRule> rules = new ArrayList<>();
    for (String claim : options.requiredClaims) {
      rules.add(
          (token, now) -> token.claims().get(claim) == null ? ClaimRule.missing(claim) : null);
    }
    Duration maxAge = options.maxAge;
    if (maxAge != null) {
      Duration limit = maxAge.plus(options.leeway);
      rules.add((token, now) -> age(token.claims().get("iat"), now, limit));
    }
    String type = options.type;
    if (!type.isEmpty()) {
      rules.add((token, now) -> isOfType(token.header().get("typ"), type) ? null : OTHER_TYPE);
    }
    if (options.refuseCritical) {
      rules.add((token, now) -> token.header().containsKey("crit") ? CRITICAL : null);
    }
    return rules;
  }

  private static @Nullable Complaint age(@Nullable Object issued, GoTime now, Duration limit) {
    if (!(issued instanceof Number time)) {
      return issued == null ? ClaimRule.missing("iat") : ClaimRule.wrongType("iat");
    }
    GoTime latest = GoTime.ofEpochSeconds(time.doubleValue()).plus(limit);
    return latest.isBefore(now) ? TOO_OLD : null;
  }

  /** RFC 7515 lets {@code application/} be left out. */
  private static boolean isOfType(@Nullable Object actual, String expected) {
    return actual instanceof String text
        && (text.equalsIgnoreCase(expected) || text.equalsIgnoreCase("application/" + expected));
  }
}
