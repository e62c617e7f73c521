/** Fills objects from requests: one file per binding, the form mapper, Gin's validation tags. */
@NullMarked
package dev.jenever.binding;

import org.jspecify.annotations.NullMarked;
