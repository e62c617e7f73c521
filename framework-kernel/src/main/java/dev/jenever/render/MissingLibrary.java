package dev.jenever.render;

/** Says which optional library is missing, and how to add it. */
final class MissingLibrary {

  private MissingLibrary() {}

  static IllegalStateException exception(String purpose, String coordinates, Throwable cause) {
    String[] parts = coordinates.split(":");
    return new IllegalStateException(
        purpose
            + " needs an optional library.\n  Maven:  <dependency><groupId>"
            + parts[0]
            + "</groupId><artifactId>"
            + parts[1]
            + "</artifactId><version>"
            + parts[2]
            + "</version></dependency>\n  Gradle: implementation(\""
            + coordinates
            + "\")",
        cause);
  }
}
