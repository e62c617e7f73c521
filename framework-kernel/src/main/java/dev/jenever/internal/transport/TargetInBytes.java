package dev.jenever.internal.transport;

import dev.jenever.internal.go.RequestTarget;

/** A request whose target is still at hand as it came in, so that its path is matched in there. */
public interface TargetInBytes {

  /** Returns the target, whose bytes do not change as long as the request is in use. */
  RequestTarget targetInBytes();
}
