package dev.jenever.internal.undertow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xnio.XnioIoThread;

/** The event loops of a server, one for each I/O thread that has run a handler. */
final class EventLoops {

  private final Map<Integer, EventLoop> byNumber = new ConcurrentHashMap<>();

  EventLoop of(XnioIoThread thread) {
    EventLoop known = byNumber.get(thread.getNumber());
    return known != null
        ? known
        : byNumber.computeIfAbsent(thread.getNumber(), n -> new EventLoop(thread));
  }

  /** Lets go of all threads that rest between two requests. */
  void close() {
    all().forEach(EventLoop::close);
  }

  Collection<EventLoop> all() {
    return new ArrayList<>(byNumber.values());
  }
}
