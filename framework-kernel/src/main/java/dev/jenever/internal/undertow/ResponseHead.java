package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.xnio.channels.StreamSinkChannel;

/** Puts status and headers into an exchange, framed as Go frames them. */
final class ResponseHead {

  private static final HttpString CONNECTION = io.undertow.util.Headers.CONNECTION;
  private static final HttpString CONTENT_LENGTH = io.undertow.util.Headers.CONTENT_LENGTH;
  private static final HttpString DATE = io.undertow.util.Headers.DATE;
  private static final HttpString TRANSFER_ENCODING = io.undertow.util.Headers.TRANSFER_ENCODING;

  private ResponseHead() {}

  /** Fixes status and headers, and returns the channel for the body. */
  static StreamSinkChannel start(
      HttpServerExchange exchange, int status, Headers headers, boolean hasBody)
      throws IOException {
    if (status < 100 || status > 999) {
      throw new IOException("invalid WriteHeader code " + status);
    }
    exchange.setStatusCode(status);
    HeaderMap map = exchange.getResponseHeaders();
    headers.forEach((name, value) -> add(map, name, value));
    if (!map.contains(DATE)) {
      map.put(DATE, DateLine.value());
    }
    StreamSinkChannel channel;
    if (exchange.getProtocol() == Protocols.HTTP_2_0) {
      map.remove(CONNECTION);
      map.remove(TRANSFER_ENCODING);
      channel = exchange.getResponseChannel();
    } else {
      setReason(exchange, status);
      channel = startHttp1(exchange, map, hasBody);
    }
    if (channel == null) {
      throw new ClosedChannelException();
    }
    return channel;
  }

  static void add(HeaderMap map, String name, String value) {
    HttpString key = HeaderStrings.of(name);
    if (key != null) {
      map.add(key, HeaderText.encode(value));
    }
  }

  private static void setReason(HttpServerExchange exchange, int status) {
    String reason = StatusLine.reason(status);
    if (!reason.equals(StatusCodes.getReason(status))) {
      exchange.setReasonPhrase(reason);
    }
  }

  private static StreamSinkChannel startHttp1(
      HttpServerExchange exchange, HeaderMap map, boolean hasBody) {
    boolean http10 = exchange.getProtocol() != Protocols.HTTP_1_1;
    boolean handlerCloses = map.contains(CONNECTION);
    boolean hasLength = map.contains(CONTENT_LENGTH);
    boolean identity = frame(map, hasBody, hasLength, http10);
    boolean noLength = !hasBody && !hasLength;
    if (noLength) {
      // Keeps Undertow from announcing chunks; taken back before the head is sent.
      map.put(CONTENT_LENGTH, "0");
    }
    StreamSinkChannel channel = exchange.getResponseChannel();
    if (noLength) {
      map.remove(CONTENT_LENGTH);
    }
    if (identity) {
      map.remove(TRANSFER_ENCODING);
    }
    if (!handlerCloses) {
      announce(exchange, map, http10);
    }
    return channel;
  }

  /** Says what becomes of the connection where that is not what the protocol takes for granted. */
  private static void announce(HttpServerExchange exchange, HeaderMap map, boolean http10) {
    boolean stays = exchange.isPersistent();
    if (http10 && stays) {
      map.put(CONNECTION, "keep-alive");
    } else if (http10) {
      map.remove(CONNECTION);
    } else if (!stays) {
      // Undertow says so by itself, but not for a status that allows no body.
      map.put(CONNECTION, "close");
    }
  }

  /** Settles how a body is framed; true when its end is the end of the connection. */
  private static boolean frame(HeaderMap map, boolean hasBody, boolean hasLength, boolean http10) {
    String encoding = map.getFirst(TRANSFER_ENCODING);
    if (!hasBody || http10) {
      map.remove(TRANSFER_ENCODING);
      return false;
    }
    if (encoding == null) {
      if (!hasLength) {
        map.put(TRANSFER_ENCODING, "chunked");
      }
      return false;
    }
    boolean identity = encoding.equals("identity");
    if (!identity) {
      map.put(TRANSFER_ENCODING, "chunked");
    } else if (hasLength) {
      map.remove(TRANSFER_ENCODING);
    }
    return identity && !hasLength;
  }
}
