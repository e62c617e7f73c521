/**
 * Go's text rules that a client or a log reader can see: numbers, durations, times, quoting, URLs,
 * MIME types.
 */
@NullMarked
package dev.jenever.internal.go;

import org.jspecify.annotations.NullMarked;
