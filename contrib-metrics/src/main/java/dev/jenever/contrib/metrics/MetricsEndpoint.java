package dev.jenever.contrib.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.metadata.RouteVisibility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Tells the metrics of a registry. */
final class MetricsEndpoint implements DescribedHandler {

  private final MetricsRegistry registry;
  private final Options options;

  /**
   * What differs between the originals.
   *
   * @param openMetrics whether OpenMetrics is told to those who prefer it
   * @param token what the client has to know, {@code ""} for nothing
   */
  record Options(boolean openMetrics, String token) {

    static final Options DEFAULT = new Options(true, "");

    /** Go's handler offers OpenMetrics only when told so. */
    static final Options GO = new Options(false, "");
  }

  MetricsEndpoint(MetricsRegistry registry, Options options) {
    this.registry = registry;
    this.options = options;
  }

  @Override
  public List<?> metadata() {
    return List.of(RouteVisibility.HIDDEN);
  }

  @Override
  public void handle(Context c) throws IOException {
    if (!knows(c)) {
      c.string(401, "invalid or missing token");
      return;
    }
    Format format = Format.of(c.request().headers().values("Accept"), options.openMetrics);
    byte[] text = format.exposition().write(registry.collect()).getBytes(UTF_8);
    if (takesGzip(c.getHeader("Accept-Encoding"))) {
      c.header("Content-Encoding", "gzip");
      text = compressed(text);
    }
    c.data(200, format.contentType(), text);
  }

  private static boolean takesGzip(String accepted) {
    return AcceptedType.in(accepted).anyMatch(t -> t.name().equals("gzip") && t.weight() > 0);
  }

  // Takes as long for a near miss as for any other: a token cannot be guessed letter by letter.
  private boolean knows(Context c) {
    byte[] given = c.getHeader("Authorization").getBytes(UTF_8);
    return options.token.isEmpty()
        || MessageDigest.isEqual(given, ("Bearer " + options.token).getBytes(UTF_8));
  }

  private static byte[] compressed(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    }
    return out.toByteArray();
  }
}
