package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.ResponseWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Runs what the router has found. */
final class Dispatch {

  private static final byte[] NOT_FOUND = ascii("404 page not found");
  private static final byte[] NOT_ALLOWED = ascii("405 method not allowed");

  private Dispatch() {}

  static void run(Context c, Resolution resolution) throws Exception {
    if (resolution instanceof Resolution.Matched matched) {
      runRoute(c, matched);
    } else if (resolution instanceof Resolution.Options options) {
      runOptions(c, options);
    } else if (resolution instanceof Resolution.Redirected redirected) {
      c.start(HandlerChain.EMPTY, redirected.params(), "");
      Redirects.write(c.request(), c.base(), redirected.path());
    } else if (resolution instanceof Resolution.Missed missed) {
      runMiss(c, missed);
    }
  }

  private static void runRoute(Context c, Resolution.Matched matched) throws Exception {
    c.start(matched.route().handlers(), matched.params(), matched.fullPath());
    c.next();
    c.base().writeHeaderNow();
  }

  /** Runs the group's middleware, and tells the methods if it has left the answer to others. */
  private static void runOptions(Context c, Resolution.Options found) throws Exception {
    c.start(requireNonNull(found.route().options()), found.params(), found.fullPath());
    c.next();
    ResponseWriter writer = c.base();
    if (!writer.written() && !c.isAborted() && writer.status() == 200) {
      writer.headers().set("Allow", found.allow());
      writer.setStatus(204);
    }
    writer.writeHeaderNow();
  }

  private static void runMiss(Context c, Resolution.Missed missed) throws Exception {
    @Nullable String allow = missed.allow();
    if (allow != null) {
      c.start(c.engine().allNoMethod(), missed.params(), "");
      c.base().headers().set("Allow", allow);
      serveError(c, 405, NOT_ALLOWED);
    } else {
      c.start(c.engine().allNoRoute(), missed.params(), "");
      serveError(c, 404, NOT_FOUND);
    }
  }

  private static void serveError(Context c, int status, byte[] body) throws Exception {
    ResponseWriter writer = c.base();
    writer.setStatus(status);
    c.next();
    if (writer.written()) {
      return;
    }
    if (writer.status() == status) {
      writer.headers().set("Content-Type", "text/plain");
      c.writer().write(body);
    } else {
      writer.writeHeaderNow();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
