package dev.jenever.contrib.cors;

import com.google.re2j.Pattern;
import dev.jenever.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which origins are allowed, in upstream's order: list, wildcards, function, function of both. */
final class GinOrigins {

  private final boolean all;
  private final Set<String> listed = new HashSet<>();
  private final List<Pattern> expressions = new ArrayList<>();
  private final List<WildcardRule> wildcards;
  private final @Nullable Predicate<String> function;
  private final @Nullable BiPredicate<Context, String> contextFunction;

  GinOrigins(CorsConfig config) {
    all = config.allowsAllOrigins();
    wildcards = config.allowsWildcard() ? WildcardRule.in(config.allowOrigins()) : List.of();
    function = config.allowOriginFunc();
    contextFunction = config.allowOriginWithContextFunc();
    for (String origin : Names.normalize(config.allowOrigins())) {
      if (RegexOrigin.isOne(origin)) {
        expressions.add(RegexOrigin.withoutFlag(origin));
      } else {
        listed.add(origin);
      }
    }
  }

  boolean allowsAll() {
    return all;
  }

  boolean allows(Context c, String origin) {
    return all
        || listed.contains(origin)
        || matchesAny(origin)
        || function != null && function.test(origin)
        || contextFunction != null && contextFunction.test(c, origin);
  }

  private boolean matchesAny(String origin) {
    for (Pattern expression : expressions) {
      if (expression.matcher(origin).find()) {
        return true;
      }
    }
    for (WildcardRule wildcard : wildcards) {
      if (wildcard.matches(origin)) {
        return true;
      }
    }
    return false;
  }
}
