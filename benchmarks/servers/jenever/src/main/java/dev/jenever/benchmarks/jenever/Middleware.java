package dev.jenever.benchmarks.jenever;

import dev.jenever.Context;
import dev.jenever.benchmarks.Chain;

/** The middleware that the kernel does not bring. */
final class Middleware {

  private Middleware() {}

  static void requestId(Context c) throws Exception {
    c.header(Chain.REQUEST_ID, Chain.requestId(c.getHeader(Chain.REQUEST_ID)));
    c.next();
  }

  static void allowOrigin(Context c) throws Exception {
    String origin = c.getHeader("Origin");
    if (origin.equals(Chain.ORIGIN)) {
      c.header("Access-Control-Allow-Origin", origin);
      c.header("Access-Control-Allow-Credentials", "true");
      c.header("Vary", "Origin");
    }
    c.next();
  }

  static void secure(Context c) throws Exception {
    c.header("X-Frame-Options", "DENY");
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Strict-Transport-Security", "max-age=31536000");
    c.next();
  }
}
