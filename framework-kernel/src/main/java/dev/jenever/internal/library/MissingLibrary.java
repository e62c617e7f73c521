package dev.jenever.internal.library;

/** Says which optional library is missing, and how to add it. */
public final class MissingLibrary {

  private MissingLibrary() {}

  /**
   * Returns the exception to throw.
   *
   * @param purpose what needs the library
   * @param coordinates {@code group:artifact:version}, the version that was tested
   * @param cause what was not found
   */
  public static IllegalStateException exception(
      String purpose, String coordinates, Throwable cause) {
    String[] parts = coordinates.split(":");
    return new IllegalStateException(
        purpose
            + " needs a library that is not on the class path.\n  Maven:  <dependency><groupId>"
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
