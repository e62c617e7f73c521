package dev.jenever.contrib.requestid;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Locale;

/** Tells the current span of OpenTelemetry the id, where its API is on the class path. */
interface SpanAttribute {

  void set(String id);

  /** Names the attribute as the semantic conventions name those of headers. */
  static SpanAttribute ofHeader(String header) {
    try {
      return current("http.response.header." + header.toLowerCase(Locale.ROOT));
    } catch (NoClassDefFoundError e) {
      return id -> {};
    }
  }

  private static SpanAttribute current(String name) {
    AttributeKey<List<String>> key = AttributeKey.stringArrayKey(name);
    return id -> {
      Span span = Span.current();
      if (span.isRecording()) {
        span.setAttribute(key, List.of(id));
      }
    };
  }
}
