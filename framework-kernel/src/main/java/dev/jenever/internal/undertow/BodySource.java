package dev.jenever.internal.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSourceChannel;

/** Where the bytes of a request body come from. */
interface BodySource {

  /** Reads without waiting: a number of bytes, 0 when none are there yet, -1 at the end. */
  int read(ByteBuffer out) throws IOException;

  /** Returns whether the end has been read. */
  boolean isRead();

  /** Returns whether bytes are at hand that no event of the channel will announce. */
  boolean hasBuffered();

  /** Parks the current thread until there is more to read. */
  void await(Waiter waiter) throws IOException;

  /** Returns the channel whose events tell that there is more to read. */
  StreamSourceChannel channel();

  /** Tells the client to go on and send the body. */
  void sendContinue(Waiter waiter) throws IOException;

  /** Returns whether the connection can carry another request if nothing more is read. */
  boolean isSkippable();
}
