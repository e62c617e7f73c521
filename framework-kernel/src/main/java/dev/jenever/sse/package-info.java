/** Server-sent events. */
@NullMarked
package dev.jenever.sse;

import org.jspecify.annotations.NullMarked;
