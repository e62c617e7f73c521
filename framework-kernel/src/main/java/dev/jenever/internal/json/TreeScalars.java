package dev.jenever.internal.json;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoStrings;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.Utf8;

/** Texts and truth values out of a tree. */
final class TreeScalars {

  private TreeScalars() {}

  static String string(Object tree, TreeInput in) {
    if (tree instanceof String text) {
      return text;
    }
    if (tree instanceof TextTree element) {
      return element.text();
    }
    if (tree instanceof byte[] bytes && in.format().mixesTextAndBytes()) {
      return Utf8.decode(bytes, 0, bytes.length);
    }
    if (in.format().mixesTextAndNumbers() && (tree instanceof Number || tree instanceof Boolean)) {
      return tree instanceof Double number ? GoNumbers.formatFloat(number, 'g', -1) : "" + tree;
    }
    throw in.mismatch(tree, "string");
  }

  static boolean bool(Object tree, TreeInput in) {
    if (tree instanceof Boolean value) {
      return value;
    }
    if (tree instanceof TextTree element) {
      return parse(GoStrings.trimSpace(element.text()));
    }
    if (tree instanceof Number number && in.format().hasNumericBooleans()) {
      return number.doubleValue() != 0;
    }
    throw in.mismatch(tree, "bool");
  }

  private static boolean parse(String text) {
    try {
      return !text.isEmpty() && GoNumbers.parseBool(text);
    } catch (GoTextException e) {
      throw TreeInput.failure(e);
    }
  }
}
