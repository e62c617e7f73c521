package dev.jenever.compat.apps.trace;

import io.opentelemetry.sdk.trace.IdGenerator;

/**
 * Ids of which nobody says that they are random. Java's SDK says so of its own, in the flags of
 * every trace; Go's does not, and neither is otelgin's doing.
 */
final class PlainIds implements IdGenerator {

  private final IdGenerator random = IdGenerator.random();

  @Override
  public String generateSpanId() {
    return random.generateSpanId();
  }

  @Override
  public String generateTraceId() {
    return random.generateTraceId();
  }
}
