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

/** Which origins are allowed, compared as a whole; what is no origin is not. */
final class StrictOrigins {

  private static final String NULL = "null";

  private final boolean all;
  private final boolean wildcard;
  private final Set<String> listed = new HashSet<>();
  private final List<Pattern> expressions = new ArrayList<>();
  private final List<HostPattern> patterns = new ArrayList<>();
  private final @Nullable Predicate<String> function;
  private final @Nullable BiPredicate<Context, String> contextFunction;

  StrictOrigins(CorsConfig config) {
    all = config.allowsAllOrigins() || config.allowOrigins().contains("*");
    wildcard = config.allowsWildcard();
    function = config.allowOriginFunc();
    contextFunction = config.allowOriginWithContextFunc();
    config.allowOrigins().stream().filter(entry -> !entry.equals("*")).forEach(this::add);
  }

  boolean allowsAll() {
    return all;
  }

  boolean allows(Context c, String origin) {
    if (all || listed.contains(origin)) {
      return true;
    }
    Origin parsed = Origin.parse(origin);
    return parsed != null && (matchesAny(origin, parsed) || isGranted(c, origin));
  }

  private boolean matchesAny(String origin, Origin parsed) {
    for (Pattern expression : expressions) {
      if (expression.matcher(origin).matches()) {
        return true;
      }
    }
    for (HostPattern pattern : patterns) {
      if (pattern.matches(parsed)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGranted(Context c, String origin) {
    return function != null && function.test(origin)
        || contextFunction != null && contextFunction.test(c, origin);
  }

  private void add(String entry) {
    if (RegexOrigin.isOne(entry)) {
      expressions.add(RegexOrigin.withFlag(entry));
    } else if (entry.equals(NULL)) {
      listed.add(NULL);
    } else if (!entry.contains("*")) {
      listed.add(literal(entry));
    } else if (wildcard) {
      patterns.add(HostPattern.of(entry));
    } else {
      throw new IllegalArgumentException(
          "bad origin: " + entry + ": a * needs allowWildcard(true) (expected: no *)");
    }
  }

  private static String literal(String entry) {
    Origin origin = Origin.parse(entry);
    if (origin == null) {
      throw new IllegalArgumentException(
          "bad origin: " + entry + " (expected: scheme://host or scheme://host:port)");
    }
    return origin.serialized().toString();
  }
}
