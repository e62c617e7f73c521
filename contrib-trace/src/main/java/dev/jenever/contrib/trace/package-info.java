/** OpenTelemetry spans, metrics and context propagation as otelgin makes them. */
@NullMarked
package dev.jenever.contrib.trace;

import org.jspecify.annotations.NullMarked;
