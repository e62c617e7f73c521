package dev.jenever.compat.generated;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Leaves out as many pieces as possible while something stays true of the rest. */
final class Shrinker {

  /** What must stay true. */
  @FunctionalInterface
  interface Condition {
    boolean holds(List<String> pieces) throws IOException;
  }

  private Shrinker() {}

  /** Returns a part of the pieces of which the condition holds and no piece can be left out. */
  static List<String> shrink(List<String> pieces, Condition condition) throws IOException {
    List<String> best = pieces;
    for (int size = Math.max(1, best.size() / 2); size > 0; ) {
      List<String> smaller = withoutSome(best, size, condition);
      if (smaller == null) {
        size /= 2;
      } else {
        best = smaller;
        size = Math.min(size, best.size());
      }
    }
    return best;
  }

  private static List<String> withoutSome(List<String> pieces, int size, Condition condition)
      throws IOException {
    for (int from = 0; from < pieces.size(); from += size) {
      List<String> fewer = new ArrayList<>(pieces);
      fewer.subList(from, Math.min(pieces.size(), from + size)).clear();
      if (condition.holds(fewer)) {
        return fewer;
      }
    }
    return null;
  }
}
