package dev.jenever.internal.transport;

import dev.jenever.server.ExecutionMode;
import org.jspecify.annotations.Nullable;

/**
 * The execution side of a route: the mode that was asked for, and a place for the transport to keep
 * what it learns. One per route, shared by all its requests.
 */
public final class RouteExecution {

  private final String label;
  private final @Nullable ExecutionMode mode;
  private final boolean files;
  private volatile @Nullable Object observations;

  /**
   * Creates the execution side of a route.
   *
   * @param label names the route in messages: {@code GET /users/:id}
   * @param mode the mode asked for, or null for the engine's
   */
  public RouteExecution(String label, @Nullable ExecutionMode mode) {
    this(label, mode, false);
  }

  private RouteExecution(String label, @Nullable ExecutionMode mode, boolean files) {
    this.label = label;
    this.mode = mode;
    this.files = files;
  }

  /** Returns the execution side of a route whose handler reads files. */
  public static RouteExecution ofFiles(String label, @Nullable ExecutionMode mode) {
    return new RouteExecution(label, mode, true);
  }

  /** Returns the name of the route for messages. */
  public String label() {
    return label;
  }

  /** Returns the mode asked for, or null for the engine's. */
  public @Nullable ExecutionMode mode() {
    return mode;
  }

  /** Returns whether the handler reads files, and so may hold its thread for long. */
  public boolean readsFiles() {
    return files;
  }

  /** Returns what the transport has stored. */
  public @Nullable Object observations() {
    return observations;
  }

  /** Stores what the transport has learnt. */
  public void observe(Object observations) {
    this.observations = observations;
  }
}
