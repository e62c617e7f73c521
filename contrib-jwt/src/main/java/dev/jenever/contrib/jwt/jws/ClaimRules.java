package dev.jenever.contrib.jwt.jws;

import dev.jenever.contrib.jwt.jws.Complaints.Complaint;
import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that is asked of a token whose signature is right, in the order in which Go asks. */
final class ClaimRules {

  private final InstantSource clock;
  private final List<ClaimRule> rules = new ArrayList<>();
  private final @Nullable Predicate<Token> revoked;

  ClaimRules(ParserBuilder options) {
    this.clock = options.clock;
    this.revoked = options.revoked;
    if (options.claimsValidation) {
      rules.addAll(
          options.release == GolangJwt.V4 ? TimesOfV4.rules(options) : TimesOfV5.rules(options));
      rules.addAll(NameRules.of(options));
      rules.addAll(ExtraRules.of(options));
    }
  }

  /**
   * Judges a token.
   *
   * @throws TokenException when something is wrong with it
   */
  void check(Token token, Complaints complaints) {
    List<Complaint> wrong = judge(token);
    if (!wrong.isEmpty()) {
      throw complaints.claims(wrong);
    }
    if (revoked != null && revoked.test(token)) {
      throw complaints.claims(List.of(new Complaint(Reason.REVOKED, "token is revoked")));
    }
  }

  private List<Complaint> judge(Token token) {
    GoTime now = GoTime.of(clock.instant());
    List<Complaint> wrong = List.of();
    for (ClaimRule rule : rules) {
      Complaint complaint = rule.judge(token, now);
      if (complaint != null) {
        wrong = wrong.isEmpty() ? new ArrayList<>() : wrong;
        wrong.add(complaint);
      }
    }
    return wrong;
  }
}
