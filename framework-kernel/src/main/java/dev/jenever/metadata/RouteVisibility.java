package dev.jenever.metadata;

/** Whether a route belongs into a description of the service. Of several, the last counts. */
public enum RouteVisibility {
  /** It does, as all routes do about which nothing is said. */
  PUBLIC,
  /** It does not: files, metrics, the description itself. */
  HIDDEN
}
