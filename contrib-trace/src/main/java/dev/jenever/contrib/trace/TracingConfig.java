package dev.jenever.contrib.trace;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.http.Request;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Tracing} traces.
 *
 * <p>Not safe for use by several threads at once. Counterpart of the options of otelgin.
 */
public final class TracingConfig {

  Profile profile = Profile.OTELGIN;
  @Nullable TracerProvider tracerProvider;
  @Nullable MeterProvider meterProvider;
  @Nullable TextMapPropagator propagators;
  List<Predicate<? super Request>> filters = new ArrayList<>();
  List<Predicate<? super Context>> contextFilters = new ArrayList<>();
  List<Consumer<? super SpanBuilder>> spanStartOptions = new ArrayList<>();
  @Nullable Function<? super Context, String> spanNameFormatter;
  @Nullable Function<? super Context, String> routeFormatter;
  @Nullable Function<? super Request, Attributes> metricAttributes;
  @Nullable Function<? super Context, Attributes> contextMetricAttributes;
  @Nullable Handler responseHandler;
  List<String> requestHeaders = List.of();
  List<String> responseHeaders = List.of();
  boolean optInAttributes;
  boolean activeRequests;
  boolean logCorrelation = true;
  boolean serverTiming;
  boolean traceResponse;

  /** Creates a configuration with every default. */
  public TracingConfig() {}

  /** Sets whose names, attributes and metrics spans have; {@link Profile#OTELGIN} by default. */
  public TracingConfig profile(Profile profile) {
    this.profile = requireNonNull(profile, "profile");
    return this;
  }

  /**
   * Sets what makes spans, takes measurements and reads trace headers, all at once; by default the
   * global OpenTelemetry, as soon as one is set.
   */
  public TracingConfig openTelemetry(OpenTelemetry openTelemetry) {
    tracerProvider = openTelemetry.getTracerProvider();
    meterProvider = openTelemetry.getMeterProvider();
    propagators = openTelemetry.getPropagators().getTextMapPropagator();
    return this;
  }

  /** Sets what makes spans; the global one by default. */
  public TracingConfig tracerProvider(TracerProvider provider) {
    tracerProvider = requireNonNull(provider, "provider");
    return this;
  }

  /** Sets what takes measurements; the global one by default. */
  public TracingConfig meterProvider(MeterProvider provider) {
    meterProvider = requireNonNull(provider, "provider");
    return this;
  }

  /** Sets what reads trace headers; the global ones by default. */
  public TracingConfig propagators(TextMapPropagator propagators) {
    this.propagators = requireNonNull(propagators, "propagators");
    return this;
  }

  /**
   * Adds a condition for requests to be traced. When one of them does not hold, the handlers run
   * without span and measurement.
   */
  public TracingConfig filter(Predicate<? super Request> filter) {
    filters.add(requireNonNull(filter, "filter"));
    return this;
  }

  /** Adds a condition that sees the context, asked after those of {@link #filter}. */
  public TracingConfig contextFilter(Predicate<? super Context> filter) {
    contextFilters.add(requireNonNull(filter, "filter"));
    return this;
  }

  /**
   * Adds something to do with each span before it starts: more attributes, links, another kind. It
   * comes last, so it may replace what the profile has set.
   */
  public TracingConfig spanStartOptions(Consumer<? super SpanBuilder> option) {
    spanStartOptions.add(requireNonNull(option, "option"));
    return this;
  }

  /**
   * Sets what names spans; method and route by default. Where it returns {@code ""} the name is
   * {@code HTTP <method> route not found}.
   */
  public TracingConfig spanNameFormatter(Function<? super Context, String> formatter) {
    spanNameFormatter = requireNonNull(formatter, "formatter");
    return this;
  }

  /**
   * Sets what tells {@code http.route} in {@link Profile#HERTZ}; the route, or the path where none
   * matched, by default.
   */
  public TracingConfig routeFormatter(Function<? super Context, String> formatter) {
    routeFormatter = requireNonNull(formatter, "formatter");
    return this;
  }

