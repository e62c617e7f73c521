package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import dev.jenever.internal.go.GoUrl;

/** A request with another path. */
final class RewrittenRequest extends RequestWrapper {

  private static final GoUrl ROOT = GoUrl.parseRequestUri("/");

  private final String path;

  RewrittenRequest(Request request, String path) {
    super(request);
    this.path = requireNonNull(path, "path");
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String rawPath() {
    return "";
  }

  @Override
  public String escapedPath() {
    return ROOT.withPath(path).escapedPath();
  }
}
