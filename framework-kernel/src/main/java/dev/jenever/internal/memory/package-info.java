/** A transport without a socket: requests made of memory, responses collected in memory. */
@NullMarked
package dev.jenever.internal.memory;

import org.jspecify.annotations.NullMarked;
