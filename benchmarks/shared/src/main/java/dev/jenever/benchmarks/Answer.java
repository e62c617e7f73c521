package dev.jenever.benchmarks;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a slow neighbour would answer. */
public final class Answer {

  private Answer() {}

  /** Blocks for 10 ms, on a queue into which nobody puts anything. */
  public static String await() throws InterruptedException {
    new ArrayBlockingQueue<String>(1).poll(10, TimeUnit.MILLISECONDS);
    return "waited";
  }
}
