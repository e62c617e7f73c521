/** Pebble with escaping that goes by the place of a value in the page. */
@NullMarked
package dev.jenever.internal.pebble;

import org.jspecify.annotations.NullMarked;
