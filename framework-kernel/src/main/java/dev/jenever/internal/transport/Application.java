package dev.jenever.internal.transport;

import dev.jenever.http.Request;

/** What a transport drives. */
public interface Application {

  /**
   * Finds out what is to be done for a request. Never blocks, so a transport calls it on an I/O
   * thread, before it chooses the thread that runs the call.
   */
  Call route(Request request);
}
