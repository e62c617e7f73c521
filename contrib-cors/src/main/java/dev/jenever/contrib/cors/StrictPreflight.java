package dev.jenever.contrib.cors;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges preflight requests, and answers what they ask for. */
final class StrictPreflight {

  private static final String METHOD = "Access-Control-Request-Method";
  private static final String HEADERS = "Access-Control-Request-Headers";
  private static final String NETWORK = "Access-Control-Request-Private-Network";

  /** Methods that browsers send without asking. */
  private static final Set<String> SIMPLE = Set.of("GET", "HEAD", "POST");

  private final Set<String> methods = new HashSet<>(SIMPLE);
  private final RequestedHeaders requestedHeaders;
  private final boolean privateNetwork;
  private final String maxAge;

  StrictPreflight(CorsConfig config) {
    methods.addAll(List.of(Names.methods(config.allowMethods()).split(",")));
    requestedHeaders = new RequestedHeaders(config.allowHeaders());
    privateNetwork = config.allowsPrivateNetwork();
    maxAge = config.maxAge().isZero() ? "" : Long.toString(Math.max(0, seconds(config)));
  }

  static boolean is(Request request) {
    return request.method().equals("OPTIONS") && !request.headers().get(METHOD).isEmpty();
  }

  /** Returns whether the method and the headers may be used. */
  boolean allows(Request request) {
    String method = request.headers().get(METHOD);
    return (methods.contains(method) || methods.contains("*") && Tokens.isToken(method))
        && requestedHeaders.allow(request.headers().values(HEADERS));
  }

  /** Says on what the answer depends, allowed or not. */
  void vary(Headers out) {
    Vary.add(out, METHOD);
    Vary.add(out, HEADERS);
    if (privateNetwork) {
      Vary.add(out, NETWORK);
    }
  }

  void grant(Headers asked, Headers out) {
    out.set("Access-Control-Allow-Methods", asked.get(METHOD));
    String names = String.join(",", asked.values(HEADERS));
    if (!names.isEmpty()) {
      out.set("Access-Control-Allow-Headers", names);
    }
    if (!maxAge.isEmpty()) {
      out.set("Access-Control-Max-Age", maxAge);
    }
    if (privateNetwork && asked.get(NETWORK).equals("true")) {
      out.set("Access-Control-Allow-Private-Network", "true");
    }
  }

  private static long seconds(CorsConfig config) {
    return config.maxAge().toSeconds();
  }
}
