package dev.jenever;

/** The one object of a request that handlers see. */
public final class Context {

  Context() {}

  /** Runs the rest of the chain. */
  public void next() {}

  /** Stops the chain. */
  public void abort() {}
}
