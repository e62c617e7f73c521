package dev.jenever.internal.xml;

/**
 * A name with the prefix it was written with.
 *
 * @param space the prefix, empty when there is none
 * @param local what follows it
 */
record XmlName(String space, String local) {

  /**
   * Reads a name.
   *
   * @param problem what to say when there is none
   */
  static XmlName read(XmlInput in, String problem) {
    String name = in.name();
    int colon = name.indexOf(':');
    if (name.isEmpty() || colon >= 0 && name.indexOf(':', colon + 1) >= 0) {
      throw in.error(problem);
    }
    return colon <= 0 || colon == name.length() - 1
        ? new XmlName("", name)
        : new XmlName(name.substring(0, colon), name.substring(colon + 1));
  }

  /** Returns whether it declares a name space. */
  boolean isDeclaration() {
    return space.equals("xmlns") || space.isEmpty() && local.equals("xmlns");
  }
}
