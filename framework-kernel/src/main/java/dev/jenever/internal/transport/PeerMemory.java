package dev.jenever.internal.transport;

import org.jspecify.annotations.Nullable;

/**
 * A request that remembers what was found out about its peer as long as the connection lasts. Used
 * by one request of the connection at a time.
 */
public interface PeerMemory {

  /** Returns what an earlier request of the connection has found out, null when none has. */
  @Nullable Object aboutPeer();

  /** Remembers something immutable for the requests to come. */
  void rememberAboutPeer(Object facts);
}
