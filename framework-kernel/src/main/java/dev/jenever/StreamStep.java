package dev.jenever;

import java.io.OutputStream;

/**
 * One step of a streamed response.
 *
 * <p>Counterpart of the function that {@code c.Stream} takes.
 */
@FunctionalInterface
public interface StreamStep {

  /**
   * Writes a piece of the response.
   *
   * @param out where to write; what a step has written is sent when it returns
   * @return whether there is another step
   * @throws Exception whatever went wrong; the response ends unfinished
   */
  boolean write(OutputStream out) throws Exception;
}
