package dev.jenever;

import dev.jenever.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.List;

/** What a client accepts, in its order; weights are not looked at. */
final class AcceptList {

  private AcceptList() {}

  static List<String> parse(String header) {
    List<String> types = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      int parameters = part.indexOf(';');
      String type = GoStrings.trimSpace(parameters > 0 ? part.substring(0, parameters) : part);
      if (!type.isEmpty()) {
        types.add(type);
      }
    }
    return types;
  }

  /** Returns the first offer that a type accepts, {@code ""} when there is none. */
  static String choose(List<String> accepted, List<String> offers) {
    if (accepted.isEmpty()) {
      return offers.get(0);
    }
    for (String type : accepted) {
      for (String offer : offers) {
        if (matches(type, offer)) {
          return offer;
        }
      }
    }
    return "";
  }

  /** Compares up to a star in either; what is accepted may be the mere beginning of an offer. */
  private static boolean matches(String accepted, String offer) {
    int length = Math.min(accepted.length(), offer.length());
    for (int i = 0; i < length; i++) {
      char a = accepted.charAt(i);
      char b = offer.charAt(i);
      if (a == '*' || b == '*') {
        return true;
      }
      if (a != b) {
        return false;
      }
    }
    return length == accepted.length();
  }
}
