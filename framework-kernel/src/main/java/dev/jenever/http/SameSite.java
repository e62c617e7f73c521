package dev.jenever.http;

/**
 * When a browser sends a cookie along with requests that other sites have caused.
 *
 * <p>Counterpart of {@code http.SameSite}.
 */
public enum SameSite {
  /** Nothing was said: the attribute is absent. */
  UNSET(""),
  /**
   * The attribute is absent too; but {@code Context.setCookieData} replaces it by what {@code
   * Context.setSameSite} has set.
   */
  DEFAULT(""),
  /** Along with top-level navigations. */
  LAX("Lax"),
  /** Never. */
  STRICT("Strict"),
  /** Always; browsers want {@code Secure} with it. */
  NONE("None");

  private final String attribute;

  SameSite(String attribute) {
    this.attribute = attribute;
  }

  /** Returns the value of the attribute, {@code ""} when there is to be none. */
  public String attribute() {
    return attribute;
  }
}
