/**
 * The seam between the engine and whatever carries its bytes: Undertow, memory, a servlet
 * container.
 */
@NullMarked
package dev.jenever.internal.transport;

import org.jspecify.annotations.NullMarked;
