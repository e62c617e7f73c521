package dev.jenever.internal.memory;

import dev.jenever.http.Cancellation;
import java.util.ArrayList;
import java.util.List;

/** A cancellation that happens when told to. Safe for use by any thread. */
public final class MemoryCancellation implements Cancellation {

  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** Creates a cancellation that has not happened. */
  public MemoryCancellation() {}

  @Override
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** Lets it happen; the second time does nothing. */
  public void cancel() {
    List<Runnable> due;
    synchronized (this) {
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }
}
