package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.Complaints.Complaint;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a token is, by whom, and about whom. */
final class NameRules {

  private static final Complaint OTHER_AUDIENCE =
      new Complaint(Reason.INVALID_AUDIENCE, "token has invalid audience");
  private static final Complaint OTHER_ISSUER =
      new Complaint(Reason.INVALID_ISSUER, "token has invalid issuer");
  private static final Complaint OTHER_SUBJECT =
      new Complaint(Reason.INVALID_SUBJECT, "token has invalid subject");

  private NameRules() {}

  static List<ClaimRule> of(ParserBuilder options) {
    List<ClaimRule> rules = new ArrayList<>();
    List<String> audience = options.audience;
    boolean all = options.allAudiences;
    String issuer = options.issuer;
    String subject = options.subject;
    if (!audience.isEmpty()) {
      rules.add((token, now) -> audience(token.claims().get("aud"), audience, all));
    }
    if (!issuer.isEmpty()) {
      rules.add((token, now) -> name(token, "iss", issuer, OTHER_ISSUER));
    }
    if (!subject.isEmpty()) {
      rules.add((token, now) -> name(token, "sub", subject, OTHER_SUBJECT));
    }
    return rules;
  }

  private static @Nullable Complaint audience(
      @Nullable Object value, List<String> expected, boolean all) {
    List<?> actual =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    boolean texts = actual.stream().allMatch(String.class::isInstance);
    if (!texts && value instanceof List) {
      return ClaimRule.wrongType("aud");
    }
    if (!texts || actual.isEmpty() || actual.equals(List.of(""))) {
      return ClaimRule.missing("aud");
    }
    boolean suits =
        all ? actual.containsAll(expected) : actual.stream().anyMatch(expected::contains);
    return suits ? null : OTHER_AUDIENCE;
  }

  private static @Nullable Complaint name(
      Token token, String claim, String expected, Complaint other) {
    Object value = token.claims().get(claim);
    if (!(value instanceof String) && token.claims().containsKey(claim)) {
      return ClaimRule.wrongType(claim);
    }
    if (value == null || value.equals("")) {
      return ClaimRule.missing(claim);
    }
    return value.equals(expected) ? null : other;
  }
}
