/** Optional libraries. */
@NullMarked
package dev.jenever.internal.library;

import org.jspecify.annotations.NullMarked;