  /** Sets what adds attributes to measurements; the profile's own take precedence. */
  public TracingConfig metricAttributes(Function<? super Request, Attributes> function) {
    metricAttributes = requireNonNull(function, "function");
    return this;
  }

  /**
   * Sets what adds attributes to measurements by the context; takes precedence over {@link
   * #metricAttributes}, the profile's own over both.
   */
  public TracingConfig contextMetricAttributes(Function<? super Context, Attributes> function) {
    contextMetricAttributes = requireNonNull(function, "function");
    return this;
  }

  /**
   * Sets what runs once for each response, while the span is current: before its head leaves, so
   * that it may add a header, or after the handlers when none of them has written anything. None by
   * default. Counterpart of {@code tracing.WithCustomResponseHandler} of Hertz.
   */
  public TracingConfig responseHandler(Handler handler) {
    responseHandler = requireNonNull(handler, "handler");
    return this;
  }

  /**
   * Sets the request headers that spans of {@link Profile#STABLE} show as {@code
   * http.request.header.<name>}; none by default. Headers may hold secrets.
   */
  public TracingConfig captureRequestHeaders(String... names) {
    requestHeaders = lowerCase(names);
    return this;
  }

  /**
   * Sets the response headers that spans of {@link Profile#STABLE} show as {@code
   * http.response.header.<name>}; none by default.
   */
  public TracingConfig captureResponseHeaders(String... names) {
    responseHeaders = lowerCase(names);
    return this;
  }

  /**
   * Sets whether spans of {@link Profile#STABLE} have the attributes that the conventions leave to
   * choice: {@code client.port}, {@code network.transport}, {@code user_agent.synthetic.type}, the
   * sizes of both bodies; and whether the sizes are measured too. Off by default.
   */
  public TracingConfig optInAttributes(boolean enabled) {
    optInAttributes = enabled;
    return this;
  }

  /**
   * Sets whether {@link Profile#STABLE} measures {@code http.server.active_requests}. Off by
   * default.
   */
  public TracingConfig activeRequests(boolean enabled) {
    activeRequests = enabled;
    return this;
  }

  /**
   * Sets whether {@code trace_id}, {@code span_id} and {@code trace_flags} are in the MDC of SLF4J
   * while the handlers run. On by default.
   */
  public TracingConfig logCorrelation(boolean enabled) {
    logCorrelation = enabled;
    return this;
  }

  /**
   * Sets whether responses say {@code Server-Timing: traceparent;desc="…"}, which scripts of a page
   * can read to join their traces. Off by default, since it tells clients the ids.
   */
  public TracingConfig serverTiming(boolean enabled) {
    serverTiming = enabled;
    return this;
  }

  /**
   * Sets whether responses have the header {@code traceresponse} of W3C Trace Context level 2. Off
   * by default, since it tells clients the ids.
   */
  public TracingConfig traceResponse(boolean enabled) {
    traceResponse = enabled;
    return this;
  }

  TracingConfig copy() {
    TracingConfig copy = new TracingConfig();
    copy.profile = profile;
    copy.tracerProvider = tracerProvider;
    copy.meterProvider = meterProvider;
    copy.propagators = propagators;
    copy.filters = List.copyOf(filters);
    copy.contextFilters = List.copyOf(contextFilters);
    copy.spanStartOptions = List.copyOf(spanStartOptions);
    copy.spanNameFormatter = spanNameFormatter;
    copy.routeFormatter = routeFormatter;
    copy.metricAttributes = metricAttributes;
    copy.contextMetricAttributes = contextMetricAttributes;
    copy.responseHandler = responseHandler;
    copy.requestHeaders = requestHeaders;
    copy.responseHeaders = responseHeaders;
    copy.optInAttributes = optInAttributes;
    copy.activeRequests = activeRequests;
    copy.logCorrelation = logCorrelation;
    copy.serverTiming = serverTiming;
    copy.traceResponse = traceResponse;
    return copy;
  }

  private static List<String> lowerCase(String[] names) {
    List<String> list = new ArrayList<>();
    for (String name : names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("header name: '" + name + "' (expected: not blank)");
      }
      list.add(name.toLowerCase(Locale.ROOT));
    }
    return List.copyOf(list);
  }
}
